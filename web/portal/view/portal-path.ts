import { type Lang, langs, languages } from '../../../i18n/languages.ts';

/** Returns the path of a portal page in a language. */
export function toPortalPath(lang: Lang, path: string, query: Record<string, string> = {}): string {
  const { pathPrefix } = languages[lang];
  const inLanguage = `${pathPrefix}${path === '/' && pathPrefix !== '' ? '' : path}`;
  const queryString = new URLSearchParams(query).toString();
  return queryString === '' ? inLanguage : `${inLanguage}?${queryString}`;
}

export type LocalizedPageAddress = {
  path: string;
  query?: Record<string, string>;
  /** Languages in which the page exists. Default: all languages. */
  languages?: readonly Lang[];
};

/** Returns the paths of a page in all languages in which it exists. */
export function listLocalizedPaths({
  path,
  query,
  languages: those = langs,
}: LocalizedPageAddress): { lang: Lang; href: string }[] {
  return those.map((lang) => ({ lang, href: toPortalPath(lang, path, query) }));
}
