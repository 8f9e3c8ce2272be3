/** What a screen is given: the parts of its path, and the address's query. */
export type ScreenProps = {
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
};
