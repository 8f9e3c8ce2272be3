import * as z from 'zod';
import { Instant } from '../time/instant.ts';
import {
  type LocalDate,
  listDaysBetween,
  parseDayNumber,
  toDateOfDayNumber,
  toLocalDate,
} from '../time/local-date.ts';
import { omitComplaints } from './complaint-counts.ts';
import {
  computeBacklog,
  countOverdueTickets,
  readDailyTicketCounts,
  type StatisticsStore,
  toCounterRows,
} from './statistics.ts';
import type { StatisticsDimension } from './ticket-counts.ts';

/** Calendar month in Vietnam's time zone, such as `2021-12`. */
export const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'month-malformed');
export type Month = z.infer<typeof Month>;

const Count = z.number().int();

/**
 * Monthly counts for one unit, service or commune. The numbers of open and overdue tickets are those at the time of
 * computation.
 */
export const MonthlyGroupCounts = z.object({
  key: z.string(),
  ...{
    opened: Count,
    resolved: Count,
    resolveDue: Count.default(0),
    resolveMissed: Count.default(0),
  },
  ...{ ratings: Count, ratingSum: Count, open: Count, late: Count },
});
export type MonthlyGroupCounts = z.infer<typeof MonthlyGroupCounts>;

/** Precomputed statistics of one month. Readers load one item instead of about 120 partitions. */
export const MonthlyStatistics = z.object({
  month: Month,
  earliest: Month,
  madeAt: Instant,
  byUnit: z.array(MonthlyGroupCounts),
  byService: z.array(MonthlyGroupCounts),
  byArea: z.array(MonthlyGroupCounts),
});
export type MonthlyStatistics = z.infer<typeof MonthlyStatistics>;

export type MonthlyStatisticsStore = {
  find(month: Month): Promise<MonthlyStatistics | undefined>;
  put(statistics: MonthlyStatistics): Promise<void>;
};

export function toMonth(date: LocalDate): Month {
  return date.slice(0, 7);
}

const getDateBeforeMonth = (month: Month): LocalDate =>
  toDateOfDayNumber(parseDayNumber(`${month}-01`) - 1);

export function getPreviousMonth(month: Month): Month {
  return toMonth(getDateBeforeMonth(month));
}

const toMonthNumber = ([year = 0, month = 0]: number[]): number => 12 * year + month - 1;

/** Returns all months from `from` to `to`, both included. */
export function listMonths(from: Month, to: Month): Month[] {
  const [first, last] = [from, to].map((month) => toMonthNumber(month.split('-').map(Number)));
  return Array.from({ length: Math.max(0, (last ?? 0) - (first ?? 0) + 1) }, (_, at) => {
    const number = (first ?? 0) + at;
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
  });
}

export function getLastDayOfMonth(month: Month): LocalDate {
  const longAfter = toMonth(toDateOfDayNumber(parseDayNumber(`${month}-28`) + 7));
  return getDateBeforeMonth(longAfter);
}

type Row = ReturnType<typeof toCounterRows>[number];

const sumAmounts = (rows: readonly Row[]): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const [name, amount] of rows.flatMap(({ amounts }) => Object.entries(amounts))) {
    sums.set(name, (sums.get(name) ?? 0) + amount);
  }
  return sums;
};

const buildGroups = (
  flow: readonly Row[],
  open: readonly Row[],
  by: StatisticsDimension,
): MonthlyGroupCounts[] => {
  const flows = Map.groupBy(flow, ({ of }) => of[by]);
  const backlogs = Map.groupBy(open, ({ of }) => of[by]);
  return [...new Set([...flows.keys(), ...backlogs.keys()])].map((key) => {
    const sums = sumAmounts(flows.get(key) ?? []);
    const sum = (name: string): number => sums.get(name) ?? 0;
    const backlog = computeBacklog((backlogs.get(key) ?? []).map(({ amounts }) => amounts));
    return {
      ...{ key, opened: sum('opened'), resolved: sum('resolved') },
      ...{ resolveDue: sum('resolveDue'), resolveMissed: sum('resolveMissed') },
      ...{ ratings: sum('ratings'), ratingSum: sum('ratingSum') },
      open: backlog.open,
      late: countOverdueTickets(backlog),
    };
  });
};

export type MonthlyStatisticsDeps = {
  statistics: StatisticsStore;
  months: MonthlyStatisticsStore;
  now(): Date;
};

/**
 * Computes the statistics of a month up to today and stores them. For a past month, the number of open tickets is absent,
 * because it is known only for the present.
 */
export async function computeMonthlyStatistics(
  month: Month,
  ports: MonthlyStatisticsDeps,
): Promise<MonthlyStatistics> {
  const now = ports.now();
  const today = toLocalDate(now);
  const isOver = toMonth(today) !== month;
  const days = listDaysBetween(`${month}-01`, isOver ? getLastDayOfMonth(month) : today);
  const statistics = omitComplaints(ports.statistics);
  const flow = (await readDailyTicketCounts(days, statistics)).flatMap(toCounterRows);
  const open = isOver ? [] : toCounterRows(await statistics.getCounts('open'));
  const earlier = await ports.months.find(getPreviousMonth(month));
  const monthlyStatistics: MonthlyStatistics = {
    ...{ month, earliest: earlier?.earliest ?? month, madeAt: now },
    byUnit: buildGroups(flow, open, 'unit'),
    byService: buildGroups(flow, open, 'service'),
    byArea: buildGroups(flow, open, 'area'),
  };
  // a month without any counts is not stored
  if (monthlyStatistics.byService.length > 0) await ports.months.put(monthlyStatistics);
  return monthlyStatistics;
}

/**
 * Number of days at the start of a month on which the previous month is recomputed, because tickets that are reclassified in
 * these days move to other groups.
 */
const settlingDays = 5;

/**
 * Returns the months whose statistics to compute today, earliest first: the current month and, in its first days, the
 * previous month. Returns an empty array if the current month was already computed today.
 */
export async function listMonthsToCompute(
  now: Date,
  months: Pick<MonthlyStatisticsStore, 'find'>,
): Promise<Month[]> {
  const today = toLocalDate(now);
  const [month, day] = [toMonth(today), Number(today.slice(8))];
  const current = await months.find(month);
  if (current && toLocalDate(current.madeAt) === today) return [];
  const before = getPreviousMonth(month);
  const isSettling =
    day === 1 || (day <= settlingDays && (!current || (await months.find(before)) !== undefined));
  return isSettling ? [before, month] : [month];
}
