import type { Directory } from '../../directory/model/directory.ts';
import { countOnlyVisible } from '../../statistics/complaint-counts.ts';
import type { StatisticsStore } from '../../statistics/statistics.ts';
import { isTicketHiddenFromReader } from '../../ticket/read/units/hidden-from-reader.ts';
import type { Accusable } from '../../ticket/read/units/hidden-from-units.ts';
import type { SignedInMember } from '../members/signed-in-member.ts';
import { type BadgeCount, type BadgeCountStore, maxBadgeCount } from '../tickets/badge-counts.ts';
import {
  maxOverdueCount,
  type OverdueTicketCursor,
  type OverdueTicketStore,
} from '../tickets/overdue-tickets.ts';
import type { UnitQueueCursor, UnitQueueStore } from '../tickets/queue.ts';

type Member = Pick<SignedInMember, 'role' | 'unit' | 'scope'>;
type DirectoryAt = { directory: Directory; now: Date };
type Page<Cursor> = { tickets: readonly Accusable[]; next?: Cursor };
type IsVisible = (ticket: Accusable) => boolean;

/** Counts the visible tickets of a list, up to `most`, by reading its pages. */
const countVisibleTickets = async <Cursor>(
  readPage: (after: Cursor | undefined) => Promise<Page<Cursor>>,
  { most, isVisible }: { most: number; isVisible: IsVisible },
): Promise<BadgeCount> => {
  let count = 0;
  let after: Cursor | undefined;
  do {
    const page: Page<Cursor> = await readPage(after);
    count += page.tickets.filter(isVisible).length;
    after = page.next;
  } while (after !== undefined && count < most);
  return { count: Math.min(count, most), isComplete: after === undefined && count <= most };
};

/**
 * Wraps the stores of numbers so that the member's numbers omit the tickets that are hidden from the member. A difference
 * between a number and its list would reveal that somebody complained about the member's unit. Hidden tickets are never
 * counted and then subtracted, because the search index, which lists them, lags behind the counters.
 */
export function countOnlyVisibleTo(member: Member, directoryAt: DirectoryAt) {
  const isVisible: IsVisible = (ticket) => !isTicketHiddenFromReader(member, ticket, directoryAt);
  const { role, unit: ownUnit, scope } = member;
  const canSeeEverything = ownUnit === undefined && role !== 'operator';
  // a unit's own lists never contain tickets that are hidden from it, but its statistics count events from before the complaint
  const seesAll = canSeeEverything || scope === 'own-unit';
  return {
    statistics: (statistics: StatisticsStore): StatisticsStore =>
      canSeeEverything ? statistics : countOnlyVisible(statistics, isVisible),
    overdue: (late: OverdueTicketStore): Pick<OverdueTicketStore, 'count'> =>
      seesAll
        ? late
        : {
            count: (level, unit, most = maxOverdueCount) =>
              countVisibleTickets<OverdueTicketCursor>(
                (after) => late.page(level, { unit, after }),
                { most, isVisible },
              ),
          },
    badges: (counts: BadgeCountStore, queue: UnitQueueStore): BadgeCountStore =>
      seesAll
        ? counts
        : {
            ...counts,
            queue: (unit, most = maxBadgeCount) =>
              countVisibleTickets<UnitQueueCursor>((after) => queue.page(unit, after), {
                ...{ most, isVisible },
              }),
          },
  };
}
