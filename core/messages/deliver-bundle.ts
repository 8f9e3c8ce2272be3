import type { Directory } from '../directory/directory.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import type { Alert, AlertName, AlertStore, Settlement } from './alert.ts';
import { leaseMs } from './bundle-lease.ts';
import { type BundleClaim, type BundlePorts, waitingFor } from './bundles.ts';
import { compose, type Message } from './compose.ts';
import { type Bundled, composeBundle } from './compose-bundle.ts';
import { composeDigest } from './compose-digest.ts';
import { type ContextPorts, contextFor } from './context-for.ts';
import type { Group } from './dispatch.ts';
import { inTurns } from './in-turns.ts';
import { isNeeded } from './is-needed.ts';

export type DeliverBundlePorts = ContextPorts &
  BundlePorts & {
    alerts: Pick<AlertStore, 'find' | 'settle'>;
    tickets: Pick<TicketStore, 'find'>;
  };

type Item = { alert: Alert; ticket: Ticket };
type Ending = Omit<Settlement, 'settledAt'>;
type Sent = Ending | { heldUntil: Date };
type Then = { directory: Directory; now: Date };

/** What waits for the slot and is still pending; what is no longer needed is settled. */
const pendingOf = async (
  names: readonly AlertName[],
  { directory, now }: Then,
  { alerts, tickets }: Pick<DeliverBundlePorts, 'alerts' | 'tickets'>,
): Promise<Item[]> => {
  const found = await inTurns(names, async ({ code, key }) => {
    const [alert, ticket] = await Promise.all([alerts.find(code, key), tickets.find(code)]);
    if (alert?.status !== 'requested' || !ticket) return [];
    if (isNeeded(alert, ticket, { directory, now })) return [{ alert, ticket }];
    await alerts.settle(alert, { status: 'dropped', provider: 'not-needed', settledAt: now });
    return [];
  });
  return found.flat();
};

type BundleTurn =
  /** The line has had a message a short while ago: the notification waits for its next slot. */
  | { kind: 'waits'; until: Date }
  /** It goes out now, with all that waited. */
  | { kind: 'now'; others: Item[]; claim: BundleClaim };

const after = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);

/**
 * Lists an alert and claims the slot of its group's line. While the line is busy the alert is held, and the sweeper brings it
 * when the slot is free. Emergencies don't wait for the sweeper: the queue of claims ends their wait to the minute, whether the
 * message before them was sent, failed, or was lost in a crash.
 */
export const takeBundleTurn = async (
  { line, freeAt, isUrgent }: Group,
  alert: AlertName,
  then: Then,
  ports: DeliverBundlePorts,
): Promise<BundleTurn> => {
  const { bundles, watch } = ports;
  const claim = { line, claimedAt: then.now };
  await bundles.add(line, alert, then.now);
  const turn = await bundles.claim(claim, after(then.now, leaseMs));
  if (turn.kind === 'busy') {
    // the holder may have crashed before it queued the check
    if (!isUrgent) return { kind: 'waits', until: turn.slot.freeAt };
    if (turn.slot.isSending) await watch({ line, claimedAt: turn.slot.claimedAt });
    return { kind: 'waits', until: after(freeAt(then.now), leaseMs) };
  }
  return orRelease(claim, ports, async () => {
    if (isUrgent) await watch(claim);
    const waiting = await waitingFor(turn.slot, bundles);
    const names = waiting.filter(({ code, key }) => code !== alert.code || key !== alert.key);
    return { kind: 'now', others: await pendingOf(names, then, ports), claim };
  });
};

/** Runs a step between claim and sending; a claim whose step fails is released, so that the retry finds the slot free. */
const orRelease = async <Result>(
  claim: BundleClaim,
  { bundles, now }: Pick<DeliverBundlePorts, 'bundles' | 'now'>,
  step: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await step();
  } catch (error) {
    await bundles.release(claim, now());
    throw error;
  }
};

type Composed = { message: Message; listed: Item[] };

type Sending = { first: Item; others: readonly Item[]; group: Group };

/** The message about an alert and those that waited with it. One that can't be composed is left out and stays pending. */
const composed = async (
  { first, others, group }: Sending,
  now: Date,
  contextOf: (item: Item) => ReturnType<typeof contextFor>,
): Promise<Composed> => {
  const { alert, ticket } = first;
  const context = await contextOf(first);
  const listed = await inTurns(others, async (item) => {
    const known = await contextOf(item).catch(() => undefined);
    return known ? [{ item, context: known }] : [];
  });
  if (listed.flat().length === 0) return { message: compose(alert, ticket, context), listed: [] };
  const bundle: Bundled[] = listed.flat().map((one) => ({ ...one, ticket: one.item.ticket }));
  const channel = alert.channel === 'sms' ? 'sms' : 'email';
  return {
    message: group.isUrgent
      ? composeBundle(channel, [{ ticket, context }, ...bundle])
      : composeDigest(channel, [{ ticket, context }, ...bundle], now),
    listed: listed.flat().map(({ item }) => item),
  };
};

/**
 * Sends one message about an alert and those that waited with it, and settles the others with its result. The slot is taken
 * from the end of the sending, so that two messages are never closer than the time of a bundle. A failed send releases the slot. The slot is confirmed before the others are settled: if that fails, they are sent again, but not before
 * the next slot.
 */
export const sendBundle = async (
  { claim, ...sending }: Sending & { claim: BundleClaim },
  address: string,
  directory: Directory,
  ports: DeliverBundlePorts & { send(message: Message): Promise<Sent> },
): Promise<Sent> => {
  const { bundles, alerts, now } = ports;
  const contextOf = ({ alert, ticket }: Item) =>
    contextFor(alert, { ticket, address }, directory, ports);
  const { ending, listed } = await orRelease(claim, ports, async () => {
    const { message, listed } = await composed(sending, now(), contextOf);
    return { ending: await ports.send(message), listed };
  });
  if ('heldUntil' in ending) {
    await bundles.release(claim, now());
    return ending;
  }
  const sentAt = now();
  await bundles.confirm(claim, sending.group.freeAt(sentAt));
  const settled = { status: ending.status, provider: ending.provider, settledAt: sentAt };
  await inTurns(listed, ({ alert }) => alerts.settle(alert, settled));
  return ending;
};
