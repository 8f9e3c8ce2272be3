import type { PhoneNumber } from '../../text/phone-number.ts';
import type { NotificationChoice } from '../../ticket/model/fields/notification-choice.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';

type GivenContactChannels = {
  phone?: PhoneNumber | undefined;
  email?: string | undefined;
  notifyBy?: NotificationChoice | undefined;
};

const isReachedBySms = ({ phone }: GivenContactChannels): boolean =>
  phone?.kind === 'mobile' && phone.value.startsWith('+84');

/**
 * Returns the channels for notifications to the sender. Only Vietnamese mobile numbers get SMS, because SMS to other numbers
 * are expensive and attract abuse. A number gets Zalo messages only if the sender chose Zalo.
 */
export function getContactChannels(left: GivenContactChannels): Ticket['contactChannels'] {
  return [
    ...(isReachedBySms(left) && left.notifyBy === 'zalo' ? (['zns'] as const) : []),
    ...(isReachedBySms(left) ? (['sms'] as const) : []),
    ...(left.email ? (['email'] as const) : []),
  ];
}
