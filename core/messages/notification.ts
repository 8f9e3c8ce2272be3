import * as z from 'zod';
import { ClockName } from '../sla/sla-row.ts';
import { CognitoSub } from '../staff/member.ts';
import { Ciphertext } from '../ticket/ciphertext.ts';
import { TicketCode } from '../ticket/code.ts';
import { Instant } from '../time/instant.ts';
import { Lang } from './lang.ts';

/** Channels of officer notifications. Every officer in the directory has a phone number and an e-mail address. */
export const OfficerChannel = z.enum(['sms', 'email']);
/** Chat platforms where a citizen wrote to the hotline. Messages there are free and reach people who left no phone number. */
export const PlatformChannel = z.enum(['zalo', 'messenger']);
export type PlatformChannel = z.infer<typeof PlatformChannel>;

/**
 * All notification channels. `zns` is Zalo Notification Service: an approved template sent to a phone number, even if its
 * owner never wrote to the hotline.
 */
export const NotificationChannel = z.enum([
  ...PlatformChannel.options,
  'zns',
  ...OfficerChannel.options,
]);
export type NotificationChannel = z.infer<typeof NotificationChannel>;

const Recipient = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('citizen') }),
  z.object({ kind: z.literal('officer'), unit: z.string(), role: z.string() }),
]);

/** Event that a notification is about. The text is composed at delivery, from the ticket's state at that time. */
const NotificationSubject = z.discriminatedUnion('about', [
  // to the citizen
  z.object({ about: z.literal('receipt') }),
  z.object({ about: z.literal('answered') }),
  z.object({ about: z.literal('asked') }),
  /** The citizen did not answer a question in time and is reminded. */
  z.object({ about: z.literal('reminded') }),
  z.object({ about: z.literal('extended') }),
  /** The ticket ended without an answer: closed, refused or referred, according to its status. */
  z.object({ about: z.literal('ended') }),
  z.object({ about: z.literal('merged') }),
  /** A merge was undone: the ticket is handled separately again, with a new deadline. */
  z.object({ about: z.literal('unmerged') }),
  /**
   * Sends lost ticket codes that were requested by phone number: the ticket's own code and `others`, the codes of the
   * number's other tickets.
   */
  z.object({ about: z.literal('lost-code'), others: z.array(TicketCode) }),
  /** One-time confirmation code after too many wrong PINs. `hour` is the number of hours since 1970-01-01 UTC. */
  z.object({ about: z.literal('confirmation-code'), hour: z.number().int().positive() }),
  /** Confirms that the citizen's request about their personal data was recorded. */
  z.object({ about: z.literal('data-asked') }),
  z.object({ about: z.literal('data-delayed') }),
  z.object({ about: z.literal('data-granted') }),
  z.object({ about: z.literal('data-refused') }),
  /** Last notification of a ticket: the citizen's personal data was erased. */
  z.object({ about: z.literal('data-erased') }),
  /** Notifies the ticket's previous phone number or address that another one has replaced it. */
  z.object({ about: z.literal('contact-changed') }),
  // to officers
  z.object({ about: z.literal('assigned') }),
  /** Notifies a co-unit, which can read the ticket but has no deadline. */
  z.object({ about: z.literal('informed') }),
  z.object({
    about: z.literal('rung'),
    clock: ClockName,
    percent: z.number(),
  }),
  /**
   * Working-morning reminder to an accountable role about all its overdue tickets. The notification is stored on one of them.
   */
  z.object({
    about: z.literal('reminder'),
    /** Role that the reminder is for; differs from the recipient when somebody else gets the message in its place. */
    post: z.object({ unit: z.string(), role: z.string() }),
  }),
  /** The citizen wrote an additional message on the ticket. */
  z.object({ about: z.literal('wrote') }),
  /** The citizen did not answer the unit's question in time, so the ticket's clocks run again. */
  z.object({ about: z.literal('resumed') }),
  z.object({ about: z.literal('extension-asked') }),
  z.object({ about: z.literal('extension-decided'), granted: z.boolean() }),
  z.object({ about: z.literal('review-asked') }),
  z.object({ about: z.literal('review-rejected') }),
  z.object({ about: z.literal('reopened') }),
  /**
   * To the operators: a unit returned the ticket. Repeated returns also notify the operators' head. `unit` is the unit that
   * it named as competent.
   */
  z.object({ about: z.literal('returned'), unit: z.string() }),
  /** To the operators: no officer of the unit could be reached by any channel. */
  z.object({ about: z.literal('unreachable'), unit: z.string() }),
  /** To the operators: a voice message has no transcript, so somebody must listen to it. */
  z.object({ about: z.literal('unheard') }),
  /**
   * To the supervisors: a request about personal data waits for a decision. `data-rung` repeats this at a percentage of its
   * deadline.
   */
  z.object({ about: z.literal('data-waits') }),
  z.object({ about: z.literal('data-rung'), percent: z.number() }),
  /** To the operators and their head: a complaint review has used `percent` of its time limit. */
  z.object({ about: z.literal('review-rung'), percent: z.number() }),
  /** To the units above the operators: a complaint review is overdue. The text names neither the ticket nor its subject. */
  z.object({ about: z.literal('review-overdue'), percent: z.number() }),
  /** To the operators' supervisor: nobody has classified a ticket whose text reads like an emergency. */
  z.object({ about: z.literal('emergency-overdue'), percent: z.number() }),
  /** One-time code that registers another device of an officer. `number` counts the codes sent for this officer link. */
  z.object({
    about: z.literal('device-code'),
    number: z.number().int().positive(),
    /** Hash of the person who owns the officer link; only that person gets the code, not others in the same role. */
    person: z.string().optional(),
  }),
]);
export type NotificationSubject = z.infer<typeof NotificationSubject>;

/**
 * Contact and language for the last message to a citizen, stored with the notification because the same change erases or
 * replaces the ticket's own contact envelope. Stays encrypted and is removed when the notification is settled.
 */
const Parting = z.object({ contact: Ciphertext, reach: z.array(NotificationChannel), lang: Lang });

/**
 * Follow-up of a notification that did not arrive. From `citizen-not-told` to `known-unreachable`, no channel reached the
 * recipient.
 */
export const FailureFollowUp = z.enum([
  'nothing-owed',
  'other-channel',
  'citizen-not-told',
  'duty-told',
  'unit-unreachable',
  'known-unreachable',
  /** An SMS limit is exhausted; the message is sent once the limit resets. */
  'held-over-budget',
]);
export type FailureFollowUp = z.infer<typeof FailureFollowUp>;

/**
 * Notification in the outbox: written in the same transaction as the change that causes it, and delivered from the table's
 * stream.
 */
export const Notification = z.object({
  code: TicketCode,
  /**
   * Idempotency key made of cause, recipient and channel, so that a replay writes no second notification. Uses only
   * characters that SES allows in a message tag.
   */
  key: z.string().regex(/^[\w.-]{1,256}$/),
  channel: NotificationChannel,
  to: Recipient,
  subject: NotificationSubject,
  assignment: z.number().int().nonnegative(),
  parting: Parting.optional(),
  requestedAt: Instant,
  /**
   * `sent`: accepted by the provider, which may later report `delivered` or `bounced`. `failed`: not accepted. `dropped`: no
   * longer needed when it was due.
   */
  status: z.enum(['requested', 'sent', 'delivered', 'bounced', 'failed', 'dropped']),
  /**
   * Earliest time of delivery, for a notification held by quiet hours, by another channel's turn or for the next message of
   * its bundle.
   */
  heldUntil: Instant.optional(),
  /**
   * Sent with the next digest, because the recipient's phone has reached its daily SMS limit or the notification policy chose
   * a digest.
   */
  inDigest: z.literal(true).optional(),
  settledAt: Instant.optional(),
  /** The provider's message id, or the reason why the notification was not sent. */
  provider: z.string().optional(),
  /** Delivery report in the provider's own text, received after the message was sent. */
  feedback: z.string().optional(),
  feedbackAt: Instant.optional(),
  followed: FailureFollowUp.optional(),
  /** Time at which an operator acknowledged that the notification did not arrive. */
  seenAt: Instant.optional(),
  seenBy: CognitoSub.optional(),
});
export type Notification = z.infer<typeof Notification>;
export type Recipient = Notification['to'];
export type OfficerRecipient = Extract<Recipient, { kind: 'officer' }>;
/** Key of a stored notification: ticket code and notification key. */
export type NotificationId = Pick<Notification, 'code' | 'key'>;

/** Final result of a delivery attempt. `provider` has the provider's message id or the reason. */
export type FinalNotificationResult = {
  status: 'sent' | 'failed' | 'dropped';
  settledAt: Date;
  provider: string;
};

/**
 * Minutes after which the sweeper retries an unsettled notification, then hourly. The stream's own retries last two hours.
 */
const chasedAfterMinutes = 60;

/** Returns the time at which the sweeper retries a notification that has been pending since `since`. */
export function nextRetryAt(since: Date): Date {
  return new Date(since.getTime() + chasedAfterMinutes * 60_000);
}

/** Reason for holding a notification, other than waiting for a time. */
export type HoldReason = { overBudget: string } | { inDigest: true };

export type NotificationStore = {
  /** Stores a notification. Does nothing if the key exists. */
  request(alert: Notification): Promise<void>;
  find(code: TicketCode, key: string): Promise<Notification | undefined>;
  /**
   * Stores the final result of a pending notification. A notification is settled at most once; later calls change nothing.
   */
  settle(alert: NotificationId, outcome: FinalNotificationResult): Promise<void>;
  /**
   * Delays a pending notification until the given time. If an SMS limit is the reason, the operators see it in the list of
   * undelivered messages until it is settled.
   */
  hold(alert: NotificationId, until: Date, because?: HoldReason): Promise<void>;
};

type Cause = { code: TicketCode; assignment: number; cause: string; requestedAt: Date };

/** Returns the recipient's part of a notification key. */
const nameOf = (to: Recipient): string =>
  to.kind === 'citizen' ? 'citizen' : `${to.unit.replace(':', '.')}-${to.role}`;

const keyFor = (cause: string, to: Recipient, channel: NotificationChannel): string =>
  [cause, nameOf(to), channel].join('-');

const alertTo = (
  to: Recipient,
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

/** Returns the cause part of a notification's key, which identifies the event that triggered it. */
export function causeOf({ key, to, channel }: Notification): string {
  return key.slice(0, -`-${nameOf(to)}-${channel}`.length);
}

/** Returns the key that the same notification has for another recipient or channel. */
export function notificationKeyFor(
  alert: Notification,
  to: Recipient,
  channel: NotificationChannel,
): string {
  return keyFor(causeOf(alert), to, channel);
}

/** Returns the same notification for another channel. Its key is derived, so requesting it repeatedly stores it once. */
export function withChannel(
  channel: NotificationChannel,
  alert: Notification,
  requestedAt: Date,
): Notification {
  return {
    ...alertTo(alert.to, alert.subject, channel, { ...alert, cause: causeOf(alert), requestedAt }),
    ...(alert.parting && { parting: alert.parting }),
  };
}

/**
 * Returns an officer's notifications by SMS and e-mail, both with the same link. Both are written with the causing change; at
 * delivery, the channel policy decides which waits for which (`channel-turn.ts`).
 */
export function officerNotifications(
  { unit, role }: { unit: string; role: string },
  subject: NotificationSubject,
  cause: Cause,
): Notification[] {
  return OfficerChannel.options.map((channel) =>
    alertTo({ kind: 'officer', unit, role }, subject, channel, cause),
  );
}

export function isPlatformChannel(
  channel: NotificationChannel | undefined,
): channel is PlatformChannel {
  return channel === 'zalo' || channel === 'messenger';
}

/** Returns the citizen's notification for the first of the given channels, or an empty array if there are none. */
export function citizenNotification(
  channels: readonly NotificationChannel[],
  subject: NotificationSubject,
  cause: Cause,
): Notification[] {
  return channels
    .slice(0, 1)
    .map((channel) => alertTo({ kind: 'citizen' }, subject, channel, cause));
}
