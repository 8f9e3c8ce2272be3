import type { Directory } from '../../directory/model/directory.ts';
import type { UndeliveredNotificationStore } from '../../messages/deliver/undelivered-notifications.ts';
import { countOnlyVisible } from '../../statistics/complaint-counts.ts';
import type { StatisticsStore } from '../../statistics/statistics.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';
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
import type { TicketWorkList } from '../tickets/work-list.ts';

type Member = Pick<SignedInMember, 'role' | 'unit' | 'scope'>;
type DirectoryAt = { directory: Directory; now: Date };
type Page<Cursor> = { tickets: readonly Accusable[]; next?: Cursor };
type IsVisible = (ticket: Accusable) => boolean;

/**
 * Counts the visible tickets of a list, up to `most`, by reading its pages. Reads until one more was found or the list ends,
 * because a result that depended on unread tickets could reveal hidden ones.
 */
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
  } while (after !== undefined && count <= most);
  return { count: Math.min(count, most), isComplete: count <= most };
};

type CodeList<Cursor> = {
  page(after?: Cursor): Promise<{ entries: readonly { code: TicketCode }[]; next?: Cursor }>;
};

type TicketPages = Pick<TicketWorkList, 'page'>;

/** Stores of the lists whose badges the console shows, and of their tickets. */
type BadgeLists = {
  counts: BadgeCountStore;
  tickets: Pick<TicketStore, 'find'>;
  queues: UnitQueueStore;
  callbacks: TicketPages;
  undelivered: Pick<UndeliveredNotificationStore, 'page'>;
  moderation: TicketPages;
  nationalEntries: TicketPages;
  extensionRequests: TicketPages;
};

type CallbackLists = Pick<BadgeLists, 'counts' | 'callbacks' | 'tickets'>;

/**
 * Wraps the stores of numbers so that the member's numbers omit the tickets that are hidden from the member. A difference
 * between a number and its list would reveal that somebody complained about the member's unit. Hidden tickets are never
 * counted and then subtracted, because the search index, which lists them, lags behind the counters.
 */
export function countOnlyVisibleTo(member: Member, directoryAt: DirectoryAt) {
  const isVisible: IsVisible = (ticket) => !isTicketHiddenFromReader(member, ticket, directoryAt);
  const { role, unit: ownUnit, scope } = member;
  const canSeeEverything = ownUnit === undefined && role !== 'operator';
  // lists of a unit's own tickets never contain hidden ones, but its statistics count events from before the complaint
  const canSeeListed = canSeeEverything || scope === 'own-unit';
  const countList = <Cursor>(list: CodeList<Cursor>, tickets: BadgeLists['tickets']) =>
    countVisibleTickets<Cursor>(
      async (after) => {
        const { entries, ...page } = await list.page(after);
        const found = await Promise.all(entries.map(({ code }) => tickets.find(code)));
        return { ...page, tickets: found.flatMap((ticket) => ticket ?? []) };
      },
      { most: maxBadgeCount, isVisible },
    );
  return {
    statistics: (statistics: StatisticsStore): StatisticsStore =>
      canSeeEverything ? statistics : countOnlyVisible(statistics, isVisible),
    overdue: (late: OverdueTicketStore): Pick<OverdueTicketStore, 'count'> =>
      canSeeListed
        ? late
        : {
            count: (level, unit, most = maxOverdueCount) =>
              countVisibleTickets<OverdueTicketCursor>(
                (after) => late.page(level, { unit, after }),
                { most, isVisible },
              ),
          },
    callbacks: ({ counts, callbacks, tickets }: CallbackLists): Promise<BadgeCount> =>
      canSeeListed ? counts.callbacks() : countList(callbacks, tickets),
    badges: ({ counts, tickets, ...lists }: BadgeLists): BadgeCountStore =>
      canSeeListed
        ? counts
        : {
            queue: (unit, most = maxBadgeCount) =>
              countVisibleTickets<UnitQueueCursor>((after) => lists.queues.page(unit, after), {
                most,
                isVisible,
              }),
            callbacks: () => countList(lists.callbacks, tickets),
            undelivered: () => countList(lists.undelivered, tickets),
            moderation: () => countList(lists.moderation, tickets),
            national: () => countList(lists.nationalEntries, tickets),
            extensions: () => countList(lists.extensionRequests, tickets),
          },
  };
}
