/** Props of every screen: path parameters, query parameters, and the search text that the URL doesn't contain. */
export type ScreenProps = {
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  text?: string | undefined;
};
