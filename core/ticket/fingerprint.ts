import type { Hmac, HmacPurpose } from './hmac.ts';

/** Returns an HMAC by which two texts can be compared without storing either. */
export function computeHmacHex(
  purpose: HmacPurpose,
  text: string,
  keyed: Hmac,
  version?: string,
): string {
  return Buffer.from(keyed.digest(purpose, text, version)).toString('hex');
}
