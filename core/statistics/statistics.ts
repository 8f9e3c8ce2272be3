import * as z from 'zod';
import type { Directory } from '../directory/model/directory.ts';
import { type LocalDate, listDaysBetween, parseDayNumber } from '../time/local-date.ts';
import { buildPeriodRowMapper } from './rows-by-period.ts';
import {
  type CounterRow,
  inheritedOverdueCounter,
  parseCounterKey,
  statisticsDimensions,
  type TicketCounter,
  type TicketCounts,
} from './ticket-counts.ts';
import { buildUnitFilter, StatisticsUnit } from './unit-filter.ts';

export type StatisticsStore = {
  /** Returns the statistics counters of a day, or, for `open`, those of the tickets that are open now. */
  getCounts(day: LocalDate | 'open'): Promise<TicketCounts>;
};

/**
 * Wraps a statistics store so that it reads each day at most once and ignores later changes. Use it within a single run
 * only.
 */
export function createCachedStatisticsStore({ getCounts }: StatisticsStore): StatisticsStore {
  const read = new Map<string, Promise<TicketCounts>>();
  return {
    getCounts: (day) => {
      const tally = read.get(day) ?? getCounts(day);
      read.set(day, tally);
      return tally;
    },
  };
}

/** Maximum number of days in a statistics query: one quarter. Each day costs four partition reads. */
const maxDays = 92;

export const StatisticsGroupBy = z.enum([...statisticsDimensions, 'day']);
export type StatisticsGroupBy = z.infer<typeof StatisticsGroupBy>;

export const StatisticsQuery = z
  .strictObject({
    from: z.iso.date('date-malformed'),
    to: z.iso.date('date-malformed'),
    by: StatisticsGroupBy.default('day'),
    unit: StatisticsUnit.optional(),
    lang: z.string().optional(),
  })
  .refine(({ from, to }) => from <= to, { error: 'date-order', path: ['to'] })
  .refine(({ from, to }) => parseDayNumber(to) - parseDayNumber(from) < maxDays, {
    error: 'too-many-days',
    path: ['to'],
  });
export type StatisticsQuery = z.infer<typeof StatisticsQuery>;

const Count = z.number();
/** Count that defaults to 0, because stored reports from before deadlines were counted lack it. */
const NewCount = Count.default(0);
const Rate = z.number().optional();

/** Totals for a group: counts of events, and rates computed from them. */
export const StatisticsTotals = z.object({
  ...{ opened: Count, answered: Count, resolved: Count, closed: Count, reopened: Count },
  ...{ acknowledged: Count, acknowledgeDue: NewCount, acknowledgeMissed: NewCount },
  /**
   * Number of answers that became due (they were given in time, or their deadline passed), and number of missed deadlines
   * among them.
   */
  ...{ resolveDue: NewCount, resolveMissed: NewCount },
  ...{ ratings: Count, ratingSum: Count },
  /** Percentage of due answers that were given in time; absent if none was due. */
  onTimePercent: Rate,
  acknowledgedOnTimePercent: Rate,
  /** Average rating from 1 to 5. */
  satisfaction: Rate,
});
export type StatisticsTotals = z.infer<typeof StatisticsTotals>;

const roundToTenths = (value: number): number => Math.round(value * 10) / 10;

const computePercentInTime = (all: number, late: number): number | undefined =>
  all === 0 ? undefined : roundToTenths((100 * (all - late)) / all);

export function computeStatisticsTotals(all: readonly Record<string, number>[]): StatisticsTotals {
  const sum = (measure: TicketCounter) =>
    all.reduce((total, one) => total + (one[measure] ?? 0), 0);
  const [ratings, ratingSum] = [sum('ratings'), sum('ratingSum')];
  const [resolveDue, resolveMissed] = [sum('resolveDue'), sum('resolveMissed')];
  const acknowledgeDue = sum('acknowledgeDue');
  const acknowledgeMissed = sum('acknowledgeMissed');
  return {
    ...{ opened: sum('opened'), answered: sum('answered'), closed: sum('closed') },
    ...{ reopened: sum('reopened'), resolved: sum('resolved'), resolveDue, resolveMissed },
    ...{ acknowledged: sum('acknowledged'), acknowledgeDue, acknowledgeMissed },
    ...{ ratings, ratingSum },
    onTimePercent: computePercentInTime(resolveDue, resolveMissed),
    acknowledgedOnTimePercent: computePercentInTime(acknowledgeDue, acknowledgeMissed),
    satisfaction: ratings === 0 ? undefined : roundToTenths(ratingSum / ratings),
  };
}

export type StatisticsGroup<T> = { key: string } & T;

/** Converts statistics counters to rows, each with its day and dimensions. */
export function toCounterRows(counts: TicketCounts): CounterRow[] {
  return Object.entries(counts).map(([text, amounts]) => {
    const { period, of } = parseCounterKey(text);
    return { of: { ...of, day: period.kind === 'day' ? period.date : '' }, amounts };
  });
}

/** Sums counter rows by one dimension. The groups are sorted by the dimension's value. */
export function groupCounterRows(
  rows: readonly CounterRow[],
  by: StatisticsGroupBy,
): StatisticsGroup<StatisticsTotals>[] {
  return [...Map.groupBy(rows, ({ of }) => of[by])]
    .map(([key, group]) => ({
      key,
      ...computeStatisticsTotals(group.map(({ amounts }) => amounts)),
    }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

export const Backlog = z.object({
  open: Count,
  byStatus: z.record(z.string(), Count),
  late: z.array(z.object({ clock: z.string(), percent: z.number(), tickets: Count })),
  /** Number of overdue tickets whose deadline passed before the unit took them over or was renamed; absent if 0. */
  inherited: Count.optional(),
});
export type Backlog = z.infer<typeof Backlog>;

const isLate = (name: string): boolean => name.startsWith('late.');

/** Returns the number of open tickets by status and by lateness. */
export function computeBacklog(all: readonly Record<string, number>[]): Backlog {
  const sums = new Map<string, number>();
  for (const [name, amount] of all.flatMap(Object.entries<number>)) {
    sums.set(name, (sums.get(name) ?? 0) + amount);
  }
  const counted = [...sums].filter(([, amount]) => amount > 0);
  const statuses = counted.filter(([name]) => !isLate(name) && name !== inheritedOverdueCounter);
  const inherited = sums.get(inheritedOverdueCounter) ?? 0;
  return {
    open: statuses.reduce((sum, [, amount]) => sum + amount, 0),
    byStatus: Object.fromEntries(statuses),
    late: counted
      .filter(([name]) => isLate(name))
      .map(([name, tickets]) => {
        const [, clock = '', percent] = name.split('.');
        return { clock, percent: Number(percent), tickets };
      })
      .toSorted((a, b) => a.clock.localeCompare(b.clock) || a.percent - b.percent),
    ...(inherited > 0 && { inherited }),
  };
}

/** Returns the number of overdue open tickets, summed over all levels of lateness. */
export function countOverdueTickets({ late }: Pick<Backlog, 'late'>): number {
  return late.reduce((sum, { tickets }) => sum + tickets, 0);
}

type BacklogOfUnit = StatisticsGroup<Backlog>;

export function groupBacklogByUnit(rows: readonly CounterRow[]): BacklogOfUnit[] {
  return [...Map.groupBy(rows, ({ of }) => of.unit)]
    .map(([key, group]) => ({ key, ...computeBacklog(group.map(({ amounts }) => amounts)) }))
    .filter(({ open }) => open > 0)
    .toSorted((a, b) => b.open - a.open || (a.key < b.key ? -1 : 1));
}

export type Statistics = {
  total: StatisticsTotals;
  groups: StatisticsGroup<StatisticsTotals>[];
  /** Open tickets at the time of the query, regardless of the requested days. */
  backlog: Backlog & { byUnit: BacklogOfUnit[] };
};

const daysAtOnce = 16;

/** Reads the statistics counters for the given days, up to 16 days in parallel. */
export async function readDailyTicketCounts(
  days: readonly LocalDate[],
  store: StatisticsStore,
): Promise<TicketCounts[]> {
  const some = days.slice(0, daysAtOnce);
  if (some.length === 0) return [];
  const read = await Promise.all(some.map(store.getCounts));
  return [...read, ...(await readDailyTicketCounts(days.slice(daysAtOnce), store))];
}

/** Reads the statistics for a period. Each day's counts belong to the units and areas that existed on that day. */
export async function readStatistics(
  { from, to, by, unit }: StatisticsQuery,
  store: StatisticsStore,
  { directory, today }: { directory: Directory; today: LocalDate },
): Promise<Statistics> {
  const days = await readDailyTicketCounts(listDaysBetween(from, to), store);
  const isOfUnit = buildUnitFilter(unit, { directory, today });
  const rows = days
    .flatMap(toCounterRows)
    .map(buildPeriodRowMapper(directory, to))
    .filter(isOfUnit);
  const open = toCounterRows(await store.getCounts('open'))
    .map(buildPeriodRowMapper(directory, today))
    .filter(isOfUnit);
  return {
    total: computeStatisticsTotals(rows.map(({ amounts }) => amounts)),
    groups: groupCounterRows(rows, by),
    backlog: {
      ...computeBacklog(open.map(({ amounts }) => amounts)),
      byUnit: groupBacklogByUnit(open),
    },
  };
}
