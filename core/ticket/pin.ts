import * as z from 'zod';
import { pinFrom, plainDigits } from './code.ts';
import { fingerprint } from './fingerprint.ts';
import type { Keyed } from './keyed.ts';
import type { Ticket } from './ticket.ts';

type Pinned = Pick<Ticket, 'code' | 'pinVersion' | 'secretVersion'>;

/** Derives the PIN of a ticket by HMAC, so that neither the PIN nor a hash that could be brute-forced is stored. */
export const pinOf = ({ code, pinVersion, secretVersion }: Pinned, keyed: Keyed): string =>
  pinFrom(keyed.digest('pin', `${code}\n${pinVersion}`, secretVersion));

/** Returns the proof that a browser stores after a correct PIN; it doesn't contain the PIN. */
export const proofOf = ({ code, pinVersion, secretVersion }: Pinned, keyed: Keyed): string =>
  fingerprint('known', `${code}\n${pinVersion}`, keyed, secretVersion).slice(0, 32);

/** PIN or one-time code as people type it; accepts spaces and full-width or Khmer digits. */
export const TypedPin = z
  .string()
  .transform(plainDigits)
  .pipe(z.string().regex(/^\d{6}$/, 'pin-malformed'));
