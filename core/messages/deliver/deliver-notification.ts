import type { Ticket } from '../../ticket/model/ticket.ts';
import { isTicketOfPhoneNumber } from '../../ticket/read/caller-hashes.ts';
import { findCitizenSecret, selectZaloTemplate } from '../compose/values/message-context.ts';
import { getMessageKind } from '../message-kinds.ts';
import {
  isChatPlatformChannel,
  type Notification,
  type NotificationId,
  weeklyReportReason,
} from '../notification.ts';
import { resolveRecipientAddress } from '../recipient-address.ts';
import { listCitizenChannelSteps } from '../schedule/channel-steps.ts';
import { decideChannelUse, requestNextChannelAfterWait } from '../schedule/channel-use.ts';
import { findHoldUntilHandOver } from '../schedule/hand-over-hold.ts';
import { isNotificationNeeded } from '../schedule/is-notification-needed.ts';
import { isInMessagingWindow } from '../schedule/messaging-window.ts';
import { findNotificationTiming } from '../schedule/notification-policy.ts';
import { findQuietHoursHoldEnd } from '../schedule/quiet-hours.ts';
import { notificationBundleLeaseMs } from './bundle-lease.ts';
import { notifyCitizenByNextChannel, skipChannel } from './delivery-fallback.ts';
import type {
  FinalNotificationDeliveryResult,
  HeldNotificationDeliveryResult,
  NotificationDeliveryOutcome,
  NotificationSendContext,
  SendNotificationDeps,
} from './delivery-result.ts';
import { findNotificationPolicy, shouldSendInDigest } from './dispatch.ts';
import {
  redirectedReason,
  redirectToSuccessor,
  toPresentAssignment,
} from './redirect-notification.ts';
import { sendToAddress } from './send-to-address.ts';
import { deferNotificationToDigest } from './send-to-provider.ts';

/**
 * Returns whether the citizen reported an e-mail about the ticket as spam. They then get no further e-mail about the ticket.
 */
const isReportedAsSpam = async (
  { to, channel, code }: Notification,
  { feedback }: SendNotificationDeps,
) => to.kind === 'citizen' && channel === 'email' && (await feedback.isSilenced(code, channel));

/**
 * Returns whether the chat platform still accepts a message to the user. The platform's time window starts when the user
 * last wrote or the ticket was opened.
 */
const canReceiveChatMessage = async (
  { channel }: Notification,
  user: string,
  { openedAt }: Ticket,
  { lastWrote, now }: SendNotificationDeps,
): Promise<boolean> => {
  if (!isChatPlatformChannel(channel) || isInMessagingWindow(channel, openedAt, now())) return true;
  const wroteAt = await lastWrote.find({ channel, user });
  return wroteAt !== undefined && isInMessagingWindow(channel, wroteAt, now());
};

/**
 * Returns the ticket whose values a message contains. Some messages to the citizen of a merged ticket contain this ticket's
 * own data, but the status, unit and deadlines of the common ticket.
 */
const toMessageTicket = async (
  { subject }: Notification,
  ticket: Ticket,
  { tickets }: Pick<SendNotificationDeps, 'tickets'>,
): Promise<Ticket> => {
  const kind = getMessageKind(subject);
  if (!ticket.mergedInto || kind.to !== 'citizen' || !kind.isAboutCommonTicket) return ticket;
  const common = await tickets.find(ticket.mergedInto.code);
  if (!common) return ticket;
  const { status, unit, unitName, clocks, predecessor, waiting } = common;
  return { ...ticket, status, unit, unitName, clocks, predecessor, waiting };
};

/**
 * Returns `now` if the notification policy and the quiet hours allow sending. Otherwise returns the time until which the
 * notification is held, or the reason why it is dropped.
 */
const decideSendTime = async (
  { alert, ticket, directory }: NotificationSendContext,
  ports: Pick<SendNotificationDeps, 'bundles' | 'now'>,
): Promise<'now' | FinalNotificationDeliveryResult | HeldNotificationDeliveryResult> => {
  const now = ports.now();
  const policy = findNotificationPolicy(alert, ticket, { directory, now });
  if (!policy) {
    const until = findQuietHoursHoldEnd(alert, ticket, directory, now);
    return until ? { heldUntil: until } : 'now';
  }
  if (findNotificationTiming(policy, ticket.priority) === 'weekly') {
    return { status: 'dropped', provider: weeklyReportReason };
  }
  const quiet = findQuietHoursHoldEnd(alert, ticket, directory, now);
  const hasWaited = alert.inDigest === true;
  // digests are never scheduled in quiet hours, so a digest here is a retry after its provider failed
  if (quiet && (hasWaited || !shouldSendInDigest(alert, ticket, policy)))
    return { heldUntil: quiet };
  return hasWaited || !shouldSendInDigest(alert, ticket, policy)
    ? 'now'
    : deferNotificationToDigest({ alert, directory }, policy, ports);
};

const attemptDelivery = async (
  alert: Notification,
  ticket: Ticket,
  ports: SendNotificationDeps,
): Promise<FinalNotificationDeliveryResult | HeldNotificationDeliveryResult> => {
  const [directory, now] = [await ports.directory(), ports.now()];
  const redirected = redirectToSuccessor(alert, ticket, { directory, now });
  if (redirected) {
    await ports.alerts.request(redirected);
    return { status: 'dropped', provider: redirectedReason };
  }
  if (!isNotificationNeeded(alert, ticket, { directory, now })) {
    return { status: 'dropped', provider: 'not-needed' };
  }
  const handOverEnd = findHoldUntilHandOver(alert, ticket, directory, now);
  if (handOverEnd) return { heldUntil: handOverEnd };
  const turn = await decideChannelUse(alert, ticket, { directory, now }, ports.alerts);
  if (turn.kind === 'waits' && !alert.inDigest) return { heldUntil: turn.until };
  if (turn.kind === 'unneeded') return { status: 'dropped', provider: turn.reason };
  const timed = await decideSendTime({ alert, ticket, directory }, ports);
  if (timed !== 'now') return timed;
  if (alert.channel === 'zns' && !selectZaloTemplate(alert, ticket, { directory, now })) {
    return skipChannel('no-template', { alert, ticket, directory }, ports);
  }
  if (await isReportedAsSpam(alert, ports)) return { status: 'dropped', provider: 'complained' };
  const address = await resolveRecipientAddress(alert, ticket, directory, ports);
  if (!address) return { status: 'failed', provider: 'no-address' };
  const hasLostCodes = findCitizenSecret(alert.subject)?.kind === 'lost-codes';
  if (hasLostCodes && !isTicketOfPhoneNumber(ticket, address, ports.hmac)) {
    return { status: 'dropped', provider: 'not-needed' };
  }
  return (await canReceiveChatMessage(alert, address, ticket, ports))
    ? sendToAddress(address, { alert, ticket, directory }, ports)
    : skipChannel('outside-window', { alert, ticket, directory }, ports);
};

/**
 * Requests a citizen's message by the next channel. That message is sent only if the current channel reports no delivery in
 * time.
 */
const requestFallbackChannel = async (
  { alert, ticket, directory }: NotificationSendContext,
  ports: SendNotificationDeps,
): Promise<void> => {
  if (alert.to.kind !== 'citizen') return;
  const directoryAt = { directory, now: ports.now() };
  await requestNextChannelAfterWait(
    alert,
    listCitizenChannelSteps(alert.subject, ticket, directoryAt),
    ports,
  );
};

/**
 * Returns true if the claimant may send the notification now. Stream and queue deliver urgent notifications, and the first
 * one sends it.
 */
const claimDelivery = async (
  alert: Notification,
  by: string,
  { alerts, now }: SendNotificationDeps,
): Promise<boolean> => {
  const at = now();
  // holding a notification also triggers the stream
  if (alert.heldUntil && at < alert.heldUntil) return false;
  return (
    !alert.isUrgent ||
    alerts.claim(alert, { by, at, until: new Date(at.getTime() + notificationBundleLeaseMs) })
  );
};

/**
 * Sends a pending notification and stores the result, or holds the notification for later. Idempotent: a notification that
 * was sent, failed or dropped is not sent again.
 */
export async function deliverNotification(
  { code, key }: NotificationId,
  ports: SendNotificationDeps,
  claimant = 'stream',
): Promise<NotificationDeliveryOutcome> {
  const [stored, ticket] = await Promise.all([
    ports.alerts.find(code, key),
    ports.tickets.find(code),
  ]);
  if (!stored || !ticket || stored.status !== 'requested') return { kind: 'nothing-owed' };
  const alert = toPresentAssignment(stored, ticket);
  if (!(await claimDelivery(alert, claimant, ports))) return { kind: 'nothing-owed' };
  // after erasure only the notification has the contact
  const addressed = { ...(await toMessageTicket(alert, ticket, ports)), ...alert.finalContact };
  const ending = await attemptDelivery(alert, addressed, ports);
  const { usedUp } = ending;
  if ('heldUntil' in ending) {
    await ports.alerts.hold(alert, ending.heldUntil, ending.because);
    return { kind: 'held', ...(usedUp && { usedUp }) };
  }
  const { status, provider, isMistake } = ending;
  const occasion = { alert, ticket: addressed, directory: await ports.directory() };
  // settling removes the contact, so failure handling could not use the next channel
  if (alert.finalContact && status === 'failed') await notifyCitizenByNextChannel(occasion, ports);
  if (status === 'sent') await requestFallbackChannel(occasion, ports);
  await ports.alerts.settle(alert, { status, provider, settledAt: ports.now() });
  return { kind: status, ...(usedUp && { usedUp }), ...(isMistake && { isMistake }) };
}
