import type { Request } from '../runtime/request.ts';

const kept = 'Path=/tra-cuu; HttpOnly; Secure; SameSite=Strict';

/** Remembers that this browser has known the ticket's PIN: strangers' guesses can't lock it out. */
export const proofCookie = (code: string, proof: string): string =>
  `p${code}=${proof}; Max-Age=${90 * 24 * 3600}; ${kept}`;

/** Remembers that it has just shown the PIN; it ends by itself, and with the browser. */
export const visitCookie = (code: string, visit: string): string => `v${code}=${visit}; ${kept}`;

/** What this browser remembers of the ticket. */
export const remembered = (
  { cookies }: Pick<Request, 'cookies'>,
  code: string,
): { proof?: string | undefined; visit?: string | undefined } => ({
  proof: cookies[`p${code}`],
  visit: cookies[`v${code}`],
});
