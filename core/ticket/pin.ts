import * as z from 'zod';
import { derivePin, extractDigits } from './code.ts';
import { computeHmacHex } from './fingerprint.ts';
import type { Hmac } from './hmac.ts';
import type { Ticket } from './ticket.ts';

type Pinned = Pick<Ticket, 'code' | 'pinVersion' | 'secretVersion'>;

/** Derives the PIN of a ticket by HMAC, so that neither the PIN nor a hash that could be brute-forced is stored. */
export function deriveTicketPin({ code, pinVersion, secretVersion }: Pinned, hmac: Hmac): string {
  return derivePin(hmac.digest('pin', `${code}\n${pinVersion}`, secretVersion));
}

/** Returns the proof that a browser stores after a correct PIN; it doesn't contain the PIN. */
export function derivePinProof({ code, pinVersion, secretVersion }: Pinned, hmac: Hmac): string {
  return computeHmacHex('known', `${code}\n${pinVersion}`, hmac, secretVersion).slice(0, 32);
}

/** PIN or one-time code as people type it; accepts spaces and full-width or Khmer digits. */
export const TypedPin = z
  .string()
  .transform(extractDigits)
  .pipe(z.string().regex(/^\d{6}$/, 'pin-malformed'));
