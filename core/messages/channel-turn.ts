import type { Directory } from '../directory/directory.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { minutesAfter } from '../time/minutes-after.ts';
import { type Alert, type AlertStore, byChannel, keyOf } from './alert.ts';
import { type ChannelStep, stepAfter } from './channel-policy.ts';
import { stepsOf } from './channel-steps.ts';

type Then = { directory: Directory; now: Date };

/** Whether it is an alert's turn to be sent; else until when it waits for another channel, or why it is not sent at all. */
export type Turn =
  | { kind: 'now' }
  | { kind: 'waits'; until: Date }
  | { kind: 'unneeded'; why: 'arrived' | 'acted' | typeof notInPolicy };

/** The policy does not name the channel. */
export const notInPolicy = 'not-in-policy';

/** Whether the officers of an assignment have acted on it: an officer who accepts a ticket has read the message about it. */
const hasActed = ({ subject, requestedAt }: Alert, { clocks }: Ticket): boolean => {
  const acceptedAt = clocks.acknowledge.stoppedAt;
  return subject.about === 'assigned' && acceptedAt !== undefined && acceptedAt >= requestedAt;
};

/** When the wait behind an earlier channel's alert ends; nothing where it has failed or was skipped. */
const waitEnds = (earlier: Alert, minutes: number): Date | undefined => {
  switch (earlier.status) {
    case 'requested':
      return minutesAfter(earlier.heldUntil ?? earlier.requestedAt, minutes);
    case 'sent':
    case 'delivered':
      return minutesAfter(earlier.settledAt ?? earlier.requestedAt, minutes);
    case 'failed':
    case 'bounced':
    case 'dropped':
      return undefined;
  }
};

const isCovered = (
  alert: Alert,
  earlier: readonly (Alert | undefined)[],
  ticket: Ticket,
): Turn | undefined => {
  if (alert.to.kind === 'officer') {
    return hasActed(alert, ticket) ? { kind: 'unneeded', why: 'acted' } : undefined;
  }
  const hasArrived = earlier.some((one) => one?.status === 'delivered');
  return hasArrived ? { kind: 'unneeded', why: 'arrived' } : undefined;
};

/**
 * Decides by the policy of channels whether an alert is sent now. Channels without a wait between them are used at the same
 * time; of the others the latest one before the alert's counts: until its wait is over the alert is held.
 */
export const turnOf = async (
  alert: Alert,
  ticket: Ticket,
  then: Then,
  { find }: Pick<AlertStore, 'find'>,
): Promise<Turn> => {
  const steps = stepsOf(alert, ticket, then);
  if (!steps) return { kind: 'now' };
  const at = steps.findIndex(({ channel }) => channel === alert.channel);
  // a code goes to its number, and a message of before to where it was requested for
  if (at < 0) {
    return alert.to.kind === 'officer' ? { kind: 'unneeded', why: notInPolicy } : { kind: 'now' };
  }
  const awaited = steps.slice(0, at).findLastIndex(({ waitMinutes }) => waitMinutes !== 0);
  if (awaited < 0) return { kind: 'now' };
  const earlier = await Promise.all(
    steps
      .slice(0, awaited + 1)
      .map(({ channel }) => find(alert.code, keyOf(alert, alert.to, channel))),
  );
  const covered = isCovered(alert, earlier, ticket);
  if (covered) return covered;
  const [last, minutes] = [earlier.at(-1), steps[awaited]?.waitMinutes];
  const until = last && minutes !== undefined ? waitEnds(last, minutes) : undefined;
  return until && then.now < until ? { kind: 'waits', until } : { kind: 'now' };
};

type Requesting = { alerts: Pick<AlertStore, 'find' | 'request' | 'hold'>; now(): Date };

/** Ends the wait of an alert that is held for nothing but its turn. */
const endWait = async ({ code, key }: Alert, { alerts, now }: Requesting): Promise<void> => {
  const found = await alerts.find(code, key);
  const isWaiting =
    found?.status === 'requested' && found.heldUntil && now() < found.heldUntil && !found.inDigest;
  if (isWaiting && !found.followed) await alerts.hold(found, now());
};

/**
 * Requests the same message by the channel after the alert's: held until an instant, or at once, which also ends the wait
 * of one that was requested before. Idempotent. Returns false when there is no other channel.
 */
export const requestNext = async (
  alert: Alert,
  steps: readonly ChannelStep[],
  ports: Requesting,
  heldUntil?: Date,
): Promise<boolean> => {
  const next = stepAfter(alert.channel, steps);
  if (!next) return false;
  const wanted = byChannel(next.channel, alert, ports.now());
  await ports.alerts.request(heldUntil ? { ...wanted, heldUntil } : wanted);
  if (!heldUntil) await endWait(wanted, ports);
  return true;
};

/** Requests the next channel of a citizen's alert that is being sent, as far as it waits for a report of arrival only. */
export const requestAfterWait = async (
  alert: Alert,
  steps: readonly ChannelStep[],
  ports: Requesting,
): Promise<void> => {
  const minutes = steps.find(({ channel }) => channel === alert.channel)?.waitMinutes;
  if (minutes === undefined) return;
  await requestNext(
    alert,
    steps,
    ports,
    minutes > 0 ? minutesAfter(ports.now(), minutes) : undefined,
  );
};

/** Ends the wait of an officer's other channels, because this one has failed. */
export const endWaits = async (twins: readonly Alert[], ports: Requesting): Promise<void> => {
  for (const twin of twins) await endWait(twin, ports);
};
