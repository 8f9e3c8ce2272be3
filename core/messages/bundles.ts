import type { Attempts } from '../access/attempts.ts';
import { type Alert, type AlertName, OfficerChannel, type OfficerRecipient } from './alert.ts';
import { leaseMs } from './bundle-lease.ts';
import type { FloodStore } from './flood.ts';

/** One recipient's messages by one channel. */
type BundleLine = Pick<OfficerRecipient, 'unit' | 'role'> & Pick<Alert, 'channel'>;

/** A claim of a line's slot. Its holder sends and confirms before the lease ends; otherwise the slot is free again. */
export type BundleClaim = { line: string; claimedAt: Date };

/** A line's slot as its latest claim left it. */
export type BundleSlot = BundleClaim & {
  freeAt: Date;
  /** The claim is neither confirmed nor released. */
  isSending: boolean;
  /** Notifications that were listed before were in a message that was sent. */
  sentUpTo?: Date | undefined;
};

export type BundleStore = {
  /** Claims the line's slot until the end of the lease if it is free at `claimedAt`. */
  claim(
    claim: BundleClaim,
    leasedUntil: Date,
  ): Promise<{ kind: 'claimed' | 'busy'; slot: BundleSlot }>;
  /** The message was sent: the slot is taken until `freeAt`. A claim whose lease was lost changes nothing. */
  confirm(claim: BundleClaim, freeAt: Date): Promise<void>;
  /** The message was not sent: the slot is free at once. A claim whose lease was lost changes nothing. */
  release(claim: BundleClaim, at: Date): Promise<void>;
  find(line: string): Promise<BundleSlot | undefined>;
  /** Lists a notification that is sent in a bundle of the line. */
  add(line: string, alert: AlertName, at: Date): Promise<void>;
  /** Notifications that were listed since the instant, each once, the oldest first. */
  waiting(line: string, since?: Date): Promise<AlertName[]>;
};

export type BundlePorts = {
  bundles: BundleStore;
  floods: Pick<FloodStore, 'count'>;
  attempts: Attempts;
  /** Queues the check of a claim, first after the lease and then every 15 seconds until the slot is free. Idempotent per claim. */
  watch(claim: BundleClaim): Promise<void>;
};

/** A function may list a notification this long after it read the clock: its timeout, twice because clocks differ. */
const overlapMs = 2 * leaseMs;

/** Notifications that wait for the slot's next message. Some may already be settled. */
export const waitingFor = (
  { line, sentUpTo }: Pick<BundleSlot, 'line' | 'sentUpTo'>,
  { waiting }: Pick<BundleStore, 'waiting'>,
): Promise<AlertName[]> => waiting(line, sentUpTo && new Date(sentUpTo.getTime() - overlapMs));

/** Names a line; its list has the bundled notifications of a day. */
export const lineOf = ({ unit, role, channel }: BundleLine): string =>
  [unit, role, channel].join('/');

/** The lines by which a post is notified of several tickets at once. */
export const linesOf = (post: Pick<OfficerRecipient, 'unit' | 'role'>): string[] =>
  OfficerChannel.options.flatMap((channel) => {
    const line = lineOf({ ...post, channel });
    return [line, `${line}/interval`, `${line}/digest`];
  });
