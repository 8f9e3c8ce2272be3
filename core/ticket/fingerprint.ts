import type { Keyed, Purpose } from './keyed.ts';

/** Returns an HMAC by which two texts can be compared without storing either. */
export const fingerprint = (
  purpose: Purpose,
  text: string,
  keyed: Keyed,
  version?: string,
): string => Buffer.from(keyed.digest(purpose, text, version)).toString('hex');
