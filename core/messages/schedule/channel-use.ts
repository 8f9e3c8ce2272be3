import type { Directory } from '../../directory/model/directory.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { addMinutes } from '../../time/add-minutes.ts';
import { deriveNotificationKey, toChannelNotification } from '../create-notification.ts';
import { getMessageKind } from '../message-kinds.ts';
import type { Notification, NotificationStore } from '../notification.ts';
import { type ChannelStep, findNextChannelStep } from './channel-policy.ts';
import { listChannelSteps } from './channel-steps.ts';

type DirectoryAt = { directory: Directory; now: Date };

/**
 * Decision about a notification's channel: send now, wait until `until` because an earlier channel may still succeed, or
 * don't send.
 */
export type ChannelUseDecision =
  | { kind: 'now' }
  | { kind: 'waits'; until: Date }
  | { kind: 'unneeded'; reason: 'arrived' | 'acted' | typeof channelNotInPolicyReason };

/** Reason stored with a dropped notification whose channel is not in the channel policy. */
export const channelNotInPolicyReason = 'not-in-policy';

/**
 * Returns whether the unit has acknowledged the assignment since the notification about it was requested. Further channels
 * are then not used.
 */
const hasAcknowledgedSince = (
  { subject, requestedAt }: Notification,
  { clocks }: Ticket,
): boolean => {
  const kind = getMessageKind(subject);
  const acceptedAt = clocks.acknowledge.stoppedAt;
  return (
    kind.to === 'officer' &&
    kind.announces === 'assignment' &&
    acceptedAt !== undefined &&
    acceptedAt >= requestedAt
  );
};

/**
 * Returns the time until which a notification waits for the result of an earlier channel. Undefined if the earlier channel
 * has failed or was dropped.
 */
const computeWaitEndsAt = (earlier: Notification, minutes: number): Date | undefined => {
  switch (earlier.status) {
    case 'requested':
      return addMinutes(earlier.heldUntil ?? earlier.requestedAt, minutes);
    case 'sent':
    case 'delivered':
      return addMinutes(earlier.settledAt ?? earlier.requestedAt, minutes);
    case 'failed':
    case 'bounced':
    case 'dropped':
      return undefined;
  }
};

const findUnneededDecision = (
  alert: Notification,
  earlier: readonly (Notification | undefined)[],
  ticket: Ticket,
): ChannelUseDecision | undefined => {
  if (alert.to.kind === 'officer') {
    return hasAcknowledgedSince(alert, ticket) ? { kind: 'unneeded', reason: 'acted' } : undefined;
  }
  const hasArrived = earlier.some((one) => one?.status === 'delivered');
  return hasArrived ? { kind: 'unneeded', reason: 'arrived' } : undefined;
};

/**
 * Decides by the channel policy whether a notification is sent now. It is held while an earlier channel with a waiting time
 * may still succeed. Channels without a waiting time between them are used together.
 */
export async function decideChannelUse(
  alert: Notification,
  ticket: Ticket,
  directoryAt: DirectoryAt,
  { find }: Pick<NotificationStore, 'find'>,
): Promise<ChannelUseDecision> {
  const steps = listChannelSteps(alert, ticket, directoryAt);
  if (!steps) return { kind: 'now' };
  const at = steps.findIndex(({ channel }) => channel === alert.channel);
  // codes have a fixed number; messages requested before a policy change are sent as requested
  if (at < 0) {
    return alert.to.kind === 'officer'
      ? { kind: 'unneeded', reason: channelNotInPolicyReason }
      : { kind: 'now' };
  }
  const awaited = steps.slice(0, at).findLastIndex(({ waitMinutes }) => waitMinutes !== 0);
  if (awaited < 0) return { kind: 'now' };
  const earlier = await Promise.all(
    steps
      .slice(0, awaited + 1)
      .map(({ channel }) => find(alert.code, deriveNotificationKey(alert, alert.to, channel))),
  );
  const covered = findUnneededDecision(alert, earlier, ticket);
  if (covered) return covered;
  const [last, minutes] = [earlier.at(-1), steps[awaited]?.waitMinutes];
  const until = last && minutes !== undefined ? computeWaitEndsAt(last, minutes) : undefined;
  return until && directoryAt.now < until ? { kind: 'waits', until } : { kind: 'now' };
}

type RequestChannelDeps = {
  alerts: Pick<NotificationStore, 'find' | 'request' | 'hold'>;
  now(): Date;
};

/** Releases a notification that is held only because an earlier channel is tried first, so that it is sent at once. */
const endWait = async (
  { code, key }: Notification,
  { alerts, now }: RequestChannelDeps,
): Promise<void> => {
  const found = await alerts.find(code, key);
  const isWaiting =
    found?.status === 'requested' && found.heldUntil && now() < found.heldUntil && !found.inDigest;
  if (isWaiting && !found.followed) await alerts.hold(found, now());
};

/**
 * Requests the same message by the next channel, held until `heldUntil`. Without `heldUntil`, the message is sent at once,
 * even if it was held before. Idempotent. Returns false if there is no next channel.
 */
export async function requestNextChannel(
  alert: Notification,
  steps: readonly ChannelStep[],
  ports: RequestChannelDeps,
  heldUntil?: Date,
): Promise<boolean> {
  const next = findNextChannelStep(alert.channel, steps);
  if (!next) return false;
  const wanted = toChannelNotification(next.channel, alert, ports.now());
  await ports.alerts.request(heldUntil ? { ...wanted, heldUntil } : wanted);
  if (!heldUntil) await endWait(wanted, ports);
  return true;
}

/**
 * Requests a citizen's message by the next channel in case the current one reports no delivery. The request is held for the
 * channel policy's waiting time. If the policy has no waiting time, does nothing.
 */
export async function requestNextChannelAfterWait(
  alert: Notification,
  steps: readonly ChannelStep[],
  ports: RequestChannelDeps,
): Promise<void> {
  const minutes = steps.find(({ channel }) => channel === alert.channel)?.waitMinutes;
  if (minutes === undefined) return;
  await requestNextChannel(
    alert,
    steps,
    ports,
    minutes > 0 ? addMinutes(ports.now(), minutes) : undefined,
  );
}

/** Sends an officer's notifications by other channels at once, because one channel failed. */
export async function releaseWaitingChannels(
  twins: readonly Notification[],
  ports: RequestChannelDeps,
): Promise<void> {
  for (const twin of twins) await endWait(twin, ports);
}
