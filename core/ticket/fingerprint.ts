import type { Hmac, HmacPurpose } from './hmac.ts';

/** Returns an HMAC in hexadecimal. Two texts can be compared by their HMACs without storing the texts. */
export function computeHmacHex(
  purpose: HmacPurpose,
  text: string,
  hmac: Hmac,
  version?: string,
): string {
  return Buffer.from(hmac.digest(purpose, text, version)).toString('hex');
}
