import type { Attempts } from '../access/attempts.ts';
import type { Directory } from '../directory/directory.ts';
import { lifeOn } from '../ticket/life.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Alert, AlertName, OfficerRecipient } from './alert.ts';
import { isOfRequest } from './is-needed.ts';

/** One recipient's messages by one channel. */
type BundleLine = Pick<OfficerRecipient, 'unit' | 'role'> & Pick<Alert, 'channel'>;

/** The slot of a line that is free again at an instant: notifications that come before wait for it. */
export type BundleSlot = { line: string; freeAt: Date };

export type BundleStore = {
  /** Takes the line's slot until `freeAt` if it is free at `now`; `previous` is the slot that it followed. */
  take(
    slot: BundleSlot,
    now: Date,
  ): Promise<{ kind: 'taken'; previous?: BundleSlot | undefined } | { kind: 'busy'; freeAt: Date }>;
  /** Lists a notification that waits for the slot; listing it again changes nothing. */
  add(slot: BundleSlot, alert: AlertName): Promise<void>;
  waiting(slot: BundleSlot): Promise<AlertName[]>;
};

export type BundlePorts = {
  bundles: BundleStore;
  attempts: Attempts;
  /** Sees to it that what waits for the slot is sent when it is free. The same slot twice is once. */
  wakeAt(slot: BundleSlot): Promise<void>;
};

const lineOf = ({ unit, role, channel }: BundleLine): string => [unit, role, channel].join('/');

/** An emergency, or what a flood of emergencies looks like. */
export const isAboutEmergency = ({ priority, isSuspect }: Ticket): boolean =>
  priority === 'P1' || isSuspect === true;

/** Whether the alert notifies an officer about an emergency; codes and requests about data are never bundled. */
const isBundleable = ({ subject }: Alert, ticket: Ticket): boolean =>
  isAboutEmergency(ticket) &&
  subject.about !== 'device-code' &&
  subject.about !== 'unheard' &&
  !isOfRequest(subject);

type Then = { directory: Directory; now: Date };

/**
 * The line whose bundle the alert belongs to, if it does: a suspect's always; any emergency's when the line has had its number
 * of single messages; and what has waited for a bundle before.
 */
export const bundleLineOf = async (
  alert: Alert,
  ticket: Ticket,
  { directory, now }: Then,
  { attempts }: Pick<BundlePorts, 'attempts'>,
): Promise<string | undefined> => {
  if (alert.to.kind !== 'officer' || !isBundleable(alert, ticket)) return undefined;
  const line = lineOf({ ...alert.to, channel: alert.channel });
  if (ticket.isSuspect || alert.heldUntil) return line;
  const { perUnit: most, perUnitWithinMinutes: withinMinutes } = lifeOn(directory, now).emergencies;
  const taken = await attempts.take(`urgent-line#${line}`, { most, withinMinutes });
  return taken.kind === 'allowed' ? undefined : line;
};
