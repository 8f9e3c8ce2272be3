import type { PhoneNumber } from '../text/phone-number.ts';
import type { NotifyBy } from '../ticket/notify-by.ts';
import type { Ticket } from '../ticket/ticket.ts';

type Left = {
  phone?: PhoneNumber | undefined;
  email?: string | undefined;
  notifyBy?: NotifyBy | undefined;
};

const isReachedBySms = ({ phone }: Left): boolean =>
  phone?.kind === 'mobile' && phone.value.startsWith('+84');

/**
 * By what somebody can be told something. SMS go to Vietnamese mobiles only: others cost many times as much, and invite
 * abuse. Zalo gets a number only if its owner chose that.
 */
export const reachOf = (left: Left): Ticket['reach'] => [
  ...(isReachedBySms(left) && left.notifyBy === 'zalo' ? (['zns'] as const) : []),
  ...(isReachedBySms(left) ? (['sms'] as const) : []),
  ...(left.email ? (['email'] as const) : []),
];
