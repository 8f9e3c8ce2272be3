import type { RateLimitCounter } from '../access/attempts.ts';
import { bundleLeaseMs } from './bundle-lease.ts';
import type { FloodStore } from './flood.ts';
import {
  type Notification,
  type NotificationId,
  OfficerNotificationChannel,
  type OfficerRecipient,
} from './notification.ts';

/** Recipient role and channel of a bundle (several notifications in one message). */
type BundleGroupKey = Pick<OfficerRecipient, 'unit' | 'role'> & Pick<Notification, 'channel'>;

/**
 * Reservation of the next bundle to a recipient by one process. The process must send and confirm the bundle before the
 * lease ends. Otherwise another process may claim it.
 */
export type BundleClaim = { line: string; claimedAt: Date };

/** State of the bundles to one recipient by one channel, after the latest claim. */
export type BundleGroupState = BundleClaim & {
  freeAt: Date;
  /** True while a process has claimed the bundle and neither confirmed nor released the claim. */
  isSending: boolean;
  /** Time up to which listed notifications have been sent. Notifications listed later belong to the next bundle. */
  sentUpTo?: Date | undefined;
};

export type BundleStore = {
  /**
   * Claims the next bundle of a recipient and channel for one process until the lease ends, if no other claim or sending
   * interval blocks it at `claimedAt`.
   */
  claim(
    claim: BundleClaim,
    leasedUntil: Date,
  ): Promise<{ kind: 'claimed' | 'busy'; slot: BundleGroupState }>;
  /**
   * Records that the bundle was sent. No other bundle can be claimed for the recipient and channel until `freeAt`. Has no
   * effect if the claim's lease has expired.
   */
  confirm(claim: BundleClaim, freeAt: Date): Promise<void>;
  /**
   * Records that the bundle was not sent, so that it can be claimed again at once. Has no effect if the claim's lease has
   * expired.
   */
  release(claim: BundleClaim, at: Date): Promise<void>;
  find(line: string): Promise<BundleGroupState | undefined>;
  /** Adds a notification to the list from which the recipient's next bundle is composed. */
  add(line: string, alert: NotificationId, at: Date): Promise<void>;
  /** Returns the notifications that were added to a bundle's list since the given time, without duplicates, oldest first. */
  waiting(line: string, since?: Date): Promise<NotificationId[]>;
};

export type BundleDeps = {
  bundles: BundleStore;
  floods: Pick<FloodStore, 'count'>;
  attempts: RateLimitCounter;
  /**
   * Queues checks of a claimed bundle in case its sender crashes: the first when the lease ends, then one every 15 seconds
   * until a bundle can be claimed again. Idempotent per claim.
   */
  watch(claim: BundleClaim): Promise<void>;
};

/**
 * Milliseconds by which notifications may be listed later than their timestamp says, because servers' clocks differ. Twice
 * the timeout of the sending Lambda function.
 */
const overlapMs = 2 * bundleLeaseMs;

/**
 * Returns the notifications that may belong to the recipient's next bundle. Some of them may have been sent or dropped
 * already.
 */
export function listWaitingNotifications(
  { line, sentUpTo }: Pick<BundleGroupState, 'line' | 'sentUpTo'>,
  { waiting }: Pick<BundleStore, 'waiting'>,
): Promise<NotificationId[]> {
  return waiting(line, sentUpTo && new Date(sentUpTo.getTime() - overlapMs));
}

/** Returns the identifier of the bundles for a unit, role and channel, such as `SO_YT/handler/sms`. */
export function toBundleGroupId({ unit, role, channel }: BundleGroupKey): string {
  return [unit, role, channel].join('/');
}

/**
 * Returns the identifiers of all bundles for a role. Each channel has one for emergencies, one for interval bundles and one
 * for digests.
 */
export function listBundleGroupIds(post: Pick<OfficerRecipient, 'unit' | 'role'>): string[] {
  return OfficerNotificationChannel.options.flatMap((channel) => {
    const line = toBundleGroupId({ ...post, channel });
    return [line, `${line}/interval`, `${line}/digest`];
  });
}
