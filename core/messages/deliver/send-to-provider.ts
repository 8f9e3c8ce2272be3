import { getTicketPolicy } from '../../ticket/model/ticket-policy.ts';
import type { ComposedMessage } from '../compose/compose-message.ts';
import { countSegments } from '../compose/sms/sms.ts';
import { listSmsLimits, sendWithinSmsLimits } from '../compose/sms/sms-limits.ts';
import { decideSmsOverLimit } from '../compose/sms/sms-over-limit.ts';
import type { Notification } from '../notification.ts';
import { computeMaxSpendingMicroUsd } from '../schedule/message-budget.ts';
import type { NotificationPolicy } from '../schedule/notification-policy.ts';
import { hasNextChannel, holdUnanswered, skipChannel } from './delivery-fallback.ts';
import type {
  DirectoryAt,
  FinalNotificationDeliveryResult,
  HeldNotificationDeliveryResult,
  MessageProviderResult,
  NotificationSendContext,
  SendNotificationDeps,
} from './delivery-result.ts';
import { findNotificationPolicy, toDigestGroup } from './dispatch.ts';

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
