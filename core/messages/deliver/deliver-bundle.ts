import type { Directory } from '../../directory/model/directory.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';
import type { ComposedMessage } from '../compose/compose-message.ts';
import {
  createMessageContext,
  type MessageContextDeps,
} from '../compose/values/message-context.ts';
import type {
  FinalNotificationResult,
  NotificationHoldReason,
  NotificationId,
  NotificationStore,
} from '../notification.ts';
import type { RemindedTicketsDeps } from '../reminders/reminded-tickets.ts';
import { decideChannelUse } from '../schedule/channel-use.ts';
import { isNotificationNeeded } from '../schedule/is-notification-needed.ts';
import { notificationBundleLeaseMs } from './bundle-lease.ts';
import {
  type BundleItem,
  type BundleToSend,
  composeNotificationBundle,
  filterComposable,
} from './compose-notification-bundle.ts';
import type { BundleSchedule } from './dispatch.ts';
import { mapInBatches } from './map-in-batches.ts';
import {
  listWaitingNotifications,
  type NotificationBundleClaim,
  type NotificationBundleDeps,
} from './notification-bundles.ts';
import { toPresentAssignment } from './redirect-notification.ts';

export type DeliverNotificationBundleDeps = MessageContextDeps &
  NotificationBundleDeps &
  RemindedTicketsDeps & {
    alerts: Pick<NotificationStore, 'find' | 'settle' | 'hold'>;
    tickets: Pick<TicketStore, 'find'>;
  };

type DeliveryEnd = Omit<FinalNotificationResult, 'settledAt'>;
type BundleResult = DeliveryEnd | { heldUntil: Date; because?: NotificationHoldReason };
type DirectoryAt = { directory: Directory; now: Date };

/**
 * Returns the notifications in a list that are still pending and needed. Pending notifications that are no longer needed are
 * stored as `dropped`. Those that were moved to the digest are pending only there.
 */
const findPendingItems = async (
  names: readonly NotificationId[],
  kind: BundleSchedule['kind'],
  { directory, now }: DirectoryAt,
  { alerts, tickets }: Pick<DeliverNotificationBundleDeps, 'alerts' | 'tickets'>,
): Promise<BundleItem[]> => {
  const found = await mapInBatches(names, async ({ code, key }) => {
    const [stored, ticket] = await Promise.all([alerts.find(code, key), tickets.find(code)]);
    if (stored?.status !== 'requested' || !ticket) return [];
    if (stored.inDigest && kind !== 'digest') return [];
    const alert = toPresentAssignment(stored, ticket);
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
 * interval blocks it, the notification is held until the sweeper releases it. Bundles with a queued check are released on time
 * even if the claiming process crashes.
 */
export async function claimNextNotificationBundle(
  { line, freeAt, isChecked, kind }: BundleSchedule,
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
    if (!isChecked) return { kind: 'waits', until: turn.slot.freeAt };
    if (turn.slot.isSending) await watch({ line, claimedAt: turn.slot.claimedAt });
    return { kind: 'waits', until: addMs(freeAt(directoryAt.now), notificationBundleLeaseMs) };
  }
  return runOrReleaseClaim(claim, ports, async () => {
    if (isChecked) await watch(claim);
    const waiting = await listWaitingNotifications(turn.slot, bundles);
    const names = waiting.filter(({ code, key }) => code !== alert.code || key !== alert.key);
    return { kind: 'now', others: await findPendingItems(names, kind, directoryAt, ports), claim };
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

/**
 * Returns when a bundle that the provider or an SMS limit stopped can be claimed again. Emergencies and digests do not block
 * later notifications. After an SMS limit, a bundle waits for its interval, because each attempt reads all notifications of
 * the bundle again. Others wait for the provider as long as their notifications.
 */
const computeRetryAt = (
  { kind, freeAt }: BundleSchedule,
  { heldUntil, because }: Extract<BundleResult, { heldUntil: Date }>,
  now: Date,
): Date => {
  if (kind === 'emergency') return now;
  if (!because) return heldUntil;
  return kind === 'interval' ? freeAt(now) : now;
};

/**
 * Sends one message for all notifications of a bundle and stores its result on each. If sending throws, the bundle can be
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
    const message = await composeNotificationBundle(
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
    const { heldUntil, because } = ending;
    const isMoved =
      sending.group.kind === 'interval' && because !== undefined && 'inDigest' in because;
    await bundles.release(claim, computeRetryAt(sending.group, ending, now()), { isMoved });
    await mapInBatches(listed, ({ alert }) => alerts.hold(alert, heldUntil, because));
    return ending;
  }
  const sentAt = now();
  await bundles.confirm(claim, sending.group.freeAt(sentAt));
  const settled = { status: ending.status, provider: ending.provider, settledAt: sentAt };
  await mapInBatches(listed, ({ alert }) => alerts.settle(alert, settled));
  return ending;
}
