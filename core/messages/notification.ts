import * as z from 'zod';
import { CognitoSub } from '../staff/members/member.ts';
import { Ciphertext } from '../ticket/model/fields/ciphertext.ts';
import { TicketCode } from '../ticket/model/ticket-code.ts';
import { Instant } from '../time/instant.ts';
import { Lang } from './lang.ts';
import { NotificationSubject } from './message-kinds.ts';

/** Channels for notifications to officers. Every officer in the directory has a phone number and an e-mail address. */
export const OfficerNotificationChannel = z.enum(['sms', 'email']);
/**
 * Chat platforms on which citizens write to the hotline. Messages there cost nothing and reach citizens who left no phone
 * number.
 */
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

/**
 * Encrypted contact data and language for a final message to a citizen. The same ticket change erases or replaces the
 * contact data, so the notification stores a copy until it is settled.
 */
const FinalContact = z.object({
  contact: Ciphertext,
  contactChannels: z.array(NotificationChannel),
  lang: Lang,
});

/**
 * Action that the hotline took after a notification did not arrive, or the reason why it took none. With `citizen-not-told`,
 * `duty-told`, `unit-unreachable` and `known-unreachable`, the recipient got the message by no channel.
 */
export const FailureFollowUp = z.enum([
  'nothing-owed',
  'other-channel',
  'citizen-not-told',
  'duty-told',
  'unit-unreachable',
  'known-unreachable',
  /** `held-over-budget`: an SMS limit is exhausted, so the message is held until midnight. */
  'held-over-budget',
]);
export type FailureFollowUp = z.infer<typeof FailureFollowUp>;

/** Reason stored with a dropped notification whose recipient gets a weekly report about overdue tickets instead. */
export const weeklyReportReason = 'weekly-report';

/**
 * Stored request to inform one recipient about one event by one channel. It is written in the same transaction as the ticket
 * change. The table's DynamoDB stream then triggers the delivery.
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
  finalContact: FinalContact.optional(),
  requestedAt: Instant,
  /**
   * Delivery status of a notification. `requested`: not sent yet. `sent`: the provider accepted the message and may later
   * report `delivered` or `bounced`. `failed`: the provider did not accept it. `dropped`: it was no longer needed.
   */
  status: z.enum(['requested', 'sent', 'delivered', 'bounced', 'failed', 'dropped']),
  /**
   * True for a notification of an emergency, which both a queue message and the table's stream deliver. Each delivery
   * claims it first, so that only one of them sends it.
   */
  isUrgent: z.literal(true).optional(),
  /**
   * Earliest delivery time of a notification that is held. Reasons are quiet hours, an earlier channel that may still
   * succeed, or the waiting time between bundles.
   */
  heldUntil: Instant.optional(),
  /**
   * True if the notification waits for the next digest, by policy or because the recipient's phone has reached its daily SMS
   * limit.
   */
  inDigest: z.literal(true).optional(),
  settledAt: Instant.optional(),
  /** Provider's message id, or the reason why the notification was not sent. */
  provider: z.string().optional(),
  /** Text of the provider's delivery report. */
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
 * Minutes after which the sweeper retries a notification that is still pending; it then retries every hour. Before that, the
 * DynamoDB stream retries by itself for two hours.
 */
const retryAfterMinutes = 60;

/** Returns the next time at which the sweeper retries a notification that has been pending since `since`. */
export function computeNextRetryAt(since: Date): Date {
  return new Date(since.getTime() + retryAfterMinutes * 60_000);
}

/**
 * Reservation of a notification's delivery from `at` until `until`. `by` names the claimant: the table's stream, or one
 * attempt to process a queue message. The same claimant may claim again. This is safe for the stream, which repeats a record
 * only after the earlier attempt has ended.
 */
export type DeliveryClaim = { by: string; at: Date; until: Date };

/** Reason for holding a notification, unless it only waits for a certain time. */
export type NotificationHoldReason = { overBudget: string } | { inDigest: true };

export type NotificationStore = {
  /** Stores a notification. Has no effect if a notification with the same key exists. */
  request(alert: Notification): Promise<void>;
  find(code: TicketCode, key: string): Promise<Notification | undefined>;
  /**
   * Claims the delivery of a pending notification. Returns false if another claimant has claimed it, or if it is held or no
   * longer pending. Holding or settling the notification ends the claim.
   */
  claim(alert: NotificationId, claim: DeliveryClaim): Promise<boolean>;
  /** Stores the final result of a pending notification. Only the first result is stored; later calls change nothing. */
  settle(alert: NotificationId, outcome: FinalNotificationResult): Promise<void>;
  /**
   * Holds a pending notification until the given time. If an SMS limit is the reason, the notification is on the operators'
   * undelivered list until it is settled.
   */
  hold(alert: NotificationId, until: Date, because?: NotificationHoldReason): Promise<void>;
};

export function isChatPlatformChannel(
  channel: NotificationChannel | undefined,
): channel is ChatPlatformChannel {
  return channel === 'zalo' || channel === 'messenger';
}
