import type { Request } from '../runtime/request.ts';

const nameFor = (code: string): string => `p${code}`;

/** Remembers that this browser has known the ticket's PIN: strangers' guesses can't lock it out. */
export const proofCookie = (code: string, proof: string): string =>
  `${nameFor(code)}=${proof}; Max-Age=${90 * 24 * 3600}; Path=/tra-cuu; HttpOnly; Secure; SameSite=Strict`;

export const proofFrom = ({ cookies }: Request, code: string): string | undefined =>
  cookies[nameFor(code)];
