import type { Request } from '../runtime/request.ts';
import { keptInEachLanguage } from './kept-in-each-language.ts';

const kept = 'HttpOnly; Secure; SameSite=Strict';

/** Remembers that this browser has known the ticket's PIN: strangers' guesses can't lock it out. */
export const proofCookie = (code: string, proof: string): string[] =>
  keptInEachLanguage(`p${code}=${proof}`, '/tra-cuu', `Max-Age=${90 * 24 * 3600}; ${kept}`);

/** Remembers that it has just shown the PIN; it ends by itself, and with the browser. */
export const visitCookie = (code: string, visit: string): string[] =>
  keptInEachLanguage(`v${code}=${visit}`, '/tra-cuu', kept);

/** What this browser remembers of the ticket. */
export const remembered = (
  { cookies }: Pick<Request, 'cookies'>,
  code: string,
): { proof?: string | undefined; visit?: string | undefined } => ({
  proof: cookies[`p${code}`],
  visit: cookies[`v${code}`],
});
