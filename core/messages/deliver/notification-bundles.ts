import type { RateLimitCounter } from '../../access/rate-limit.ts';
import {
  type Notification,
  type NotificationId,
  OfficerNotificationChannel,
  type OfficerRecipient,
} from '../notification.ts';
import { notificationBundleLeaseMs } from './bundle-lease.ts';
import type { EmergencyFloodStore } from './emergency-floods.ts';

/** Recipient role and channel of a bundle (several notifications in one message). */
type BundleGroupKey = Pick<OfficerRecipient, 'unit' | 'role'> & Pick<Notification, 'channel'>;

/**
 * Reservation of the next bundle to a recipient by one process. The process must send and confirm the bundle before the
 * lease ends. Otherwise another process may claim it. `line` is the bundle id (`toNotificationBundleGroupId`).
 */
export type NotificationBundleClaim = { line: string; claimedAt: Date };

/** State of the bundles to one recipient by one channel, after the latest claim. */
export type NotificationBundleGroupState = NotificationBundleClaim & {
  freeAt: Date;
  /** True while a process has claimed the bundle and neither confirmed nor released the claim. */
  isSending: boolean;
  /** Time up to which listed notifications have been sent. Notifications listed later belong to the next bundle. */
  sentUpTo?: Date | undefined;
  /** Time up to which listed notifications were moved to the recipient's digest, because an SMS limit was reached. */
  movedUpTo?: Date | undefined;
};

export type NotificationBundleStore = {
  /**
   * Claims the next bundle of a recipient and channel for one process until the lease ends, if no other claim or sending
   * interval blocks it at `claimedAt`.
   */
  claim(
    claim: NotificationBundleClaim,
    leasedUntil: Date,
  ): Promise<{ kind: 'claimed' | 'busy'; slot: NotificationBundleGroupState }>;
  /**
   * Records that the bundle was sent. No other bundle can be claimed for the recipient and channel until `freeAt`. Has no
   * effect if the claim's lease has expired.
   */
  confirm(claim: NotificationBundleClaim, freeAt: Date): Promise<void>;
  /**
   * Records that the bundle was not sent. It can be claimed again from `freeAt`. With `isMoved`, its notifications were
   * moved to the digest and no longer belong to it. Has no effect if the claim's lease has expired.
   */
  release(
    claim: NotificationBundleClaim,
    freeAt: Date,
    options?: { isMoved: boolean },
  ): Promise<void>;
  find(line: string): Promise<NotificationBundleGroupState | undefined>;
  /**
   * Returns up to which times notifications of the given bundles have been sent, in any order. Bundles that were never sent
   * are skipped. A time of the last second may be missing.
   */
  listSentTimes(lines: readonly string[]): Promise<Date[]>;
  /** Adds a notification to the list from which the recipient's next bundle is composed. */
  add(line: string, alert: NotificationId, at: Date): Promise<void>;
  /** Returns the notifications that were added to a bundle's list since the given time, without duplicates, oldest first. */
  waiting(line: string, since?: Date): Promise<NotificationId[]>;
};

export type NotificationBundleDeps = {
  bundles: NotificationBundleStore;
  floods: Pick<EmergencyFloodStore, 'count'>;
  attempts: RateLimitCounter;
  /**
   * Queues checks of a claimed bundle in case its sender crashes: the first when the lease ends, then one every 15 seconds
   * until a bundle can be claimed again. Idempotent per claim.
   */
  watch(claim: NotificationBundleClaim): Promise<void>;
};

/**
 * Milliseconds by which notifications may be listed later than their timestamp says, because servers' clocks differ. Twice
 * the timeout of the sending Lambda function.
 */
const overlapMs = 2 * notificationBundleLeaseMs;

/**
 * Returns the notifications that may belong to the recipient's next bundle. Some of them may have been sent or dropped
 * already.
 */
export function listWaitingNotifications(
  {
    line,
    sentUpTo,
    movedUpTo,
  }: Pick<NotificationBundleGroupState, 'line' | 'sentUpTo' | 'movedUpTo'>,
  { waiting }: Pick<NotificationBundleStore, 'waiting'>,
): Promise<NotificationId[]> {
  const handledUpTo = Math.max(sentUpTo?.getTime() ?? 0, movedUpTo?.getTime() ?? 0);
  return waiting(line, handledUpTo > 0 ? new Date(handledUpTo - overlapMs) : undefined);
}

/** Returns the identifier of the bundles for a unit, role and channel, such as `SO_YT/handler/sms`. */
export function toNotificationBundleGroupId({ unit, role, channel }: BundleGroupKey): string {
  return [unit, role, channel].join('/');
}

/**
 * Returns the identifiers of all bundles for a role. Each channel has one for emergencies, one for interval bundles and one
 * for digests.
 */
export function listNotificationBundleGroupIds(
  post: Pick<OfficerRecipient, 'unit' | 'role'>,
): string[] {
  return OfficerNotificationChannel.options.flatMap((channel) => {
    const line = toNotificationBundleGroupId({ ...post, channel });
    return [line, `${line}/interval`, `${line}/digest`];
  });
}
