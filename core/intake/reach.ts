import type { PhoneNumber } from '../text/phone-number.ts';
import type { Ticket } from '../ticket/ticket.ts';

type Left = { phone?: PhoneNumber | undefined; email?: string | undefined };

/** By what somebody can be told something. SMS go to Vietnamese mobiles only: others cost many times as much, and invite abuse. */
export const reachOf = ({ phone, email }: Left): Ticket['reach'] => [
  ...(phone?.kind === 'mobile' && phone.value.startsWith('+84') ? (['sms'] as const) : []),
  ...(email ? (['email'] as const) : []),
];
