import type { Directory } from '../directory/directory.ts';
import { lifeOn } from '../ticket/life.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import type { Alert, AlertName, AlertStore, Settlement } from './alert.ts';
import type { BundlePorts, BundleSlot } from './bundles.ts';
import type { Message } from './compose.ts';
import { type Bundled, composeBundle } from './compose-bundle.ts';
import { type ContextPorts, contextFor } from './context-for.ts';
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

/** Items that are loaded, linked or settled at the same time. */
const atOnce = 25;

const inTurns = async <In, Out>(
  items: readonly In[],
  one: (item: In) => Promise<Out>,
): Promise<Out[]> => {
  const done: Out[] = [];
  for (let at = 0; at < items.length; at += atOnce) {
    done.push(...(await Promise.all(items.slice(at, at + atOnce).map(one))));
  }
  return done;
};

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

export type BundleTurn =
  /** The line has had a message a short while ago: the notification waits for its next slot. */
  | { kind: 'waits'; until: Date }
  /** It goes out now, with all that waited. */
  | { kind: 'now'; others: Item[]; slot: BundleSlot };

/**
 * Takes the line's turn for an alert. While the line is busy the alert is listed for its next slot; should nobody send that,
 * the sweeper finds the alert one bundle later.
 */
export const takeBundleTurn = async (
  line: string,
  { code, key }: AlertName,
  { directory, now }: Then,
  ports: DeliverBundlePorts,
): Promise<BundleTurn> => {
  const bundleMs = lifeOn(directory, now).emergencies.bundleMinutes * 60_000;
  const slot = { line, freeAt: new Date(now.getTime() + bundleMs) };
  const turn = await ports.bundles.take(slot, now);
  if (turn.kind === 'busy') {
    await ports.bundles.add({ line, freeAt: turn.freeAt }, { code, key });
    return { kind: 'waits', until: new Date(turn.freeAt.getTime() + bundleMs) };
  }
  await ports.wakeAt(slot);
  const waiting = turn.previous ? await ports.bundles.waiting(turn.previous) : [];
  const names = waiting.filter((name) => name.code !== code || name.key !== key);
  return { kind: 'now', others: await pendingOf(names, { directory, now }, ports), slot };
};

const bundledOf = async (
  { alert, ticket }: Item,
  address: string,
  directory: Directory,
  ports: DeliverBundlePorts,
): Promise<Bundled> => ({
  ticket,
  context: await contextFor(alert, { ticket, address }, directory, ports),
});

/**
 * Sends one message about an alert and those that waited with it, and settles the others as it ended. If sending fails they wait
 * for the next slot.
 */
export const sendBundle = async (
  { first, others, slot }: { first: Item; others: Item[]; slot: BundleSlot },
  address: string,
  directory: Directory,
  ports: DeliverBundlePorts & { send(message: Message): Promise<Sent> },
): Promise<Sent> => {
  const channel = first.alert.channel === 'sms' ? 'sms' : 'email';
  const waitAgain = () => inTurns(others, ({ alert }) => ports.bundles.add(slot, alert));
  let ending: Sent;
  try {
    const bundle = await inTurns([first, ...others], (item) =>
      bundledOf(item, address, directory, ports),
    );
    ending = await ports.send(composeBundle(channel, bundle));
  } catch (error) {
    await waitAgain();
    throw error;
  }
  if ('heldUntil' in ending) {
    await waitAgain();
    return ending;
  }
  const { status, provider } = ending;
  const settled = { status, provider, settledAt: ports.now() };
  await inTurns(others, ({ alert }) => ports.alerts.settle(alert, settled));
  return ending;
};
