import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Lang } from '../../../core/messages/lang.ts';
import { langs, languages, officialLang } from '../../../i18n/languages.ts';

/** HTTP request, reduced to the parts that routes use. */
export type HttpRequest = {
  method: string;
  /** Path of the request without the language prefix. */
  path: string;
  params: Partial<Record<string, string>>;
  query: Partial<Record<string, string>>;
  /** Query string as sent. In `query`, by contrast, repeated parameters are joined with a comma. */
  rawQuery: string;
  headers: Partial<Record<string, string>>;
  cookies: Partial<Record<string, string>>;
  body: string;
  /** Request body as bytes, for binary content. */
  bytes: Uint8Array;
  /** IP address of the client. */
  address: string;
  lang: Lang;
};

const isDefined = (entry: [string, string | undefined]): entry is [string, string] =>
  entry[1] !== undefined;

const removeUndefined = (record: Record<string, string | undefined> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(record).filter(isDefined));

const parseCookies = (cookies: string[] = []): Record<string, string> =>
  Object.fromEntries(
    cookies.map((cookie) => {
      const [name = '', ...value] = cookie.split('=');
      return [name.trim(), value.join('=')];
    }),
  );

const isForPrograms = (path: string): boolean =>
  path.startsWith('/api/') || path.startsWith('/open311/') || path === '/openapi.json';

/**
 * Splits a path into language and rest: `/km/bao-cao` is `/bao-cao` in Khmer. Paths without a language prefix, and paths for
 * programs, have no language.
 */
export function splitLanguagePath(path: string): { lang?: Lang; path: string } {
  const [, first, rest = '/'] = /^(\/[^/]+)(\/.*)?$/.exec(path) ?? [];
  const lang = langs.find((one) => languages[one].pathPrefix === first);
  return lang && !isForPrograms(rest) ? { lang, path: rest } : { path };
}

/**
 * Returns the language of a request: the language in its URL, otherwise the first supported one in `Accept-Language`,
 * otherwise Vietnamese.
 */
export function detectRequestLanguage(requestedLang: string | undefined, accepted = ''): Lang {
  const candidates = [
    requestedLang ?? '',
    ...accepted.split(',').map((tag) => tag.trim().split(/[-;]/)[0] ?? ''),
  ];
  for (const candidate of candidates) {
    const lang = langs.find((one) => one === candidate.toLowerCase());
    if (lang) return lang;
  }
  return officialLang;
}

export function toRequest(event: APIGatewayProxyEventV2): HttpRequest {
  const { body = '', isBase64Encoded, requestContext } = event;
  const query = removeUndefined(event.queryStringParameters);
  const headers = removeUndefined(event.headers);
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  const { lang, path } = splitLanguagePath(event.rawPath);
  const accepted = isForPrograms(path) ? headers['accept-language'] : undefined;
  return {
    method: requestContext.http.method,
    path,
    params: removeUndefined(event.pathParameters),
    query,
    rawQuery: event.rawQueryString,
    headers,
    cookies: parseCookies(event.cookies),
    body: isBase64Encoded ? bytes.toString('utf8') : body,
    bytes,
    address: requestContext.http.sourceIp,
    lang: lang ?? detectRequestLanguage(query['lang'], accepted),
  };
}

/** Returns the fields of a submitted form. If a field is repeated, the last value counts. */
export function parseFormFields({ body }: HttpRequest): Partial<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(body));
}
