import * as z from 'zod';
import { ClockName } from '../sla/sla-row.ts';
import { CognitoSub } from '../staff/member.ts';
import { Ciphertext } from '../ticket/ciphertext.ts';
import { TicketCode } from '../ticket/code.ts';
import { Instant } from '../time/instant.ts';
import { Lang } from './lang.ts';

/** Channels of officer notifications. Every officer in the directory has a phone number and an e-mail address. */
export const OfficerNotificationChannel = z.enum(['sms', 'email']);
/** Chat platforms where a citizen wrote to the hotline. Messages there are free and reach people who left no phone number. */
export const ChatPlatformChannel = z.enum(['zalo', 'messenger']);
export type ChatPlatformChannel = z.infer<typeof ChatPlatformChannel>;

/**
 * All notification channels. `zns` is Zalo Notification Service, which sends an approved template to a phone number even if
 * its owner never wrote to the hotline.
 */
export const NotificationChannel = z.enum([
  ...ChatPlatformChannel.options,
  'zns',
  ...OfficerNotificationChannel.options,
]);
export type NotificationChannel = z.infer<typeof NotificationChannel>;

const NotificationRecipient = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('citizen') }),
  z.object({ kind: z.literal('officer'), unit: z.string(), role: z.string() }),
]);

/** Event that a notification is about. The text is composed at delivery, from the ticket's state at that time. */
const NotificationSubject = z.discriminatedUnion('about', [
  // to the citizen
  z.object({ about: z.literal('receipt') }),
  z.object({ about: z.literal('answered') }),
  z.object({ about: z.literal('asked') }),
  /** Subject: the citizen did not answer a question in time and is reminded. */
  z.object({ about: z.literal('reminded') }),
  z.object({ about: z.literal('extended') }),
  /** Subject: the ticket ended without an answer (closed, refused or referred, depending on its status). */
  z.object({ about: z.literal('ended') }),
  z.object({ about: z.literal('merged') }),
  /** Subject: a merge was undone, so the ticket is handled separately again with a new deadline. */
  z.object({ about: z.literal('unmerged') }),
  /**
   * Subject: the citizen requested lost ticket codes by phone number. The message contains this ticket's code and those of
   * `others`, the number's other tickets.
   */
  z.object({ about: z.literal('lost-code'), others: z.array(TicketCode) }),
  /** Subject: one-time confirmation code after too many wrong PINs. `hour` counts the hours since 1970-01-01 UTC. */
  z.object({ about: z.literal('confirmation-code'), hour: z.number().int().positive() }),
  /** Subject: the citizen's data subject request was recorded. */
  z.object({ about: z.literal('data-asked') }),
  z.object({ about: z.literal('data-delayed') }),
  z.object({ about: z.literal('data-granted') }),
  z.object({ about: z.literal('data-refused') }),
  /** Subject of a ticket's last notification: the citizen's personal data was erased. */
  z.object({ about: z.literal('data-erased') }),
  /** Subject: a new phone number or address replaced the ticket's previous one. The message goes to the previous one. */
  z.object({ about: z.literal('contact-changed') }),
  // to officers
  z.object({ about: z.literal('assigned') }),
  /** Subject: a ticket was assigned with the recipient's unit as co-unit, which can read the ticket but has no deadline. */
  z.object({ about: z.literal('informed') }),
  z.object({
    about: z.literal('rung'),
    clock: ClockName,
    percent: z.number(),
  }),
  /**
   * Subject: morning reminder on a working day to an accountable role about all its overdue tickets. The notification is
   * stored on one of these tickets.
   */
  z.object({
    about: z.literal('reminder'),
    /**
     * Role whose overdue tickets the reminder lists. Differs from the recipient if somebody else gets the message in its
     * place.
     */
    post: z.object({ unit: z.string(), role: z.string() }),
  }),
  /** Subject: the citizen added a message to the ticket. */
  z.object({ about: z.literal('wrote') }),
  /** Subject: the citizen did not answer the unit's question in time, so the ticket's deadline clocks run again. */
  z.object({ about: z.literal('resumed') }),
  z.object({ about: z.literal('extension-asked') }),
  z.object({ about: z.literal('extension-decided'), granted: z.boolean() }),
  z.object({ about: z.literal('review-asked') }),
  z.object({ about: z.literal('review-rejected') }),
  z.object({ about: z.literal('reopened') }),
  /**
   * Subject, for the operators: a unit returned the ticket. `unit` is the unit that it named as competent. Repeated returns
   * also notify the operators' head.
   */
  z.object({ about: z.literal('returned'), unit: z.string() }),
  /** Subject, for the operators: no officer of the unit could be reached by any channel. */
  z.object({ about: z.literal('unreachable'), unit: z.string() }),
  /** Subject, for the operators: a voice message has no transcript, so somebody must listen to it. */
  z.object({ about: z.literal('unheard') }),
  /**
   * Subjects, for the supervisors: a data subject request awaits a decision. `data-rung` repeats this at a percentage of the
   * request's time limit.
   */
  z.object({ about: z.literal('data-waits') }),
  z.object({ about: z.literal('data-rung'), percent: z.number() }),
  /** Subject, for the operators and their head: a complaint review has used `percent` of its time limit. */
  z.object({ about: z.literal('review-rung'), percent: z.number() }),
  /**
   * Subject, for the units above the operators: a complaint review is overdue. The text identifies neither the ticket nor its
   * topic.
   */
  z.object({ about: z.literal('review-overdue'), percent: z.number() }),
  /** Subject, for the operators' supervisor: nobody has classified a ticket whose text reads like an emergency. */
  z.object({ about: z.literal('emergency-overdue'), percent: z.number() }),
  /**
   * Subject: one-time code that registers another device of an officer. `number` counts the codes sent for this officer link.
   */
  z.object({
    about: z.literal('device-code'),
    number: z.number().int().positive(),
    /** Hash of the person who owns the officer link. Only this person gets the code, not others with the same role. */
    person: z.string().optional(),
  }),
]);
export type NotificationSubject = z.infer<typeof NotificationSubject>;

/**
 * Encrypted contact and language for the final message to a citizen. They are stored with the notification because the same
 * change erases or replaces the ticket's contact data, and removed when the notification is settled.
 */
const Parting = z.object({ contact: Ciphertext, reach: z.array(NotificationChannel), lang: Lang });

/**
 * Handling of a notification that did not arrive. The values from `citizen-not-told` to `known-unreachable` mean that no
 * channel reached the recipient.
 */
export const FailureFollowUp = z.enum([
  'nothing-owed',
  'other-channel',
  'citizen-not-told',
  'duty-told',
  'unit-unreachable',
  'known-unreachable',
  /** `held-over-budget`: an SMS limit is exhausted, so the message is held until the limit resets. */
  'held-over-budget',
]);
export type FailureFollowUp = z.infer<typeof FailureFollowUp>;

/**
 * Stored request to inform one recipient about one event by one channel. It is written in the same transaction as the ticket
 * change, and the table's DynamoDB stream triggers its delivery.
 */
export const Notification = z.object({
  code: TicketCode,
  /**
   * Idempotency key derived from cause, recipient and channel, so that a replay stores no second notification. Contains only
   * characters that SES allows in a message tag.
   */
  key: z.string().regex(/^[\w.-]{1,256}$/),
  channel: NotificationChannel,
  to: NotificationRecipient,
  subject: NotificationSubject,
  assignment: z.number().int().nonnegative(),
  parting: Parting.optional(),
  requestedAt: Instant,
  /**
   * Delivery status. `sent`: the provider accepted the message and may later report `delivered` or `bounced`. `failed`: the
   * provider did not accept it. `dropped`: the message was no longer needed.
   */
  status: z.enum(['requested', 'sent', 'delivered', 'bounced', 'failed', 'dropped']),
  /**
   * Earliest delivery time of a notification that is held because of quiet hours, an earlier channel or its bundle's next
   * message.
   */
  heldUntil: Instant.optional(),
  /**
   * True if the notification is sent with the next digest, by policy or because the recipient's phone has reached its daily
   * SMS limit.
   */
  inDigest: z.literal(true).optional(),
  settledAt: Instant.optional(),
  /** Provider's message id, or the reason why the notification was not sent. */
  provider: z.string().optional(),
  /** Delivery report in the provider's own text. */
  feedback: z.string().optional(),
  feedbackAt: Instant.optional(),
  followed: FailureFollowUp.optional(),
  /** Time at which an operator acknowledged that the notification did not arrive. */
  seenAt: Instant.optional(),
  seenBy: CognitoSub.optional(),
});
export type Notification = z.infer<typeof Notification>;
export type NotificationRecipient = Notification['to'];
export type OfficerRecipient = Extract<NotificationRecipient, { kind: 'officer' }>;
/** Identifier of a stored notification: ticket code and notification key. */
export type NotificationId = Pick<Notification, 'code' | 'key'>;

/** Final result of a delivery attempt. `provider` contains the provider's message id or the reason for the failure. */
export type FinalNotificationResult = {
  status: 'sent' | 'failed' | 'dropped';
  settledAt: Date;
  provider: string;
};

/**
 * Minutes after which the sweeper retries an unsettled notification; it then retries every hour. The DynamoDB stream itself
 * retries for two hours.
 */
const chasedAfterMinutes = 60;

/** Returns the time at which the sweeper retries a notification that has been pending since `since`. */
export function computeNextRetryAt(since: Date): Date {
  return new Date(since.getTime() + chasedAfterMinutes * 60_000);
}

/** Reason for holding a notification, if it isn't only waiting for a time. */
export type NotificationHoldReason = { overBudget: string } | { inDigest: true };

export type NotificationStore = {
  /** Stores a notification. Has no effect if its key exists. */
  request(alert: Notification): Promise<void>;
  find(code: TicketCode, key: string): Promise<Notification | undefined>;
  /**
   * Stores the final result of a pending notification. A notification is settled at most once; later calls change nothing.
   */
  settle(alert: NotificationId, outcome: FinalNotificationResult): Promise<void>;
  /**
   * Delays a pending notification until the given time. If an SMS limit is the reason, the operators see the notification in
   * the undelivered list until it is settled.
   */
  hold(alert: NotificationId, until: Date, because?: NotificationHoldReason): Promise<void>;
};

type Cause = { code: TicketCode; assignment: number; cause: string; requestedAt: Date };

/** Returns the part of a notification key that identifies the recipient. */
const nameOf = (to: NotificationRecipient): string =>
  to.kind === 'citizen' ? 'citizen' : `${to.unit.replace(':', '.')}-${to.role}`;

const keyFor = (cause: string, to: NotificationRecipient, channel: NotificationChannel): string =>
  [cause, nameOf(to), channel].join('-');

const alertTo = (
  to: NotificationRecipient,
  subject: NotificationSubject,
  channel: NotificationChannel,
  { code, assignment, cause, requestedAt }: Cause,
): Notification => ({
  code,
  key: keyFor(cause, to, channel),
  channel,
  to,
  subject,
  assignment,
  requestedAt,
  status: 'requested',
});

/** Returns the part of a notification key that identifies the event that caused the notification. */
export function extractCauseFromKey({ key, to, channel }: Notification): string {
  return key.slice(0, -`-${nameOf(to)}-${channel}`.length);
}

/** Returns the key that the same notification would have for another recipient or channel. */
export function deriveNotificationKey(
  alert: Notification,
  to: NotificationRecipient,
  channel: NotificationChannel,
): string {
  return keyFor(extractCauseFromKey(alert), to, channel);
}

/** Returns the same notification for another channel. Its key is derived, so repeated requests store it once. */
export function toChannelNotification(
  channel: NotificationChannel,
  alert: Notification,
  requestedAt: Date,
): Notification {
  return {
    ...alertTo(alert.to, alert.subject, channel, {
      ...alert,
      cause: extractCauseFromKey(alert),
      requestedAt,
    }),
    ...(alert.parting && { parting: alert.parting }),
  };
}

/**
 * Returns an officer's notifications by SMS and e-mail, both with the same officer link. Both are stored together; at
 * delivery, the channel policy decides which of them waits for the other (`channel-turn.ts`).
 */
export function createOfficerNotifications(
  { unit, role }: { unit: string; role: string },
  subject: NotificationSubject,
  cause: Cause,
): Notification[] {
  return OfficerNotificationChannel.options.map((channel) =>
    alertTo({ kind: 'officer', unit, role }, subject, channel, cause),
  );
}

export function isChatPlatformChannel(
  channel: NotificationChannel | undefined,
): channel is ChatPlatformChannel {
  return channel === 'zalo' || channel === 'messenger';
}

/** Returns the citizen's notification for the first of the given channels, or an empty array if no channel is given. */
export function createCitizenNotification(
  channels: readonly NotificationChannel[],
  subject: NotificationSubject,
  cause: Cause,
): Notification[] {
  return channels
    .slice(0, 1)
    .map((channel) => alertTo({ kind: 'citizen' }, subject, channel, cause));
}
