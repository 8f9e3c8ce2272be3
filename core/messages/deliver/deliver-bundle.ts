import type { Directory } from '../../directory/model/directory.ts';
import { findUnitOnAnyDay, getOperatorUnit } from '../../directory/model/unit.ts';
import { findOverdueClock } from '../../sla/lateness.ts';
import { findResponsibleRoles } from '../../sla/responsible-roles.ts';
import { isAnsweredOrEnded } from '../../ticket/model/lifecycle.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';
import { type BundledTicketData, composeEmergencyBundle } from '../compose/compose-bundle.ts';
import { composeDigest } from '../compose/compose-digest.ts';
import { type ComposedMessage, composeMessage } from '../compose/compose-message.ts';
import { createMessageContext, type MessageContextDeps } from '../compose/message-context.ts';
import { getMessageScope } from '../message-kinds.ts';
import type {
  FinalNotificationResult,
  Notification,
  NotificationHoldReason,
  NotificationId,
  NotificationStore,
} from '../notification.ts';
import { findRemindedTickets, type RemindedTicketsDeps } from '../reminders/reminded-tickets.ts';
import { decideChannelUse } from '../schedule/channel-use.ts';
import { isNotificationNeeded } from '../schedule/is-notification-needed.ts';
import { notificationBundleLeaseMs } from './bundle-lease.ts';
import type { BundleSchedule } from './dispatch.ts';
import { mapInBatches } from './map-in-batches.ts';
import {
  listWaitingNotifications,
  type NotificationBundleClaim,
  type NotificationBundleDeps,
} from './notification-bundles.ts';

export type DeliverNotificationBundleDeps = MessageContextDeps &
  NotificationBundleDeps &
  RemindedTicketsDeps & {
    alerts: Pick<NotificationStore, 'find' | 'settle' | 'hold'>;
    tickets: Pick<TicketStore, 'find'>;
  };

type BundleItem = { alert: Notification; ticket: Ticket; overdueSince?: Date | undefined };
type DeliveryEnd = Omit<FinalNotificationResult, 'settledAt'>;
type BundleResult = DeliveryEnd | { heldUntil: Date; because?: NotificationHoldReason };
type DirectoryAt = { directory: Directory; now: Date };

/**
 * Returns the notifications in a list that are still pending and needed. Pending notifications that are no longer needed are
 * stored as `dropped`.
 */
const findPendingItems = async (
  names: readonly NotificationId[],
  { directory, now }: DirectoryAt,
  { alerts, tickets }: Pick<DeliverNotificationBundleDeps, 'alerts' | 'tickets'>,
): Promise<BundleItem[]> => {
  const found = await mapInBatches(names, async ({ code, key }) => {
    const [alert, ticket] = await Promise.all([alerts.find(code, key), tickets.find(code)]);
    if (alert?.status !== 'requested' || !ticket) return [];
    const directoryAt = { directory, now };
    const isNeeded =
      isNotificationNeeded(alert, ticket, directoryAt) &&
      (await decideChannelUse(alert, ticket, directoryAt, alerts)).kind !== 'unneeded';
    if (isNeeded) return [{ alert, ticket }];
    await alerts.settle(alert, { status: 'dropped', provider: 'not-needed', settledAt: now });
    return [];
  });
  return found.flat();
};

type BundleTurn =
  /**
   * Another bundle to the same recipient is being sent or was sent recently. The notification waits until the next bundle
   * may be sent.
   */
  | { kind: 'waits'; until: Date }
  /** The notification is sent now, in one message together with the notifications that waited for the same bundle. */
  | { kind: 'now'; others: BundleItem[]; claim: NotificationBundleClaim };

const addMs = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);

/**
 * Adds a notification to the recipient's next bundle and tries to claim the bundle for sending. If a claim or the sending
 * interval blocks it, the notification is held until the sweeper releases it. For emergencies, a queued check releases it on
 * time even if the claiming process crashes.
 */
export async function claimNextNotificationBundle(
  { line, freeAt, isUrgent }: BundleSchedule,
  alert: NotificationId,
  directoryAt: DirectoryAt,
  ports: DeliverNotificationBundleDeps,
): Promise<BundleTurn> {
  const { bundles, watch } = ports;
  const claim = { line, claimedAt: directoryAt.now };
  await bundles.add(line, alert, directoryAt.now);
  const turn = await bundles.claim(claim, addMs(directoryAt.now, notificationBundleLeaseMs));
  if (turn.kind === 'busy') {
    // the holder may have crashed before it queued the check
    if (!isUrgent) return { kind: 'waits', until: turn.slot.freeAt };
    if (turn.slot.isSending) await watch({ line, claimedAt: turn.slot.claimedAt });
    return { kind: 'waits', until: addMs(freeAt(directoryAt.now), notificationBundleLeaseMs) };
  }
  return runOrReleaseClaim(claim, ports, async () => {
    if (isUrgent) await watch(claim);
    const waiting = await listWaitingNotifications(turn.slot, bundles);
    const names = waiting.filter(({ code, key }) => code !== alert.code || key !== alert.key);
    return { kind: 'now', others: await findPendingItems(names, directoryAt, ports), claim };
  });
}

/**
 * Runs `step` after a bundle was claimed. If `step` throws, releases the claim, so that a retry can claim the bundle again.
 */
const runOrReleaseClaim = async <Result>(
  claim: NotificationBundleClaim,
  { bundles, now }: Pick<DeliverNotificationBundleDeps, 'bundles' | 'now'>,
  step: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await step();
  } catch (error) {
    await bundles.release(claim, now());
    throw error;
  }
};

type BundleToSend = {
  first: BundleItem;
  others: readonly BundleItem[];
  group: BundleSchedule;
};

type ComposeContext = DirectoryAt & {
  contextOf(item: BundleItem): ReturnType<typeof createMessageContext>;
};

/** Maximum number of overdue tickets listed in a reminder. The linked page lists more. */
const maxListed = 20;

/**
 * Returns the tickets that a notification is about: its own ticket or, for a reminder, all overdue tickets of the reminded
 * role.
 */
const listNotificationTickets = async (
  item: BundleItem,
  directoryAt: DirectoryAt,
  ports: RemindedTicketsDeps,
): Promise<{ items: BundleItem[]; more: number }> => {
  const { alert } = item;
  const { to, subject } = alert;
  const scope = getMessageScope(subject);
  if (scope.kind === 'ticket' || to.kind !== 'officer') return { items: [item], more: 0 };
  const { tickets, more } = await findRemindedTickets(scope.of, maxListed, directoryAt, ports);
  const items = tickets.map((ticket) => {
    const { code, assignment } = ticket;
    const [first] = findResponsibleRoles(ticket, directoryAt.directory)
      .map(({ dueAt }) => dueAt)
      .toSorted((a, b) => a.getTime() - b.getTime());
    return { alert: { ...alert, code, assignment }, ticket, overdueSince: first };
  });
  return { items, more };
};

/**
 * Returns the URL of the staff console if a bundle to the operators contains ended tickets or tickets of other units,
 * because the page of an officer link doesn't list these. Undefined otherwise.
 */
const findConsoleUrl = (
  unit: string,
  bundle: readonly BundledTicketData[],
  { directory, now }: DirectoryAt,
): string | undefined => {
  if (unit !== getOperatorUnit(directory, now).ref) return undefined;
  const atDesk = bundle.find(
    ({ ticket }) => ticket.unit !== unit || isAnsweredOrEnded(ticket.status),
  );
  return atDesk && `${atDesk.context.portalUrl}/console`;
};

/**
 * Composes one message about a notification and the other notifications in the same bundle. Undefined if the bundle is a
 * reminder and none of its tickets is overdue any more.
 */
const composeBundle = async (
  { first, others, group }: BundleToSend,
  { contextOf, ...directoryAt }: ComposeContext,
  ports: RemindedTicketsDeps,
): Promise<ComposedMessage | undefined> => {
  const matters = await mapInBatches([first, ...others], (item) =>
    listNotificationTickets(item, directoryAt, ports),
  );
  // a ticket may occur twice, as new and as overdue
  const items = new Map(matters.flatMap(({ items }) => items).map((one) => [one.ticket.code, one]));
  const bundle: BundledTicketData[] = await mapInBatches([...items.values()], async (item) => ({
    ...{ ticket: item.ticket, overdueSince: item.overdueSince },
    isCoordinated: item.alert.subject.about === 'informed',
    context: await contextOf(item),
  }));
  const more = matters.reduce((sum, one) => sum + one.more, 0);
  const [only] = items.values();
  const [one] = bundle;
  if (!only || !one) return undefined;
  const { channel: by, to } = first.alert;
  const isUnits =
    one.overdueSince === undefined || findOverdueClock(one.ticket, directoryAt.now) !== undefined;
  if (bundle.length + more === 1 && isUnits) {
    return composeMessage(only.alert, only.ticket, one.context);
  }
  const channel = by === 'sms' ? 'sms' : 'email';
  if (group.isUrgent) return composeEmergencyBundle(channel, bundle);
  const unit =
    to.kind === 'officer'
      ? findUnitOnAnyDay(directoryAt.directory, to.unit, directoryAt.now)
      : undefined;
  const name = unit?.shortName ?? one.context.unitShortName;
  const list = to.kind === 'officer' ? findConsoleUrl(to.unit, bundle, directoryAt) : undefined;
  return composeDigest(channel, { unit: name, tickets: bundle, more, list }, directoryAt.now);
};

/**
 * Returns the notifications of a bundle for which a message can be composed. If composing fails for a notification, it is
 * left out and stays pending.
 */
const filterComposable = async (
  others: readonly BundleItem[],
  contextOf: ComposeContext['contextOf'],
): Promise<BundleItem[]> => {
  const found = await mapInBatches(others, async (item) =>
    getMessageScope(item.alert.subject).kind !== 'ticket' ||
    (await contextOf(item).catch(() => undefined))
      ? [item]
      : [],
  );
  return found.flat();
};

/**
 * Sends one message for all notifications of a bundle and stores its result on each. If sending fails, the bundle can be
 * claimed again at once. A sent bundle is confirmed before results are stored, so that after a crash its notifications are
 * repeated in the next bundle at the earliest.
 */
export async function sendNotificationBundle(
  { claim, ...sending }: BundleToSend & { claim: NotificationBundleClaim },
  address: string,
  directory: Directory,
  ports: DeliverNotificationBundleDeps & { send(message: ComposedMessage): Promise<BundleResult> },
): Promise<BundleResult> {
  const { bundles, alerts, now } = ports;
  const contexts = new Map<string, ReturnType<typeof createMessageContext>>();
  const contextOf = ({ alert, ticket }: BundleItem) => {
    const name = `${alert.code}/${alert.key}`;
    const context =
      contexts.get(name) ?? createMessageContext(alert, { ticket, address }, directory, ports);
    contexts.set(name, context);
    return context;
  };
  const directoryAt = { directory, now: now() };
  const { ending, listed } = await runOrReleaseClaim(claim, ports, async () => {
    const listed = await filterComposable(sending.others, contextOf);
    const message = await composeBundle(
      { ...sending, others: listed },
      { ...directoryAt, contextOf },
      ports,
    );
    const ending: BundleResult = message
      ? await ports.send(message)
      : { status: 'dropped', provider: 'not-needed' };
    return { ending, listed };
  });
  if ('heldUntil' in ending) {
    await bundles.release(claim, now());
    const { heldUntil, because } = ending;
    await mapInBatches(listed, ({ alert }) => alerts.hold(alert, heldUntil, because));
    return ending;
  }
  const sentAt = now();
  await bundles.confirm(claim, sending.group.freeAt(sentAt));
  const settled = { status: ending.status, provider: ending.provider, settledAt: sentAt };
  await mapInBatches(listed, ({ alert }) => alerts.settle(alert, settled));
  return ending;
}
