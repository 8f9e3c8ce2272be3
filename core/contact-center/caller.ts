import type { PhoneNumber } from '../text/phone-number.ts';
import { fingerprint } from '../ticket/fingerprint.ts';
import type { Keyed } from '../ticket/keyed.ts';
import type { Ticket } from '../ticket/ticket.ts';

/** Who calls: the contact, the same however often it is handed on, and the number where the telephone says one. */
export type Caller = { call: string; channel: 'voice' | 'chat'; phone: PhoneNumber | undefined };

/** What a limit counts somebody under: their number, or this call where there is none. */
export const countedAs = ({ phone, call }: Caller, keyed: Keyed): string =>
  phone ? fingerprint('number', phone.value, keyed) : fingerprint('address', call, keyed);

/** Whether the ticket was opened in this very call: so it is theirs who withhold the number, too. */
export const isOfCall = (
  { openedFrom, secretVersion }: Pick<Ticket, 'openedFrom' | 'secretVersion'>,
  { call }: Caller,
  keyed: Keyed,
): boolean => openedFrom === fingerprint('address', call, keyed, secretVersion);
