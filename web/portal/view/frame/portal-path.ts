import { type Lang, langs, languages } from '../../../../i18n/languages.ts';

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

/** Path that browsers can't read as the address of another site, as they would `//other.example` or `/\\other.example`. */
const ownPathPattern = /^\/(?:[\w.~:%-]+\/?)*$/;

/**
 * Returns the address of the requested page for its links to other languages; undefined for a form submission, which has no
 * address, and for a path that isn't a plain one.
 */
export function getRequestedAddress({
  method,
  path,
  rawQuery,
}: {
  method: string;
  path: string;
  rawQuery: string;
}): LocalizedPageAddress | undefined {
  return method === 'GET' && ownPathPattern.test(path)
    ? { path, query: Object.fromEntries(new URLSearchParams(rawQuery)) }
    : undefined;
}

/** Returns the paths of a page in all languages in which it exists. */
export function listLocalizedPaths({
  path,
  query,
  languages: those = langs,
}: LocalizedPageAddress): { lang: Lang; href: string }[] {
  return those.map((lang) => ({ lang, href: toPortalPath(lang, path, query) }));
}
