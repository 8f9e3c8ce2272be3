import type { NotificationStore } from '../notification.ts';
import {
  listWaitingNotifications,
  type NotificationBundleClaim,
  type NotificationBundleStore,
} from './notification-bundles.ts';

export type TriggerNotificationBundleDeliveryDeps = {
  bundles: Pick<NotificationBundleStore, 'find' | 'waiting'>;
  alerts: Pick<NotificationStore, 'find' | 'hold'>;
  now(): Date;
};

/**
 * Maximum number of notifications to release per bundle. Releasing one is enough to send the whole bundle; the others are
 * released in case the first is no longer needed.
 */
const maxReleased = 3;

/**
 * Releases the first pending notifications of a bundle when it may be sent, which makes the DynamoDB stream trigger its
 * delivery. It may be sent after the sending interval or, if the sender of the previous bundle crashed, when its lease has
 * ended. Returns false before that time.
 */
export async function triggerNotificationBundleDelivery(
  { line, claimedAt }: NotificationBundleClaim,
  { bundles, alerts, now }: TriggerNotificationBundleDeliveryDeps,
): Promise<boolean> {
  const slot = await bundles.find(line);
  // a later claim has its own queued check
  if (slot && slot.claimedAt > claimedAt) return true;
  if (slot && now() < slot.freeAt) return false;
  let woken = 0;
  for (const name of await listWaitingNotifications(slot ?? { line }, bundles)) {
    const alert = await alerts.find(name.code, name.key);
    if (alert?.status !== 'requested' || alert.inDigest) continue;
    await alerts.hold(alert, now());
    woken += 1;
    if (woken === maxReleased) return true;
  }
  return true;
}
