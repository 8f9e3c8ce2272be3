import type { Hmac, HmacPurpose } from './hmac.ts';

/** Returns an HMAC by which two texts can be compared without storing either. */
export const computeHmacHex = (
  purpose: HmacPurpose,
  text: string,
  keyed: Hmac,
  version?: string,
): string => Buffer.from(keyed.digest(purpose, text, version)).toString('hex');
