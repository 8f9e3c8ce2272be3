import type { Directory } from '../directory/directory.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { getTicketPolicy } from '../ticket/ticket-policy.ts';
import type { Notification } from './notification.ts';

/** Flood of emergencies at a unit, with its start time and the number of tickets whose notifications are bundled. */
export type EmergencyFlood = {
  unit: string;
  since: Date;
  lastAt: Date;
  tickets: number;
  suspects: number;
};

export type FloodStore = {
  /**
   * Counts an emergency ticket once per unit. Extends the unit's flood if its last ticket was counted at `over` or later;
   * otherwise starts a new flood.
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

/** Returns the instant before which a flood has ended: if its last ticket was counted earlier, the flood is over. */
const overBefore = ({ directory, now }: DirectoryAt): Date => {
  const { perUnitWithinMinutes, bundleMinutes } = getTicketPolicy(directory, now).emergencies;
  return new Date(now.getTime() - Math.max(perUnitWithinMinutes, bundleMinutes) * 60_000);
};

/**
 * Returns whether the notification reports a new emergency. Reminders about tickets of an earlier flood don't start a new
 * flood.
 */
const isNews = ({ subject: { about } }: Notification): boolean =>
  about === 'assigned' || about === 'emergency-overdue';

/**
 * Counts the ticket of a bundled emergency notification for the display of floods. Ignores errors, because they must not
 * delay the notification.
 */
export async function countInFlood(
  alert: Notification,
  { isSuspect = false }: Pick<Ticket, 'isSuspect'>,
  directoryAt: DirectoryAt,
  floods: Pick<FloodStore, 'count'>,
): Promise<void> {
  if (alert.to.kind !== 'officer' || !isNews(alert)) return;
  const counted = { unit: alert.to.unit, code: alert.code, isSuspect };
  try {
    await floods.count(counted, directoryAt.now, overBefore(directoryAt));
  } catch {
    // the banner then shows one ticket less
  }
}

/** Returns the ongoing floods of emergencies, the earliest first. */
export async function listOngoingFloods(
  directoryAt: DirectoryAt,
  floods: Pick<FloodStore, 'latest'>,
): Promise<EmergencyFlood[]> {
  const over = overBefore(directoryAt);
  return (await floods.latest())
    .filter(({ lastAt }) => lastAt >= over)
    .toSorted((a, b) => a.since.getTime() - b.since.getTime() || a.unit.localeCompare(b.unit));
}
