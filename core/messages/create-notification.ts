import type { TicketCode } from '../ticket/model/ticket-code.ts';
import { listMessageChannels } from './compose/message-templates.ts';
import type { NotificationSubject } from './message-kinds.ts';
import {
  type Notification,
  type NotificationChannel,
  type NotificationRecipient,
  OfficerNotificationChannel,
} from './notification.ts';

type NotificationCause = {
  code: TicketCode;
  assignment: number;
  cause: string;
  requestedAt: Date;
};

/** Returns the part of a notification key that names the recipient. */
const formatRecipient = (to: NotificationRecipient): string =>
  to.kind === 'citizen' ? 'citizen' : `${to.unit.replace(':', '.')}-${to.role}`;

const buildNotificationKey = (
  cause: string,
  to: NotificationRecipient,
  channel: NotificationChannel,
): string => [cause, formatRecipient(to), channel].join('-');

const createNotification = (
  to: NotificationRecipient,
  subject: NotificationSubject,
  channel: NotificationChannel,
  { code, assignment, cause, requestedAt }: NotificationCause,
): Notification => ({
  code,
  key: buildNotificationKey(cause, to, channel),
  channel,
  to,
  subject,
  assignment,
  requestedAt,
  status: 'requested',
});

/** Returns the part of a notification key that identifies the event that caused the notification. */
export function extractCauseFromKey({ key, to, channel }: Notification): string {
  return key.slice(0, -`-${formatRecipient(to)}-${channel}`.length);
}

/** Returns the key under which the same notification to another recipient or by another channel is stored. */
export function deriveNotificationKey(
  alert: Notification,
  to: NotificationRecipient,
  channel: NotificationChannel,
): string {
  return buildNotificationKey(extractCauseFromKey(alert), to, channel);
}

/**
 * Returns the same notification for another channel. Its key depends only on cause, recipient and channel, so repeated
 * requests store it once.
 */
export function toChannelNotification(
  channel: NotificationChannel,
  alert: Notification,
  requestedAt: Date,
): Notification {
  return {
    ...createNotification(alert.to, alert.subject, channel, {
      ...alert,
      cause: extractCauseFromKey(alert),
      requestedAt,
    }),
    ...(alert.finalContact && { finalContact: alert.finalContact }),
  };
}

/**
 * Returns an officer's notifications by SMS and e-mail, as far as the message has such texts. They contain the same officer
 * link and are stored together. At delivery, the channel policy decides whether one of them waits for the other
 * (`channel-use.ts`).
 */
export function createOfficerNotifications(
  { unit, role }: { unit: string; role: string },
  subject: NotificationSubject,
  cause: NotificationCause,
): Notification[] {
  const channels: readonly NotificationChannel[] = listMessageChannels(subject);
  return OfficerNotificationChannel.options
    .filter((channel) => channels.includes(channel))
    .map((channel) => createNotification({ kind: 'officer', unit, role }, subject, channel, cause));
}

/** Returns the citizen's notification for the first of the given channels, or an empty array if no channel is given. */
export function createCitizenNotification(
  channels: readonly NotificationChannel[],
  subject: NotificationSubject,
  cause: NotificationCause,
): Notification[] {
  return channels
    .slice(0, 1)
    .map((channel) => createNotification({ kind: 'citizen' }, subject, channel, cause));
}
