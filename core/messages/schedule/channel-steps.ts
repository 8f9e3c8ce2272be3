import type { Directory } from '../../directory/model/directory.ts';
import { findPeople } from '../../directory/model/organization/people.ts';
import type { IntakeChannel } from '../../ticket/model/fields/report-medium.ts';
import type { NotifiedTicket, Ticket } from '../../ticket/model/ticket.ts';
import { getTicketPolicy } from '../../ticket/model/ticket-policy.ts';
import { listMessageChannels } from '../compose/message-templates.ts';
import { findNotificationPolicy } from '../deliver/dispatch.ts';
import { getMessageKind, type NotificationSubject } from '../message-kinds.ts';
import {
  isChatPlatformChannel,
  type Notification,
  type NotificationChannel,
} from '../notification.ts';
import type { ChannelStep } from './channel-policy.ts';

type DirectoryAt = { directory: Directory; now: Date };

/**
 * Intake channels by telephone. Callers have seen no web page, so the receipt message is their only record of the ticket
 * code.
 */
const telephoneChannels: ReadonlySet<IntakeChannel> = new Set(['voice', 'operator']);

const moveChosenChannelFirst = (
  steps: readonly ChannelStep[],
  { notifyBy }: NotifiedTicket,
): ChannelStep[] => {
  const isChosen = ({ channel }: ChannelStep): boolean =>
    channel === (notifyBy === 'zalo' ? 'zns' : notifyBy);
  return [...steps.filter(isChosen), ...steps.filter((step) => !isChosen(step))];
};

/**
 * Removes channels from the steps of a receipt message, which contains the PIN. All are removed if the sender didn't request
 * the message. After a telephone call, only the Zalo template channel is removed.
 */
const filterReceiptSteps = (
  steps: readonly ChannelStep[],
  { channel: sentBy, smsReceipt }: NotifiedTicket,
): ChannelStep[] => {
  if (telephoneChannels.has(sentBy)) return steps.filter(({ channel }) => channel !== 'zns');
  return smsReceipt === false ? [] : [...steps];
};

/**
 * Returns the channels for a citizen's notification in order of use: chat platforms on which the citizen wrote, the channel
 * that the citizen chose, then the order of the channel policy. Channels without a text of the message are left out.
 * Citizens who declined messages get only messages that they requested.
 */
export function listCitizenChannelSteps(
  subject: NotificationSubject,
  ticket: NotifiedTicket,
  { directory, now }: DirectoryAt,
): ChannelStep[] {
  const kind = getMessageKind(subject);
  if (ticket.notifyBy === 'none' && !(kind.to === 'citizen' && kind.isSentAfterOptOut)) return [];
  const channels: readonly NotificationChannel[] = listMessageChannels(subject);
  const policy = getTicketPolicy(directory, now).channels.citizen[ticket.priority];
  const possible = policy.filter(
    ({ channel }) => ticket.contactChannels.includes(channel) && channels.includes(channel),
  );
  const platforms = possible.filter(({ channel }) => isChatPlatformChannel(channel));
  const others = possible.filter(({ channel }) => !isChatPlatformChannel(channel));
  const steps = [...platforms, ...moveChosenChannelFirst(others, ticket)];
  return subject.about === 'receipt' ? filterReceiptSteps(steps, ticket) : steps;
}

export function listCitizenChannels(
  subject: NotificationSubject,
  ticket: NotifiedTicket,
  directoryAt: DirectoryAt,
): NotificationChannel[] {
  return listCitizenChannelSteps(subject, ticket, directoryAt).map(({ channel }) => channel);
}

/**
 * Returns whether an officer is only informed and need not act. That applies to co-units, recipients of a citizen's message
 * and, at an escalation step, all roles except handler and head. If a unit has no handler, every recipient of an escalation
 * step must act.
 */
const isObserver = (
  { to, subject }: Notification,
  { unit }: Ticket,
  { directory, now }: DirectoryAt,
): boolean => {
  if (to.kind === 'citizen') return false;
  const kind = getMessageKind(subject);
  if (kind.to === 'citizen' || kind.mustAct === 'all') return false;
  if (kind.mustAct === 'none') return true;
  if (to.role === 'head' || (to.role === 'handler' && to.unit === unit)) return false;
  return unit !== undefined && findPeople(directory, unit, 'handler', now).length > 0;
};

/**
 * Returns the channel steps of a notification in order of use. Undefined if it is sent by all channels at once, as are an
 * officer's notifications about emergencies, reminders and notifications without a policy.
 */
export function listChannelSteps(
  alert: Notification,
  ticket: Ticket,
  directoryAt: DirectoryAt,
): ChannelStep[] | undefined {
  const { to, subject } = alert;
  if (to.kind === 'citizen') return listCitizenChannelSteps(subject, ticket, directoryAt);
  const { priority } = ticket;
  const kind = getMessageKind(subject);
  if (
    priority === 'P1' ||
    (kind.to === 'officer' && kind.timing === 'digest') ||
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
