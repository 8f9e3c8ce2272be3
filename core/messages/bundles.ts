import type { AttemptCounter } from '../access/attempts.ts';
import { bundleLeaseMs } from './bundle-lease.ts';
import type { FloodStore } from './flood.ts';
import {
  type Notification,
  type NotificationId,
  OfficerChannel,
  type OfficerRecipient,
} from './notification.ts';

/** Recipient role and channel whose notifications share a bundle. */
type BundleLine = Pick<OfficerRecipient, 'unit' | 'role'> & Pick<Notification, 'channel'>;

/**
 * Claim of the slot for a recipient's next bundle. Its holder sends and confirms before the lease ends; otherwise the slot
 * becomes free again.
 */
export type BundleClaim = { line: string; claimedAt: Date };

/** Bundle slot of a recipient and channel, as its latest claim left it. */
export type BundleSlot = BundleClaim & {
  freeAt: Date;
  /** True while the claim is neither confirmed nor released. */
  isSending: boolean;
  /** Notifications that were listed before this time were part of a message that was sent. */
  sentUpTo?: Date | undefined;
};

export type BundleStore = {
  /** Claims the bundle slot until the lease ends, if it is free at `claimedAt`. */
  claim(
    claim: BundleClaim,
    leasedUntil: Date,
  ): Promise<{ kind: 'claimed' | 'busy'; slot: BundleSlot }>;
  /** Records that the bundle was sent and blocks the slot until `freeAt`. Does nothing if the claim's lease was lost. */
  confirm(claim: BundleClaim, freeAt: Date): Promise<void>;
  /** Records that the bundle was not sent and frees the slot at once. Does nothing if the claim's lease was lost. */
  release(claim: BundleClaim, at: Date): Promise<void>;
  find(line: string): Promise<BundleSlot | undefined>;
  /** Adds a notification to the list that the next bundle is made from. */
  add(line: string, alert: NotificationId, at: Date): Promise<void>;
  /** Returns the notifications listed since the given time, each once, oldest first. */
  waiting(line: string, since?: Date): Promise<NotificationId[]>;
};

export type BundleDeps = {
  bundles: BundleStore;
  floods: Pick<FloodStore, 'count'>;
  attempts: AttemptCounter;
  /**
   * Queues the check of a slot's claim: after the lease, then every 15 seconds until the slot is free. Idempotent per claim.
   */
  watch(claim: BundleClaim): Promise<void>;
};

/**
 * Maximum delay between reading the clock and listing a notification: twice the function's timeout, because clocks differ.
 */
const overlapMs = 2 * bundleLeaseMs;

/** Returns the notifications that may belong to the slot's next message. Some may already be settled. */
export function listWaitingNotifications(
  { line, sentUpTo }: Pick<BundleSlot, 'line' | 'sentUpTo'>,
  { waiting }: Pick<BundleStore, 'waiting'>,
): Promise<NotificationId[]> {
  return waiting(line, sentUpTo && new Date(sentUpTo.getTime() - overlapMs));
}

/** Returns the identifier of a bundle line, such as `SO_YT/handler/sms`. */
export function bundleLineOf({ unit, role, channel }: BundleLine): string {
  return [unit, role, channel].join('/');
}

/** Returns all bundle lines of a role: for each channel the emergency, interval and digest line. */
export function bundleLinesOf(post: Pick<OfficerRecipient, 'unit' | 'role'>): string[] {
  return OfficerChannel.options.flatMap((channel) => {
    const line = bundleLineOf({ ...post, channel });
    return [line, `${line}/interval`, `${line}/digest`];
  });
}
