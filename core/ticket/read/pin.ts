import * as z from 'zod';
import type { Ticket } from '../model/ticket.ts';
import { derivePin, normalizeDigits } from '../model/ticket-code.ts';
import type { Hmac } from '../ports/hmac.ts';
import { computeHmacHex } from './compute-hmac.ts';

type Pinned = Pick<Ticket, 'code' | 'pinVersion' | 'secretVersion'>;

/**
 * Derives a ticket's PIN from its code by an HMAC. Neither the PIN nor a hash of it is stored, so a data leak allows no
 * brute-force attack.
 */
export function deriveTicketPin({ code, pinVersion, secretVersion }: Pinned, hmac: Hmac): string {
  return derivePin(hmac.digest('pin', `${code}\n${pinVersion}`, secretVersion));
}

/** Returns a proof that the citizen entered the correct PIN. The browser stores it instead of the PIN. */
export function derivePinProof({ code, pinVersion, secretVersion }: Pinned, hmac: Hmac): string {
  return computeHmacHex('known', `${code}\n${pinVersion}`, hmac, secretVersion).slice(0, 32);
}

/** Schema for a PIN or one-time code as people type it. Accepts spaces and full-width or Khmer digits. */
export const TypedPin = z
  .string()
  .transform(normalizeDigits)
  .pipe(z.string().regex(/^\d{6}$/, 'pin-malformed'));
