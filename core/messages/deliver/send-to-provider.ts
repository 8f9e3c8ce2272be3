import type { Directory } from '../../directory/model/directory.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { getTicketPolicy } from '../../ticket/model/ticket-policy.ts';
import type { EnvelopeDecryptor } from '../../ticket/ports/envelope-encryption.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';
import type { ComposedMessage } from '../compose/compose-message.ts';
import type { MessageContextDeps } from '../compose/message-context.ts';
import { countSegments } from '../compose/sms.ts';
import {
  listSmsLimits,
  type SmsLimit,
  type SmsLimitCounter,
  sendWithinSmsLimits,
} from '../compose/sms-limits.ts';
import { decideSmsOverLimit } from '../compose/sms-over-limit.ts';
import {
  type FinalNotificationResult,
  isChatPlatformChannel,
  type Notification,
  type NotificationHoldReason,
  type NotificationStore,
} from '../notification.ts';
import type { RemindedTicketsDeps } from '../reminders/reminded-tickets.ts';
import { findNextChannelStep } from '../schedule/channel-policy.ts';
import { listCitizenChannelSteps } from '../schedule/channel-steps.ts';
import { requestNextChannel } from '../schedule/channel-use.ts';
import { computeMaxSpendingMicroUsd } from '../schedule/message-budget.ts';
import type { LastMessageTimeStore } from '../schedule/messaging-window.ts';
import type { NotificationPolicy } from '../schedule/notification-policy.ts';
import type { DeliveryReportStore } from './delivery-report.ts';
import { findNotificationPolicy, isEmergencyMessage, toDigestGroup } from './dispatch.ts';
import type { NotificationBundleDeps } from './notification-bundles.ts';

/**
 * Result of handing a message to a provider. `accepted` contains the provider's message id. `refused` is final. `no-answer`
 * means that the provider is unavailable or failed; the message is repeated later.
 */
export type MessageProviderResult =
  | { kind: 'accepted'; id: string }
  /**
   * Rejection by the provider. `isMistake` is set if the hotline's own configuration is wrong, for instance a Zalo template,
   * and somebody must correct it.
   */
  | { kind: 'refused'; reason: string; isMistake?: true }
  | { kind: 'no-answer' };
type Labels = { ticket: string; alert: string };

export type SendNotificationDeps = MessageContextDeps &
  NotificationBundleDeps &
  RemindedTicketsDeps & {
    alerts: Pick<NotificationStore, 'find' | 'settle' | 'hold' | 'request'>;
    feedback: Pick<DeliveryReportStore, 'remember' | 'isSilenced'>;
    tickets: Pick<TicketStore, 'find'>;
    budget: SmsLimitCounter;
    directory(): Promise<Directory>;
    unsealContact: EnvelopeDecryptor;
    lastWrote: Pick<LastMessageTimeStore, 'find'>;
    send(message: ComposedMessage, address: string, labels: Labels): Promise<MessageProviderResult>;
  };

/**
 * Result of a delivery attempt. `usedUp` is the name of the exhausted SMS limit. `isMistake` means that wrong configuration
 * of the hotline, such as a Zalo template, caused the failure.
 */
export type NotificationDeliveryOutcome = {
  kind: FinalNotificationResult['status'] | 'held' | 'nothing-owed';
  usedUp?: SmsLimit['of'];
  isMistake?: true;
};

export type FinalNotificationDeliveryResult = Omit<FinalNotificationResult, 'settledAt'> &
  Pick<NotificationDeliveryOutcome, 'usedUp' | 'isMistake'>;
export type HeldNotificationDeliveryResult = {
  heldUntil: Date;
  because?: NotificationHoldReason;
} & Pick<NotificationDeliveryOutcome, 'usedUp'>;

export type DirectoryAt = { directory: Directory; now: Date };

export type NotificationSendContext = {
  alert: Notification;
  ticket: Ticket;
  directory: Directory;
  /**
   * In a bundle: the notification by whose kind the SMS counts against the message budget, which is the kind with the
   * highest spending limit. Undefined if the message is no bundle.
   */
  countedAs?: Notification;
};

/**
 * Returns the notification of a bundle whose kind has the highest spending limit, so that the SMS is stopped as late as
 * possible when the budget runs short.
 */
export function selectHighestBudgetNotification(
  alerts: readonly Notification[],
  { directory, now }: DirectoryAt,
): Notification | undefined {
  const { budget } = getTicketPolicy(directory, now);
  const limitOf = ({ subject }: Notification): number =>
    computeMaxSpendingMicroUsd(subject, budget);
  return alerts.toSorted((a, b) => limitOf(b) - limitOf(a))[0];
}

/** Requests the citizen's message by the next channel. Returns false if there is no next channel. */
export function notifyCitizenByNextChannel(
  { alert, ticket, directory }: NotificationSendContext,
  ports: SendNotificationDeps,
): Promise<boolean> {
  const directoryAt = { directory, now: ports.now() };
  return requestNextChannel(
    alert,
    listCitizenChannelSteps(alert.subject, ticket, directoryAt),
    ports,
  );
}

/**
 * Skips a channel that can't reach the citizen, for instance a phone number without Zalo, and requests the next channel. The
 * skipped notification becomes `dropped` if there is a next channel or if it was for a chat platform, otherwise `failed`.
 */
export async function skipChannel(
  why: string,
  context: NotificationSendContext,
  ports: SendNotificationDeps,
): Promise<FinalNotificationDeliveryResult> {
  return (await notifyCitizenByNextChannel(context, ports)) ||
    isChatPlatformChannel(context.alert.channel)
    ? { status: 'dropped', provider: why }
    : { status: 'failed', provider: why };
}

const hasNextChannel = (
  { alert, ticket, directory }: NotificationSendContext,
  now: Date,
): boolean =>
  findNextChannelStep(
    alert.channel,
    listCitizenChannelSteps(alert.subject, ticket, { directory, now }),
  ) !== undefined;

/** Time after which the sweeper sends a message again whose provider did not answer. */
const retryDelayMinutes = 10;

/**
 * Minutes for which a message is repeated whose provider does not answer. It fails soon if another channel or person can be
 * notified instead. Otherwise it outlasts an outage of a day.
 */
const maxRetryMinutes = { emergency: 20, withNextChannel: 60, otherwise: 24 * 60 };

const getMaxRetryMinutes = (context: NotificationSendContext, now: Date): number => {
  const { alert, ticket } = context;
  if (alert.to.kind === 'officer' && isEmergencyMessage(alert.subject, ticket)) {
    return maxRetryMinutes.emergency;
  }
  const isByPlatform = alert.channel !== 'sms' && alert.channel !== 'email';
  return isByPlatform || hasNextChannel(context, now)
    ? maxRetryMinutes.withNextChannel
    : maxRetryMinutes.otherwise;
};

/** Holds a notification whose provider does not answer, or lets it fail after the maximum time. */
const holdUnanswered = (
  context: NotificationSendContext,
  now: Date,
): FinalNotificationDeliveryResult | HeldNotificationDeliveryResult => {
  const lastRetry = context.alert.requestedAt.getTime() + getMaxRetryMinutes(context, now) * 60_000;
  return now.getTime() < lastRetry
    ? { heldUntil: new Date(now.getTime() + retryDelayMinutes * 60_000) }
    : { status: 'failed', provider: 'no-answer' };
};

/** Sends a composed message to the channel's provider if the SMS limits allow it. */
export async function sendToMessageProvider(
  message: ComposedMessage,
  address: string,
  { alert, ticket, directory, countedAs = alert }: NotificationSendContext,
  ports: SendNotificationDeps,
): Promise<FinalNotificationDeliveryResult | HeldNotificationDeliveryResult> {
  const now = ports.now();
  const allowances =
    message.kind === 'sms'
      ? listSmsLimits(countedAs, ticket, address, {
          ...{ directory, hmac: ports.hmac, now },
          parts: countSegments(message.text).segments,
        })
      : [];
  // stored before sending: Zalo's delivery report arrives even if its response is lost
  if (message.kind === 'zns') await ports.feedback.remember(message.trackingId, alert, now);
  const outcome = await sendWithinSmsLimits(
    allowances,
    ports.budget,
    async (): Promise<MessageProviderResult> => {
      if (message.kind === 'zns' && message.tooLong !== undefined) {
        return { kind: 'refused', reason: `zns-too-long-${message.tooLong}`, isMistake: true };
      }
      return ports.send(message, address, { ticket: alert.code, alert: alert.key });
    },
  );
  switch (outcome.kind) {
    case 'accepted':
      // SNS reports contain only its message id; SES reports contain the labels too
      if (alert.channel === 'sms') await ports.feedback.remember(outcome.id, alert, now);
      return { status: 'sent', provider: outcome.id };
    case 'refused': {
      const { reason, isMistake } = outcome;
      if (alert.channel !== 'zns') return { status: 'failed', provider: reason };
      const ending = await skipChannel(reason, { alert, ticket, directory }, ports);
      return { ...ending, ...(isMistake && { isMistake }) };
    }
    case 'no-answer':
      return holdUnanswered({ alert, ticket, directory }, now);
    case 'over-budget': {
      const policy = findNotificationPolicy(alert, ticket, { directory, now });
      // the e-mail is still sent, and morning reminders follow
      if (!policy && outcome.of === 'telephone') return { status: 'dropped', provider: 'over-cap' };
      return policy && outcome.of === 'telephone'
        ? deferNotificationToDigest({ alert, directory }, policy, ports)
        : decideSmsOverLimit(
            outcome.of,
            alert,
            hasNextChannel({ alert, ticket, directory }, now),
            now,
          );
    }
  }
}

/** Adds a notification to its recipient's next digest. Returns the time until which it is held. */
export async function deferNotificationToDigest(
  { alert, directory }: Omit<NotificationSendContext, 'ticket'>,
  policy: NotificationPolicy,
  { bundles, now }: Pick<SendNotificationDeps, 'bundles' | 'now'>,
): Promise<HeldNotificationDeliveryResult> {
  const { to, channel } = alert;
  if (to.kind !== 'officer')
    throw new Error('Cannot add a citizen notification to a digest: only officers receive digests');
  const group = toDigestGroup(to, channel, policy, directory);
  await bundles.add(group.line, alert, now());
  return { heldUntil: group.freeAt(now()), because: { inDigest: true } };
}
