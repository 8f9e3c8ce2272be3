import type { Attempts } from '../access/attempts.ts';
import type { Directory } from '../directory/directory.ts';
import { lifeOn } from '../ticket/life.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Alert, AlertName, OfficerRecipient, Subject } from './alert.ts';
import { leaseMs } from './bundle-lease.ts';
import type { FloodStore } from './flood.ts';
import { isOfRequest, isOfReview } from './is-needed.ts';

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

/** An emergency, or what a flood of emergencies looks like. */
const isAboutEmergency = ({ priority, isSuspect }: Ticket): boolean =>
  priority === 'P1' || isSuspect === true;

/** Whether the message is about an emergency; a possible one has the priority that its sender chose. */
export const isOfEmergency = ({ about }: Subject, ticket: Ticket): boolean =>
  about === 'emergency-overdue' || isAboutEmergency(ticket);

/** Whether the alert notifies an officer about an emergency; codes, reviews and requests about data are never bundled. */
const isBundleable = ({ subject }: Alert, ticket: Ticket): boolean =>
  isOfEmergency(subject, ticket) &&
  subject.about !== 'device-code' &&
  subject.about !== 'unheard' &&
  !isOfRequest(subject) &&
  !isOfReview(subject);

type Then = { directory: Directory; now: Date };

/** How a notification is sent: alone, which counts until it is given back, or in the bundle of a line. */
type Dispatch = { kind: 'alone'; giveBack(): Promise<void> } | { kind: 'bundled'; line: string };

/**
 * Decides whether an alert is sent in a bundle: a suspect's always; any emergency's when the line has had its number of single
 * messages; and what has waited for a bundle before. Suspects use up none of the single messages.
 */
export const dispatchOf = async (
  alert: Alert,
  ticket: Ticket,
  { directory, now }: Then,
  { attempts }: Pick<BundlePorts, 'attempts'>,
): Promise<Dispatch> => {
  if (alert.to.kind !== 'officer' || !isBundleable(alert, ticket)) {
    return { kind: 'alone', giveBack: async () => undefined };
  }
  const line = lineOf({ ...alert.to, channel: alert.channel });
  if (ticket.isSuspect || alert.heldUntil) return { kind: 'bundled', line };
  const { perUnit: most, perUnitWithinMinutes: withinMinutes } = lifeOn(directory, now).emergencies;
  const [bucket, limit] = [`urgent-line#${line}`, { most, withinMinutes }];
  const taken = await attempts.take(bucket, limit);
  return taken.kind === 'allowed'
    ? { kind: 'alone', giveBack: () => attempts.giveBack(bucket, limit) }
    : { kind: 'bundled', line };
};
