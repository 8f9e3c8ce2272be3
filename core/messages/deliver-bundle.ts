import type { Directory } from '../directory/directory.ts';
import { lifeOn } from '../ticket/life.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import type { Alert, AlertName, AlertStore, Settlement } from './alert.ts';
import { leaseMs } from './bundle-lease.ts';
import { type BundleClaim, type BundlePorts, waitingFor } from './bundles.ts';
import { compose, type Message } from './compose.ts';
import { type Bundled, composeBundle } from './compose-bundle.ts';
import { type ContextPorts, contextFor } from './context-for.ts';
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

const bundleMs = ({ directory, now }: Then): number =>
  lifeOn(directory, now).emergencies.bundleMinutes * 60_000;

/**
 * Lists an alert and claims the line's slot for it. While the line is busy the alert is held. The queue of claims ends the wait
 * when the slot is free, whether its message was sent, failed, or was lost in a crash; should the queue fail, the sweeper
 * brings the alert after the time of a bundle and a lease.
 */
export const takeBundleTurn = async (
  line: string,
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
    if (turn.slot.isSending) await watch({ line, claimedAt: turn.slot.claimedAt });
    return { kind: 'waits', until: after(then.now, bundleMs(then) + leaseMs) };
  }
  return orRelease(claim, ports, async () => {
    await watch(claim);
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

/** The message about an alert and those that waited with it. One that can't be composed is left out and stays pending. */
const composed = async (
  first: Item,
  others: readonly Item[],
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
    message: composeBundle(channel, [{ ticket, context }, ...bundle]),
    listed: listed.flat().map(({ item }) => item),
  };
};

/**
 * Sends one message about an alert and those that waited with it, and settles the others with its result. The slot is taken
 * from the end of the sending, so that two messages are never closer than the time of a bundle. A failed send releases the slot. The slot is confirmed before the others are settled: if that fails, they are sent again, but not before
 * the next slot.
 */
export const sendBundle = async (
  { first, others, claim }: { first: Item; others: Item[]; claim: BundleClaim },
  address: string,
  directory: Directory,
  ports: DeliverBundlePorts & { send(message: Message): Promise<Sent> },
): Promise<Sent> => {
  const { bundles, alerts, now } = ports;
  const contextOf = ({ alert, ticket }: Item) =>
    contextFor(alert, { ticket, address }, directory, ports);
  const { ending, listed } = await orRelease(claim, ports, async () => {
    const { message, listed } = await composed(first, others, contextOf);
    return { ending: await ports.send(message), listed };
  });
  if ('heldUntil' in ending) {
    await bundles.release(claim, now());
    return ending;
  }
  const sentAt = now();
  await bundles.confirm(claim, after(sentAt, bundleMs({ directory, now: sentAt })));
  const settled = { status: ending.status, provider: ending.provider, settledAt: sentAt };
  await inTurns(listed, ({ alert }) => alerts.settle(alert, settled));
  return ending;
};
