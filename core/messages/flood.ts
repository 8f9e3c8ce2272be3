import type { Directory } from '../directory/directory.ts';
import { lifeOn } from '../ticket/life.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Alert } from './alert.ts';

/** A flood of emergencies at a unit: since when its notifications are bundled, and how many tickets that concerns. */
export type Flood = {
  unit: string;
  since: Date;
  lastAt: Date;
  tickets: number;
  suspects: number;
};

export type FloodStore = {
  /**
   * Counts a ticket once for each unit. The unit's flood goes on if its last ticket was counted at `over` or later;
   * otherwise a new one begins.
   */
  count(
    ticket: { unit: string; code: Ticket['code']; isSuspect: boolean },
    at: Date,
    over: Date,
  ): Promise<void>;
  /** The last flood of each unit. */
  latest(): Promise<Flood[]>;
};

type Then = { directory: Directory; now: Date };

/** A flood whose last ticket was counted before this instant is over: no notification waits for a bundle any more. */
const overBefore = ({ directory, now }: Then): Date => {
  const { perUnitWithinMinutes, bundleMinutes } = lifeOn(directory, now).emergencies;
  return new Date(now.getTime() - Math.max(perUnitWithinMinutes, bundleMinutes) * 60_000);
};

/** Notifications of a new emergency; reminders about tickets of an earlier flood make no new one. */
const isNews = ({ subject: { about } }: Alert): boolean =>
  about === 'assigned' || about === 'emergency-overdue';

/** Counts the ticket of a bundled notification. The count is only shown, so its failure holds up no notification. */
export const countInFlood = async (
  alert: Alert,
  { isSuspect = false }: Pick<Ticket, 'isSuspect'>,
  then: Then,
  floods: Pick<FloodStore, 'count'>,
): Promise<void> => {
  if (alert.to.kind !== 'officer' || !isNews(alert)) return;
  const counted = { unit: alert.to.unit, code: alert.code, isSuspect };
  try {
    await floods.count(counted, then.now, overBefore(then));
  } catch {
    // the banner then shows one ticket less
  }
};

/** The floods that go on, the first begun first. */
export const floodsNow = async (
  then: Then,
  floods: Pick<FloodStore, 'latest'>,
): Promise<Flood[]> => {
  const over = overBefore(then);
  return (await floods.latest())
    .filter(({ lastAt }) => lastAt >= over)
    .toSorted((a, b) => a.since.getTime() - b.since.getTime() || a.unit.localeCompare(b.unit));
};
