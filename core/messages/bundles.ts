import type { RateLimitCounter } from '../access/attempts.ts';
import { bundleLeaseMs } from './bundle-lease.ts';
import type { FloodStore } from './flood.ts';
import {
  type Notification,
  type NotificationId,
  OfficerNotificationChannel,
  type OfficerRecipient,
} from './notification.ts';

/** Recipient role and channel. Notifications with the same role and channel are bundled into one message. */
type BundleLine = Pick<OfficerRecipient, 'unit' | 'role'> & Pick<Notification, 'channel'>;

/**
 * Claim on the right to send a recipient's next bundle. The holder must send the bundle and confirm before the lease ends;
 * otherwise the slot becomes free again.
 */
export type BundleClaim = { line: string; claimedAt: Date };

/** State of the bundle slot for one recipient and channel after its latest claim. */
export type BundleSlot = BundleClaim & {
  freeAt: Date;
  /** True while the claim on the bundle slot is neither confirmed nor released. */
  isSending: boolean;
  /** Notifications that were added to the list before this time have been sent. */
  sentUpTo?: Date | undefined;
};

export type BundleStore = {
  /** Claims the bundle slot until the lease ends, if it is free at `claimedAt`. */
  claim(
    claim: BundleClaim,
    leasedUntil: Date,
  ): Promise<{ kind: 'claimed' | 'busy'; slot: BundleSlot }>;
  /** Records that the bundle was sent and blocks its slot until `freeAt`. Has no effect if the claim's lease has expired. */
  confirm(claim: BundleClaim, freeAt: Date): Promise<void>;
  /** Records that the bundle was not sent and frees its slot at once. Has no effect if the claim's lease has expired. */
  release(claim: BundleClaim, at: Date): Promise<void>;
  find(line: string): Promise<BundleSlot | undefined>;
  /** Adds a notification to the list from which the next bundle is composed. */
  add(line: string, alert: NotificationId, at: Date): Promise<void>;
  /** Returns the notifications that were listed since the given time, without duplicates, oldest first. */
  waiting(line: string, since?: Date): Promise<NotificationId[]>;
};

export type BundleDeps = {
  bundles: BundleStore;
  floods: Pick<FloodStore, 'count'>;
  attempts: RateLimitCounter;
  /**
   * Queues checks of the claimed bundle slot: the first after the lease ends, then one every 15 seconds until the slot is
   * free. Idempotent per claim.
   */
  watch(claim: BundleClaim): Promise<void>;
};

/**
 * Tolerance in milliseconds for notifications that are listed later than their timestamp: twice the function's timeout,
 * because server clocks differ.
 */
const overlapMs = 2 * bundleLeaseMs;

/** Returns the notifications that may belong to the next bundle of the slot. Some of them may have been settled already. */
export function listWaitingNotifications(
  { line, sentUpTo }: Pick<BundleSlot, 'line' | 'sentUpTo'>,
  { waiting }: Pick<BundleStore, 'waiting'>,
): Promise<NotificationId[]> {
  return waiting(line, sentUpTo && new Date(sentUpTo.getTime() - overlapMs));
}

/** Returns the identifier of a bundle line (unit, role and channel), such as `SO_YT/handler/sms`. */
export function toBundleLineId({ unit, role, channel }: BundleLine): string {
  return [unit, role, channel].join('/');
}

/**
 * Returns the identifiers of all bundle lines of a role: per channel one for emergencies, one for interval bundles and one
 * for digests.
 */
export function listBundleLineIds(post: Pick<OfficerRecipient, 'unit' | 'role'>): string[] {
  return OfficerNotificationChannel.options.flatMap((channel) => {
    const line = toBundleLineId({ ...post, channel });
    return [line, `${line}/interval`, `${line}/digest`];
  });
}
