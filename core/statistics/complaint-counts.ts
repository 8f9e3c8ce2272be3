import type { UnitRef } from '../directory/model/organization/unit.ts';
import type { TicketEvent } from '../ticket/events/event.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import { type Accusable, isComplaint } from '../ticket/read/units/hidden-from-units.ts';
import type { StatisticsStore } from './statistics.ts';
import { parseCounterKey } from './ticket-counts.ts';

/** Prefix of the units that a ticket on complaint hold may accuse. Alone, it marks a hold that names no unit. */
const suspectPrefix = '?';

/**
 * Replaces the units of a complaint that names more than 10. A counter key is part of a DynamoDB sort key, which has at most
 * 1,024 bytes.
 */
const manyUnitsMark = '*';
const maxNamedUnits = 10;

/**
 * Formats the last part of a ticket's counter keys: the units that it accuses or may accuse, or `*` if there are more than
 * 10. Empty for a ticket that is no complaint and not on complaint hold.
 */
export function formatComplaintMark({ accused, complaintHold }: Accusable): string {
  const suspects = complaintHold ? ['', ...(complaintHold.suspects ?? [])] : [];
  const marks = new Set([...accused, ...suspects.map((unit) => `${suspectPrefix}${unit}`)]);
  const units = new Set([...accused, ...suspects.filter(Boolean)]);
  return units.size > maxNamedUnits ? manyUnitsMark : [...marks].toSorted().join(',');
}

/**
 * Returns the suffix for the counter key of an event, which keeps the event out of the published numbers. Events from before
 * the ticket became a complaint get no suffix: they were published already, and removing them would lower a number and so
 * reveal the complaint.
 */
export function formatComplaintKeySuffix(
  ticket: Accusable & Pick<Ticket, 'becameComplaintAt'>,
  at: Date,
): string {
  const { becameComplaintAt } = ticket;
  return becameComplaintAt && at < becameComplaintAt ? '' : formatComplaintMark(ticket);
}

/** Returns true for the event that made the ticket a complaint, and for every later one. */
export function isAfterComplaint(
  { becameComplaintAt }: Pick<Ticket, 'becameComplaintAt'>,
  { kind, at }: Pick<TicketEvent, 'kind' | 'at'>,
): boolean {
  return becameComplaintAt !== undefined && kind !== 'opened' && at >= becameComplaintAt;
}

/**
 * Returns the unit under which an event at the time `at` stays counted: the unit that had the ticket when it became a
 * complaint, if that was later. Moving the count to another unit would reveal the complaint.
 */
export function findUnitBeforeComplaint(
  { ticket, events }: { ticket: Ticket; events: readonly TicketEvent[] },
  at: Date,
): UnitRef | undefined {
  const { becameComplaintAt } = ticket;
  if (!becameComplaintAt || at >= becameComplaintAt) return undefined;
  return events.find((event) => isAfterComplaint(ticket, event))?.heldBy;
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

/**
 * Wraps a statistics store so that it counts only the tickets that `isVisible` accepts. Omits complaints with too many units
 * to name in a counter key, because any unit may be among them.
 */
export function countOnlyVisible(
  { getCounts }: StatisticsStore,
  isVisible: (ticket: Accusable) => boolean,
): StatisticsStore {
  return {
    getCounts: async (day) =>
      Object.fromEntries(
        Object.entries(await getCounts(day)).filter(([key]) => {
          const { complaint } = parseCounterKey(key);
          return complaint !== manyUnitsMark && isVisible(parseComplaintMark(complaint));
        }),
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
