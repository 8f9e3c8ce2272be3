import type { PhoneNumber } from '../text/phone-number.ts';
import { computeHmacHex } from '../ticket/fingerprint.ts';
import type { Hmac } from '../ticket/hmac.ts';
import type { Ticket } from '../ticket/ticket.ts';

/**
 * Caller or chat user in Amazon Connect. `call` is the id of the initial contact, which stays the same across transfers;
 * `phone` is absent if Connect passes no telephone number.
 */
export type Caller = { call: string; channel: 'voice' | 'chat'; phone: PhoneNumber | undefined };

/**
 * Returns the HMAC by which rate limits identify a caller. The input is the telephone number, or the call id if the number is
 * withheld.
 */
export function computeCallerHmac({ phone, call }: Caller, hmac: Hmac): string {
  return phone
    ? computeHmacHex('number', phone.value, hmac)
    : computeHmacHex('address', call, hmac);
}

/** Returns whether the ticket was opened in this call. The check also works for callers who withhold their number. */
export function wasOpenedInCall(
  { openedFrom, secretVersion }: Pick<Ticket, 'openedFrom' | 'secretVersion'>,
  { call }: Caller,
  hmac: Hmac,
): boolean {
  return openedFrom === computeHmacHex('address', call, hmac, secretVersion);
}
