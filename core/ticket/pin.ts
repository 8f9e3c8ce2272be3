import * as z from 'zod';
import { pinFrom, plainDigits } from './code.ts';
import { fingerprint } from './fingerprint.ts';
import type { Keyed } from './keyed.ts';
import type { Ticket } from './ticket.ts';

type Pinned = Pick<Ticket, 'code' | 'pinVersion' | 'secretVersion'>;

/** The PIN that opens the ticket's text; derived, so that nothing which can be guessed is stored. */
export const pinOf = ({ code, pinVersion, secretVersion }: Pinned, keyed: Keyed): string =>
  pinFrom(keyed.digest('pin', `${code}\n${pinVersion}`, secretVersion));

/** What a browser keeps after the right PIN: it proves the PIN was known, and is not the PIN. */
export const proofOf = ({ code, pinVersion, secretVersion }: Pinned, keyed: Keyed): string =>
  fingerprint('known', `${code}\n${pinVersion}`, keyed, secretVersion).slice(0, 32);

/** A PIN or one-time code as people type it: spaces, full-width and Khmer digits. */
export const TypedPin = z
  .string()
  .transform(plainDigits)
  .pipe(z.string().regex(/^\d{6}$/, 'pin-malformed'));
