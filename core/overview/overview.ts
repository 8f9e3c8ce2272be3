import * as z from 'zod';
import { ticketFilterNames } from '../search/ticket-list-filter.ts';
import { LocalDate } from '../time/local-date.ts';

/** Filter of the list of all tickets, as query parameters of its page. */
export const TicketListFilter = z.partialRecord(z.enum(ticketFilterNames), z.string());
export type TicketListFilter = z.infer<typeof TicketListFilter>;

/** Number of tickets, with the filter under which the list of all tickets shows exactly these tickets. */
export const ListedCount = z.strictObject({ count: z.number().int(), filter: TicketListFilter });
export type ListedCount = z.infer<typeof ListedCount>;

const Backlog = { open: ListedCount, overdue: ListedCount };

/** Unit, topic or commune with its open and overdue tickets. */
export const OverviewGroup = z.strictObject({
  key: z.string(),
  name: z.string(),
  ...Backlog,
  /** Number of overdue tickets whose deadline passed before the unit took them over or was renamed; absent if 0. */
  inherited: z.number().int().optional(),
});
export type OverviewGroup = z.infer<typeof OverviewGroup>;

/** Groups that need attention, the one with the most overdue tickets first, and the number of further such groups. */
const OverviewGroups = z.strictObject({ first: z.array(OverviewGroup), more: z.number().int() });
export type OverviewGroups = z.infer<typeof OverviewGroups>;

/** Counts of seven days: tickets opened, and tickets answered or ended, in time or late. */
const WeekCounts = z.strictObject({
  opened: ListedCount,
  settled: ListedCount,
  inTime: ListedCount,
  late: ListedCount,
});

const Percent = z.number().optional();

/** State of the hotline for its leaders, with numbers of tickets only: no names of citizens and no texts of tickets. */
export const Overview = z.strictObject({
  today: LocalDate,
  ...Backlog,
  openedToday: ListedCount,
  settledToday: ListedCount,
  /** The last seven days with today, and the seven days before. */
  week: WeekCounts,
  weekBefore: WeekCounts,
  /**
   * Percentage of tickets settled in time. Its base is the tickets settled in seven days and all tickets that are overdue, so
   * a ticket that nobody answers lowers it every week. Absent if there are none.
   */
  onTimePercent: Percent,
  /** The same percentage one week ago. Absent without a daily report of that day, which counted the overdue tickets. */
  onTimePercentBefore: Percent,
  /** Lowest percentage that reaches the target. */
  targetPercent: z.number(),
  /** Open and overdue tickets one week ago, from the daily report of that day. */
  backlogBefore: z.strictObject({ open: z.number(), overdue: z.number() }).optional(),
  units: OverviewGroups,
  topics: OverviewGroups,
  /** Communes of today that have open tickets. */
  communes: z.array(OverviewGroup),
});
export type Overview = z.infer<typeof Overview>;
