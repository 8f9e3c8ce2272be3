/** Props of every screen: path parameters and query parameters. */
export type ScreenProps = {
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
};
