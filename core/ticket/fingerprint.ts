import type { Hmac, HmacPurpose } from './hmac.ts';

/** Returns an HMAC by which two texts can be compared without storing either. */
export function computeHmacHex(
  purpose: HmacPurpose,
  text: string,
  hmac: Hmac,
  version?: string,
): string {
  return Buffer.from(hmac.digest(purpose, text, version)).toString('hex');
}
