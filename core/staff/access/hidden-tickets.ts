import type { Directory } from '../../directory/model/directory.ts';
import { listUnitsWhoseAccusationHides } from '../../routing/unit-exclusion.ts';
import { maxEntriesPerTerm, type TicketSearchDeps } from '../../search/search.ts';
import { facetTermBuilders } from '../../search/search-terms.ts';
import type { StatisticsStore } from '../../statistics/statistics.ts';
import {
  addTicketCounts,
  computeTicketCountsDifference,
  type TicketCounts,
} from '../../statistics/ticket-counts.ts';
import type { TicketCountStore } from '../../statistics/update-ticket-counts.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { isHiddenFromMember, type SignedInMember } from '../members/signed-in-member.ts';
import { type BadgeCountStore, maxBadgeCount } from '../tickets/badge-counts.ts';
import {
  getOverdueLevel,
  maxOverdueCount,
  type OverdueLevel,
  type OverdueTicketStore,
} from '../tickets/overdue-tickets.ts';
import { isInUnitQueue } from '../tickets/queue.ts';

/**
 * Returns the tickets that are hidden from the member: tickets on complaint hold, and complaints about the member's unit or one
 * above it. Every number that the member sees must omit them, because a difference between a number and its list would reveal
 * that somebody complained about the member's unit.
 */
export async function findHiddenTickets(
  member: Pick<SignedInMember, 'role' | 'unit'>,
  directoryAt: { directory: Directory; now: Date },
  { posted, read }: Pick<TicketSearchDeps, 'posted' | 'read'>,
): Promise<Ticket[]> {
  const { directory, now } = directoryAt;
  if (member.unit === undefined) return [];
  const terms = [
    facetTermBuilders.held(),
    ...listUnitsWhoseAccusationHides(directory, member.unit, now).map(facetTermBuilders.accused),
  ];
  const lists = await Promise.all(terms.map((term) => posted(term, {}, maxEntriesPerTerm)));
  const places = [...new Set(lists.flatMap(({ found }) => found.places))];
  const tickets = (await read(places)).found;
  return tickets.filter((ticket) => isHiddenFromMember(member, ticket, directoryAt));
}

/** Wraps a statistics store so that its counters omit the given tickets. */
export async function omitFromStatistics(
  tickets: readonly Ticket[],
  statistics: StatisticsStore,
  counted: Pick<TicketCountStore, 'mark'>,
): Promise<StatisticsStore> {
  if (tickets.length === 0) return statistics;
  const states = await Promise.all(tickets.map(({ code }) => counted.mark(code)));
  const omitted = addTicketCounts(states.map((state) => state?.tally ?? {}));
  const select = (prefix: string): TicketCounts =>
    Object.fromEntries(Object.entries(omitted).filter(([key]) => key.startsWith(`${prefix}|`)));
  return {
    getCounts: async (day) =>
      computeTicketCountsDifference(select(day), await statistics.getCounts(day)),
  };
}

type Count = { count: number; isComplete: boolean };

/** Counts the visible items, up to `most`. Requests `most + hidden` items, because hidden ones are among those counted. */
const countWithout = async (
  hidden: number,
  most: number,
  count: (most: number) => Promise<Count>,
): Promise<Count> => {
  const all = await count(most + hidden);
  return { ...all, count: Math.max(0, all.count - hidden) };
};

const isAtLevel = (ticket: Ticket, { clock, percent }: OverdueLevel): boolean => {
  const level = getOverdueLevel(ticket);
  return level?.clock === clock && level.percent === percent;
};

/** Wraps a store of overdue tickets so that its counts omit the given tickets. */
export function omitFromOverdueCounts(
  tickets: readonly Ticket[],
  late: Pick<OverdueTicketStore, 'count'>,
): Pick<OverdueTicketStore, 'count'> {
  return {
    count: (level, unit, most = maxOverdueCount) => {
      const isCounted = (ticket: Ticket): boolean =>
        isAtLevel(ticket, level) && (unit === undefined || ticket.unit === unit);
      const hidden = tickets.filter(isCounted).length;
      return countWithout(hidden, most, (all) => late.count(level, unit, all));
    },
  };
}

/** Wraps the badge counts so that the counts of queues omit the given tickets. */
export function omitFromQueueCounts(
  tickets: readonly Ticket[],
  counts: BadgeCountStore,
): BadgeCountStore {
  return {
    ...counts,
    queue: (unit, most = maxBadgeCount) => {
      const hidden = tickets.filter((ticket) => ticket.unit === unit && isInUnitQueue(ticket));
      return countWithout(hidden.length, most, (all) => counts.queue(unit, all));
    },
  };
}
