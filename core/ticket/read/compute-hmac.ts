import type { Hmac, HmacPurpose } from '../ports/hmac.ts';

/** Returns an HMAC of a text in hexadecimal. Texts can then be compared without being stored. */
export function computeHmacHex(
  purpose: HmacPurpose,
  text: string,
  hmac: Hmac,
  version?: string,
): string {
  return Buffer.from(hmac.digest(purpose, text, version)).toString('hex');
}
