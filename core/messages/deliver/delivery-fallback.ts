import { isChatPlatformChannel } from '../notification.ts';
import { findNextChannelStep } from '../schedule/channel-policy.ts';
import { listCitizenChannelSteps } from '../schedule/channel-steps.ts';
import { requestNextChannel } from '../schedule/channel-use.ts';
import type {
  FinalNotificationDeliveryResult,
  HeldNotificationDeliveryResult,
  NotificationSendContext,
  SendNotificationDeps,
} from './delivery-result.ts';
import { isEmergencyMessage } from './dispatch.ts';

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

export function hasNextChannel(
  { alert, ticket, directory }: NotificationSendContext,
  now: Date,
): boolean {
  const steps = listCitizenChannelSteps(alert.subject, ticket, { directory, now });
  return findNextChannelStep(alert.channel, steps) !== undefined;
}

/** Minutes after which the sweeper retries a message because its provider did not answer. */
const retryDelayMinutes = 10;

/**
 * Minutes for which a message is retried while its provider does not answer. The limit is short if another channel or person
 * can be notified instead. Otherwise, retries continue for a day, longer than most outages.
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

/**
 * Holds a notification until the next retry because its provider does not answer. After the maximum time, the notification
 * fails.
 */
export function holdUnanswered(
  context: NotificationSendContext,
  now: Date,
): FinalNotificationDeliveryResult | HeldNotificationDeliveryResult {
  const lastRetry = context.alert.requestedAt.getTime() + getMaxRetryMinutes(context, now) * 60_000;
  return now.getTime() < lastRetry
    ? { heldUntil: new Date(now.getTime() + retryDelayMinutes * 60_000) }
    : { status: 'failed', provider: 'no-answer' };
}
