import type { Keyed, Purpose } from './keyed.ts';

/** Tells whether two texts are the same without keeping either. */
export const fingerprint = (
  purpose: Purpose,
  text: string,
  keyed: Keyed,
  version?: string,
): string => Buffer.from(keyed.digest(purpose, text, version)).toString('hex');
