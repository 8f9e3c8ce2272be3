import type { PhoneNumber } from '../../../text/phone-number.ts';
import type { Ticket } from '../../../ticket/model/ticket.ts';
import type { Hmac } from '../../../ticket/ports/hmac.ts';
import { computeHmacHex } from '../../../ticket/read/compute-hmac.ts';

/**
 * Caller or chat user in Amazon Connect. `call` is the id of the initial contact and stays the same across transfers.
 * `phone` is undefined if Connect passes no telephone number.
 */
export type Caller = { call: string; channel: 'voice' | 'chat'; phone: PhoneNumber | undefined };

/**
 * Returns the HMAC that identifies a caller in rate limits. It is computed from the telephone number, or from the call id if
 * the number is withheld.
 */
export function computeCallerHmac({ phone, call }: Caller, hmac: Hmac): string {
  return phone
    ? computeHmacHex('number', phone.value, hmac)
    : computeHmacHex('address', call, hmac);
}

/**
 * Returns whether the ticket was opened in this call. Compares HMACs of the call id, so it also works for callers who
 * withhold their number.
 */
export function wasOpenedInCall(
  { openedFrom, secretVersion }: Pick<Ticket, 'openedFrom' | 'secretVersion'>,
  { call }: Caller,
  hmac: Hmac,
): boolean {
  return openedFrom === computeHmacHex('address', call, hmac, secretVersion);
}
