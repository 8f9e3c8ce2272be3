import type { PhoneNumber } from '../text/phone-number.ts';
import { fingerprint } from '../ticket/fingerprint.ts';
import type { Keyed } from '../ticket/keyed.ts';
import type { Ticket } from '../ticket/ticket.ts';

/**
 * Caller or chat user: the id of the initial contact, which stays the same across transfers, and the telephone number if
 * Connect passes one.
 */
export type Caller = { call: string; channel: 'voice' | 'chat'; phone: PhoneNumber | undefined };

/**
 * Returns the HMAC under which rate limits count a caller: of the telephone number, or of the call if the number is withheld.
 */
export const countedAs = ({ phone, call }: Caller, keyed: Keyed): string =>
  phone ? fingerprint('number', phone.value, keyed) : fingerprint('address', call, keyed);

/** Returns whether the ticket was opened in this call. The check also works for callers who withhold their number. */
export const isOfCall = (
  { openedFrom, secretVersion }: Pick<Ticket, 'openedFrom' | 'secretVersion'>,
  { call }: Caller,
  keyed: Keyed,
): boolean => openedFrom === fingerprint('address', call, keyed, secretVersion);
