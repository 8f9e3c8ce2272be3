import type { Accusable } from '../ticket/read/units/hidden-from-units.ts';
import type { StatisticsStore } from './statistics.ts';
import { parseCounterKey } from './ticket-counts.ts';

/** Prefix of the units that a ticket on complaint hold may accuse. Alone, it marks a hold that names no unit. */
const suspectPrefix = '?';

/**
 * Formats the last part of a ticket's counter keys: the units that it accuses or may accuse. Empty for a ticket that is no
 * complaint and not on complaint hold.
 */
export function formatComplaintMark({ accused, complaintHold }: Accusable): string {
  const suspects = complaintHold ? ['', ...(complaintHold.suspects ?? [])] : [];
  return [...accused, ...suspects.map((unit) => `${suspectPrefix}${unit}`)].toSorted().join(',');
}

const parseComplaintMark = (mark: string): Accusable => {
  const units = mark === '' ? [] : mark.split(',');
  const suspects = units
    .filter((unit) => unit.startsWith(suspectPrefix))
    .map((unit) => unit.slice(suspectPrefix.length));
  return {
    accused: units.filter((unit) => !unit.startsWith(suspectPrefix)),
    ...(suspects.length > 0 && { complaintHold: { suspects: suspects.filter(Boolean) } }),
  };
};

/** Returns true if the ticket accuses an office, or is on complaint hold because it may. */
export function isComplaint({ accused, complaintHold }: Accusable): boolean {
  return accused.length > 0 || complaintHold !== undefined;
}

/** Wraps a statistics store so that it counts only the tickets that `isVisible` accepts. */
export function countOnlyVisible(
  { getCounts }: StatisticsStore,
  isVisible: (ticket: Accusable) => boolean,
): StatisticsStore {
  return {
    getCounts: async (day) =>
      Object.fromEntries(
        Object.entries(await getCounts(day)).filter(([key]) =>
          isVisible(parseComplaintMark(parseCounterKey(key).complaint)),
        ),
      ),
  };
}

/**
 * Wraps a statistics store so that it omits complaints about offices and tickets on complaint hold. Numbers that members of
 * any unit read must omit them: the difference from the numbers that a unit sees would reveal complaints about this unit.
 */
export function omitComplaints(statistics: StatisticsStore): StatisticsStore {
  return countOnlyVisible(statistics, (ticket) => !isComplaint(ticket));
}
