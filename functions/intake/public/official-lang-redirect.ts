import { officialLang } from '../../../i18n/languages.ts';
import type { HttpFunctionRoute } from '../../runtime/events/http.ts';
import { buildMovedPermanentlyReply } from '../../runtime/reply/reply.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';

/**
 * Returns the path without the prefix of the official language, whose pages have none. Encodes the segments, because a path
 * such as `//host` would lead to another site.
 */
export function removeOfficialLangPrefix({
  path,
  rawQuery,
}: Pick<HttpRequest, 'path' | 'rawQuery'>): string {
  const [, ...segments] = path.split('/').filter((segment) => segment !== '');
  const rest = `/${segments.map(encodeURIComponent).join('/')}`;
  return rawQuery === '' ? rest : `${rest}?${rawQuery}`;
}

/** Routes that redirect `/vi` and the paths below it to the same pages without this prefix. */
export const officialLangRedirects: HttpFunctionRoute<unknown>[] = [
  `/${officialLang}`,
  `/${officialLang}/{proxy+}`,
].map((path) => ({
  method: 'GET',
  path,
  answer: (request) => buildMovedPermanentlyReply(removeOfficialLangPrefix(request)),
}));
