import { createRandomToken } from '../runtime/random.ts';
import type { HttpRequest } from '../runtime/request/request.ts';
import { buildCookiePerLanguage } from './cookie-per-language.ts';

const name = 'visitor';
const cookieOptions = { path: '/bao-cao', sameSite: 'Lax' } as const;

/** Returns the random visitor id from the browser's cookie. The id serves to count the reports of one browser per day. */
export function getVisitorId({ cookies }: Pick<HttpRequest, 'cookies'>): string | undefined {
  return /^[\w-]{22}$/.exec(cookies[name] ?? '')?.[0];
}

/**
 * Returns cookies with a new random visitor id if the browser has none. They expire after a day and do not identify a person.
 */
export function buildVisitorCookies(request: Pick<HttpRequest, 'cookies'>): string[] {
  return getVisitorId(request) === undefined
    ? buildCookiePerLanguage(name, createRandomToken(), {
        ...cookieOptions,
        maxAgeSeconds: 24 * 3600,
      })
    : [];
}

/** Cookies that delete the visitor id in all languages. */
export const expiredVisitorCookies = buildCookiePerLanguage(name, '', {
  ...cookieOptions,
  maxAgeSeconds: 0,
});
