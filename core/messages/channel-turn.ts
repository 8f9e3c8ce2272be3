import type { Directory } from '../directory/directory.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { addMinutes } from '../time/minutes-after.ts';
import { type ChannelStep, nextChannelStep } from './channel-policy.ts';
import { channelStepsOf } from './channel-steps.ts';
import {
  type Notification,
  type NotificationStore,
  notificationKeyFor,
  withChannel,
} from './notification.ts';

type DirectoryAt = { directory: Directory; now: Date };

/** Decision whether a notification is sent now, waits for another channel until `until`, or is not sent at all. */
export type ChannelTurn =
  | { kind: 'now' }
  | { kind: 'waits'; until: Date }
  | { kind: 'unneeded'; why: 'arrived' | 'acted' | typeof channelNotInPolicy };

/** Reason for a notification that is dropped because the channel policy doesn't name its channel. */
export const channelNotInPolicy = 'not-in-policy';

/**
 * Returns whether the unit has acknowledged the assignment since the notification was requested; the other channels are then
 * unnecessary.
 */
const hasActed = ({ subject, requestedAt }: Notification, { clocks }: Ticket): boolean => {
  const acceptedAt = clocks.acknowledge.stoppedAt;
  return subject.about === 'assigned' && acceptedAt !== undefined && acceptedAt >= requestedAt;
};

/**
 * Returns when the wait behind an earlier channel ends. Undefined if that channel failed or was dropped, so there is no wait.
 */
const waitEnds = (earlier: Notification, minutes: number): Date | undefined => {
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

const isCovered = (
  alert: Notification,
  earlier: readonly (Notification | undefined)[],
  ticket: Ticket,
): ChannelTurn | undefined => {
  if (alert.to.kind === 'officer') {
    return hasActed(alert, ticket) ? { kind: 'unneeded', why: 'acted' } : undefined;
  }
  const hasArrived = earlier.some((one) => one?.status === 'delivered');
  return hasArrived ? { kind: 'unneeded', why: 'arrived' } : undefined;
};

/**
 * Decides by the channel policy whether a notification is sent now. Channels without a wait between them are used together;
 * otherwise the notification is held until the wait of the closest earlier channel is over.
 */
export async function decideChannelTurn(
  alert: Notification,
  ticket: Ticket,
  directoryAt: DirectoryAt,
  { find }: Pick<NotificationStore, 'find'>,
): Promise<ChannelTurn> {
  const steps = channelStepsOf(alert, ticket, directoryAt);
  if (!steps) return { kind: 'now' };
  const at = steps.findIndex(({ channel }) => channel === alert.channel);
  // codes have a fixed number; messages requested before a policy change are sent as requested
  if (at < 0) {
    return alert.to.kind === 'officer'
      ? { kind: 'unneeded', why: channelNotInPolicy }
      : { kind: 'now' };
  }
  const awaited = steps.slice(0, at).findLastIndex(({ waitMinutes }) => waitMinutes !== 0);
  if (awaited < 0) return { kind: 'now' };
  const earlier = await Promise.all(
    steps
      .slice(0, awaited + 1)
      .map(({ channel }) => find(alert.code, notificationKeyFor(alert, alert.to, channel))),
  );
  const covered = isCovered(alert, earlier, ticket);
  if (covered) return covered;
  const [last, minutes] = [earlier.at(-1), steps[awaited]?.waitMinutes];
  const until = last && minutes !== undefined ? waitEnds(last, minutes) : undefined;
  return until && directoryAt.now < until ? { kind: 'waits', until } : { kind: 'now' };
}

type Requesting = { alerts: Pick<NotificationStore, 'find' | 'request' | 'hold'>; now(): Date };

/** Ends the hold of a notification that waits only for an earlier channel. */
const endWait = async ({ code, key }: Notification, { alerts, now }: Requesting): Promise<void> => {
  const found = await alerts.find(code, key);
  const isWaiting =
    found?.status === 'requested' && found.heldUntil && now() < found.heldUntil && !found.inDigest;
  if (isWaiting && !found.followed) await alerts.hold(found, now());
};

/**
 * Requests the same message by the next channel, held until `quietHoldUntil` or at once. Without `quietHoldUntil`, also ends the wait
 * of one requested before. Idempotent. Returns false if there is no next channel.
 */
export async function requestNextChannel(
  alert: Notification,
  steps: readonly ChannelStep[],
  ports: Requesting,
  heldUntil?: Date,
): Promise<boolean> {
  const next = nextChannelStep(alert.channel, steps);
  if (!next) return false;
  const wanted = withChannel(next.channel, alert, ports.now());
  await ports.alerts.request(heldUntil ? { ...wanted, heldUntil } : wanted);
  if (!heldUntil) await endWait(wanted, ports);
  return true;
}

/**
 * Requests the next channel of a citizen's message that is being sent, if the policy has a wait for a delivery report. The
 * next channel is held for that wait.
 */
export async function requestNextChannelAfterWait(
  alert: Notification,
  steps: readonly ChannelStep[],
  ports: Requesting,
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

/** Ends the wait of an officer's other channels because one channel failed. */
export async function releaseOtherChannels(
  twins: readonly Notification[],
  ports: Requesting,
): Promise<void> {
  for (const twin of twins) await endWait(twin, ports);
}
