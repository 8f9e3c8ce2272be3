import type { Request } from '../runtime/request.ts';
import { keptInEachLanguage } from './kept-in-each-language.ts';

const options = { path: '/tra-cuu', sameSite: 'Strict' } as const;

/** Remembers that this browser has known the ticket's PIN: strangers' guesses can't lock it out. */
export const proofCookie = (code: string, proof: string): string[] =>
  keptInEachLanguage(`p${code}`, proof, { ...options, maxAgeSeconds: 90 * 24 * 3600 });

/** Remembers that it has just shown the PIN; it ends by itself, and with the browser. */
export const visitCookie = (code: string, visit: string): string[] =>
  keptInEachLanguage(`v${code}`, visit, options);

/** What this browser remembers of the ticket. */
export const remembered = (
  { cookies }: Pick<Request, 'cookies'>,
  code: string,
): { proof?: string | undefined; visit?: string | undefined } => ({
  proof: cookies[`p${code}`],
  visit: cookies[`v${code}`],
});
