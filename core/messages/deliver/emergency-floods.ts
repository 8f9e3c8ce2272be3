import type { Directory } from '../../directory/model/directory.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { getTicketPolicy } from '../../ticket/model/ticket-policy.ts';
import { getMessageKind } from '../message-kinds.ts';
import type { Notification } from '../notification.ts';

/** Flood of emergencies at a unit: start time, and the number of tickets whose notifications are bundled. */
export type EmergencyFlood = {
  unit: string;
  since: Date;
  lastAt: Date;
  tickets: number;
  suspects: number;
};

export type EmergencyFloodStore = {
  /**
   * Counts an emergency ticket once per unit. It belongs to the unit's current flood if that flood's last ticket was counted
   * at `over` or later. Otherwise a new flood starts.
   */
  count(
    ticket: { unit: string; code: Ticket['code']; isSuspect: boolean },
    at: Date,
    over: Date,
  ): Promise<void>;
  /** Returns each unit's latest flood of emergencies. */
  latest(): Promise<EmergencyFlood[]>;
};

type DirectoryAt = { directory: Directory; now: Date };

/** Returns the time limit for ended floods: a flood whose last ticket was counted before this instant is over. */
const computeFloodEndedBefore = ({ directory, now }: DirectoryAt): Date => {
  const { perUnitWithinMinutes, bundleMinutes } = getTicketPolicy(directory, now).emergencies;
  return new Date(now.getTime() - Math.max(perUnitWithinMinutes, bundleMinutes) * 60_000);
};

/**
 * Returns whether the notification reports a new emergency. Only such notifications count towards a flood, not reminders
 * about earlier tickets.
 */
const isAboutNewEmergency = ({ subject }: Notification): boolean => {
  const kind = getMessageKind(subject);
  return kind.to === 'officer' && kind.announces !== 'nothing';
};

/**
 * Counts the ticket of a bundled emergency notification, so that staff see the size of the flood. Errors are ignored,
 * because they must not delay the notification.
 */
export async function countEmergencyInFlood(
  alert: Notification,
  { isSuspect = false }: Pick<Ticket, 'isSuspect'>,
  directoryAt: DirectoryAt,
  floods: Pick<EmergencyFloodStore, 'count'>,
): Promise<void> {
  if (alert.to.kind !== 'officer' || !isAboutNewEmergency(alert)) return;
  const counted = { unit: alert.to.unit, code: alert.code, isSuspect };
  try {
    await floods.count(counted, directoryAt.now, computeFloodEndedBefore(directoryAt));
  } catch {
    // the banner then shows one ticket less
  }
}

/** Returns the ongoing floods of emergencies, the earliest first. */
export async function listOngoingEmergencyFloods(
  directoryAt: DirectoryAt,
  floods: Pick<EmergencyFloodStore, 'latest'>,
): Promise<EmergencyFlood[]> {
  const over = computeFloodEndedBefore(directoryAt);
  return (await floods.latest())
    .filter(({ lastAt }) => lastAt >= over)
    .toSorted((a, b) => a.since.getTime() - b.since.getTime() || a.unit.localeCompare(b.unit));
}
