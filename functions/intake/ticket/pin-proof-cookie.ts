import type { HttpRequest } from '../../runtime/request/request.ts';
import { buildCookiePerLanguage } from '../cookie-per-language.ts';

const cookieOptions = { path: '/tra-cuu', sameSite: 'Strict' } as const;

/**
 * Builds the cookies that prove for 90 days that this browser has passed the ticket's PIN check. The browser then keeps
 * access even if other people lock the PIN by wrong attempts.
 */
export function buildPinProofCookies(code: string, proof: string): string[] {
  return buildCookiePerLanguage(`p${code}`, proof, {
    ...cookieOptions,
    maxAgeSeconds: 90 * 24 * 3600,
  });
}

/** Builds the session cookies that let this browser open the ticket after the PIN was entered. */
export function buildVisitCookies(code: string, visit: string): string[] {
  return buildCookiePerLanguage(`v${code}`, visit, cookieOptions);
}

/** Builds cookies that expire all PIN proofs and visit tokens that the browser sent, in all languages. */
export function buildExpiredPinCookies({ cookies }: Pick<HttpRequest, 'cookies'>): string[] {
  return Object.keys(cookies)
    .filter((name) => /^[pv]\d{10}$/.test(name))
    .flatMap((name) => buildCookiePerLanguage(name, '', { ...cookieOptions, maxAgeSeconds: 0 }));
}

/** Returns the stored PIN proof and visit token for a ticket from the browser's cookies. */
export function getStoredPinProofs(
  { cookies }: Pick<HttpRequest, 'cookies'>,
  code: string,
): { proof?: string | undefined; visit?: string | undefined } {
  return {
    proof: cookies[`p${code}`],
    visit: cookies[`v${code}`],
  };
}
