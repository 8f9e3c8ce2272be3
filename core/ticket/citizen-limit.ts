import type { Directory } from '../directory/directory.ts';
import { isUrgent } from '../intake/is-urgent.ts';
import { dayMs } from '../time/day-ms.ts';
import type { Act } from './act.ts';
import type { TicketEvent } from './event.ts';
import { lifeOn } from './life.ts';

type Occasion = { directory: Directory; now: Date };

/** Acts of a citizen on one ticket in a day above which even an emergency is refused: its history must stay readable. */
export const maxEmergencyActsPerDay = 200;

/** Returns the text of an act in its sender's words. */
export const textOfAct = (act: Act): string | undefined => {
  if ('text' in act) return act.text;
  return 'reason' in act ? act.reason : undefined;
};

const retryAfter = (most: number, recent: readonly TicketEvent[]): Date | undefined => {
  const first = recent.at(-most);
  return first && new Date(first.at.getTime() + dayMs);
};

/**
 * Returns when a citizen may act on a ticket again, if the acts of a day are used up. A text that reads like an emergency
 * has a limit of its own, and is read only where the act would be refused.
 */
export const citizenRetryAt = (
  events: readonly TicketEvent[],
  text: string | undefined,
  { directory, now }: Occasion,
): Date | undefined => {
  const { mostActsPerDay } = lifeOn(directory, now).citizen;
  const recent = events.filter(
    // acts of merged citizens count on their own tickets
    ({ by, kind, at, origin }) =>
      by.role === 'citizen' &&
      kind !== 'opened' &&
      origin === undefined &&
      now.getTime() < at.getTime() + dayMs,
  );
  const retryAt = retryAfter(mostActsPerDay, recent);
  if (!retryAt || !isUrgent({ text }, directory, now)) return retryAt;
  return retryAfter(maxEmergencyActsPerDay, recent);
};
