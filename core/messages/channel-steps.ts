import type { Directory } from '../directory/directory.ts';
import { findPeople } from '../directory/people.ts';
import type { Channel, NotifiedTicket, Ticket } from '../ticket/ticket.ts';
import { getTicketPolicy } from '../ticket/ticket-policy.ts';
import type { ChannelStep } from './channel-policy.ts';
import { findNotificationPolicy } from './dispatch.ts';
import { isRequestedMessage } from './guaranteed.ts';
import {
  isChatPlatformChannel,
  type Notification,
  type NotificationChannel,
  type NotificationSubject,
} from './notification.ts';

type DirectoryAt = { directory: Directory; now: Date };

/**
 * Intake channels by telephone. These senders have seen no page, so the receipt message is their only record of the ticket
 * code.
 */
const byTelephone: ReadonlySet<Channel> = new Set(['voice', 'operator']);

const paid: ReadonlySet<NotificationChannel> = new Set(['zns', 'sms']);

const chosenFirst = (
  steps: readonly ChannelStep[],
  { notifyBy }: NotifiedTicket,
): ChannelStep[] => {
  const isChosen = ({ channel }: ChannelStep): boolean =>
    channel === (notifyBy === 'zalo' ? 'zns' : notifyBy);
  return [...steps.filter(isChosen), ...steps.filter((step) => !isChosen(step))];
};

/**
 * Removes paid channels from a receipt message if the sender requested no SMS receipt. After a telephone call, the receipt is
 * sent by SMS, not by Zalo template.
 */
const ofReceipt = (
  steps: readonly ChannelStep[],
  { channel: sentBy, smsReceipt }: NotifiedTicket,
): ChannelStep[] => {
  if (byTelephone.has(sentBy)) return steps.filter(({ channel }) => channel !== 'zns');
  return smsReceipt === false ? steps.filter(({ channel }) => !paid.has(channel)) : [...steps];
};

/**
 * Returns the channels for a citizen's notification in order of use: chat platforms on which the citizen wrote, the channel
 * that the citizen chose, then the policy's order. A citizen who declined messages gets only requested ones.
 */
export function listCitizenChannelSteps(
  subject: NotificationSubject,
  ticket: NotifiedTicket,
  { directory, now }: DirectoryAt,
): ChannelStep[] {
  if (ticket.notifyBy === 'none' && !isRequestedMessage(subject)) return [];
  const policy = getTicketPolicy(directory, now).channels.citizen[ticket.priority];
  const possible = policy.filter(({ channel }) => ticket.reach.includes(channel));
  const platforms = possible.filter(({ channel }) => isChatPlatformChannel(channel));
  const others = possible.filter(({ channel }) => !isChatPlatformChannel(channel));
  const steps = [...platforms, ...chosenFirst(others, ticket)];
  return subject.about === 'receipt' ? ofReceipt(steps, ticket) : steps;
}

export function listCitizenChannels(
  subject: NotificationSubject,
  ticket: NotifiedTicket,
  directoryAt: DirectoryAt,
): NotificationChannel[] {
  return listCitizenChannelSteps(subject, ticket, directoryAt).map(({ channel }) => channel);
}

/**
 * Returns whether the citizen gets messages about the ticket without requesting each one: a contact is stored and the citizen
 * didn't decline messages.
 */
export function receivesTicketNotifications({ reach, notifyBy }: NotifiedTicket): boolean {
  return reach.length > 0 && notifyBy !== 'none';
}

/**
 * Returns whether an officer is notified without having to act: co-units, recipients of a citizen's message and, at an
 * escalation step, all roles but handler and head. In a unit without a handler, every recipient of an escalation step must
 * act.
 */
const isObserver = (
  { to, subject }: Notification,
  { unit }: Ticket,
  { directory, now }: DirectoryAt,
): boolean => {
  if (to.kind === 'citizen') return false;
  if (subject.about === 'informed' || subject.about === 'wrote') return true;
  const mustAct = to.role === 'head' || (to.role === 'handler' && to.unit === unit);
  if (subject.about !== 'rung' || mustAct) return false;
  return unit !== undefined && findPeople(directory, unit, 'handler', now).length > 0;
};

/**
 * Returns the notification's channel steps in order of use. Undefined if all channels are used at once, as for emergencies,
 * reminders and notifications without a policy.
 */
export function listChannelSteps(
  alert: Notification,
  ticket: Ticket,
  directoryAt: DirectoryAt,
): ChannelStep[] | undefined {
  const { to, subject } = alert;
  if (to.kind === 'citizen') return listCitizenChannelSteps(subject, ticket, directoryAt);
  const { priority } = ticket;
  if (
    priority === 'P1' ||
    subject.about === 'reminder' ||
    !findNotificationPolicy(alert, ticket, directoryAt)
  ) {
    return undefined;
  }
  const { head, officer, observer } = getTicketPolicy(
    directoryAt.directory,
    directoryAt.now,
  ).channels;
  if (isObserver(alert, ticket, directoryAt)) return observer[priority];
  return (to.role === 'head' ? head : officer)[priority];
}
