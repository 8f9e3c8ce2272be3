import type { Area } from '../directory/model/areas/area.ts';
import type { Directory } from '../directory/model/directory.ts';
import { listAreaCodesWithin } from '../directory/read/areas/area-codes-within.ts';
import { formatDistinctAreaName } from '../directory/read/areas/area-hint.ts';
import { anyLateClock, openStatuses, type SettlementResult } from '../search/ticket-list-filter.ts';
import type { DailyReport } from '../statistics/daily-report.ts';
import { buildGroupNameLookup } from '../statistics/group-names.ts';
import { onTimePercents } from '../statistics/on-time-percent.ts';
import {
  computeBacklog,
  countOverdueTickets,
  readDailyTicketCounts,
  type StatisticsStore,
  toCounterRows,
} from '../statistics/statistics.ts';
import {
  addTicketCounts,
  type CounterRow,
  type TicketCounter,
} from '../statistics/ticket-counts.ts';
import {
  type LocalDate,
  listDaysBetween,
  parseDayNumber,
  toDateOfDayNumber,
  toLocalDate,
} from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import type {
  ListedCount,
  Overview,
  OverviewGroup,
  OverviewGroups,
  TicketListFilter,
} from './overview.ts';

export type ReadOverviewDeps = {
  statistics: StatisticsStore;
  reports: {
    find(date: LocalDate): Promise<Pick<DailyReport, 'backlogWithComplaints'> | undefined>;
  };
  directory(): Promise<Directory>;
  now(): Date;
};

const daysOfWeek = 7;
const maxGroups = { unit: 8, topic: 5 };

type Period = { from: LocalDate; to: LocalDate };

const getWeek = (today: LocalDate, weeksAgo: number): Period => {
  const last = parseDayNumber(today) - daysOfWeek * weeksAgo;
  return { from: toDateOfDayNumber(last - daysOfWeek + 1), to: toDateOfDayNumber(last) };
};

const sumIn = (rows: readonly CounterRow[], { from, to }: Period, counter: TicketCounter): number =>
  rows
    .filter(({ of: { day } }) => from <= day && day <= to)
    .reduce((sum, { amounts }) => sum + (amounts[counter] ?? 0), 0);

const countOpened = (rows: readonly CounterRow[], period: Period): ListedCount => ({
  count: sumIn(rows, period, 'opened'),
  filter: period,
});

const countSettled = (
  rows: readonly CounterRow[],
  period: Period,
  settled?: SettlementResult,
): ListedCount => {
  const [all, inTime] = [sumIn(rows, period, 'settled'), sumIn(rows, period, 'settledInTime')];
  const byResult = { 'in-time': inTime, late: all - inTime };
  const count = settled ? byResult[settled] : all;
  const { from: settledFrom, to: settledTo } = period;
  return { count, filter: { ...(settled && { settled }), settledFrom, settledTo } };
};

const countWeek = (rows: readonly CounterRow[], period: Period): Overview['week'] => ({
  opened: countOpened(rows, period),
  settled: countSettled(rows, period),
  inTime: countSettled(rows, period, 'in-time'),
  late: countSettled(rows, period, 'late'),
});

/** Counts the open and the overdue tickets of the rows. With the filter, the list of all tickets shows the same tickets. */
const countBacklog = (
  open: readonly CounterRow[],
  filter: TicketListFilter = {},
): Pick<OverviewGroup, 'open' | 'overdue' | 'inherited'> => {
  const backlog = computeBacklog(open.map(({ amounts }) => amounts));
  return {
    open: { count: backlog.open, filter: { ...filter, status: openStatuses } },
    overdue: { count: countOverdueTickets(backlog), filter: { ...filter, late: anyLateClock } },
    inherited: backlog.inherited,
  };
};

/** Returns the percentage in time, rounded down, so that 100 % means that no ticket is late. */
const computeOnTimePercent = ({ inTime, settled }: Overview['week'], overdue: number) => {
  const all = settled.count + overdue;
  return all === 0 ? undefined : Math.floor((1000 * inTime.count) / all) / 10;
};

const maxNeedFirst = (a: OverviewGroup, b: OverviewGroup): number =>
  b.overdue.count - a.overdue.count ||
  b.open.count - a.open.count ||
  a.name.localeCompare(b.name, 'vi');

const selectNeediest = (groups: readonly OverviewGroup[], max: number): OverviewGroups => {
  const needy = groups.filter(({ overdue }) => overdue.count > 0).toSorted(maxNeedFirst);
  return { first: needy.slice(0, max), more: Math.max(0, needy.length - max) };
};

/** Groups open tickets by lead unit or topic. Tickets without one are omitted. */
const groupOpenTickets = (
  open: readonly CounterRow[],
  by: 'unit' | 'topic',
  nameOf: (key: string) => string,
): OverviewGroups => {
  const groups = Map.groupBy(open, ({ of }) => of[by]);
  return selectNeediest(
    [...groups].flatMap(([key, rows]) => {
      const filter = by === 'unit' ? { leadUnit: key } : { topic: key };
      return key === '' ? [] : [{ key, name: nameOf(key), ...countBacklog(rows, filter) }];
    }),
    maxGroups[by],
  );
};

/**
 * Counts open tickets by commune of today. As in the list of all tickets, a commune contains the tickets of the communes from
 * which it was formed.
 */
const groupByCommune = (
  open: readonly CounterRow[],
  directory: Directory,
  now: Date,
): OverviewGroup[] => {
  const isCommune = (area: Area): boolean =>
    area.level === 'commune' && isValidOn(area, toLocalDate(now));
  return directory.areas.filter(isCommune).flatMap((area) => {
    const codes = new Set(listAreaCodesWithin(directory, area.code, now));
    const rows = open.filter(({ of }) => codes.has(of.area));
    const name = formatDistinctAreaName(directory, area, now);
    const group = { key: area.code, name, ...countBacklog(rows, { area: area.code }) };
    return group.open.count > 0 ? [group] : [];
  });
};

/**
 * Reads the overview from the statistics counters of 14 days and of the open tickets. `seesAllTickets` is false for readers
 * from whom tickets can be hidden. They get no values of last week's report: these count all tickets, so the difference
 * would reveal the hidden ones.
 */
export async function readOverview(
  { seesAllTickets }: { seesAllTickets: boolean },
  { statistics, reports, ...ports }: ReadOverviewDeps,
): Promise<Overview> {
  const [directory, now] = [await ports.directory(), ports.now()];
  const today = toLocalDate(now);
  const [week, weekBefore] = [getWeek(today, 0), getWeek(today, 1)];
  const [days, backlog, report] = await Promise.all([
    readDailyTicketCounts(listDaysBetween(weekBefore.from, week.to), statistics),
    statistics.getCounts('open'),
    seesAllTickets ? reports.find(week.from) : undefined,
  ]);
  const rows = toCounterRows(addTicketCounts([...days, backlog]));
  const open = rows.filter(({ of }) => of.day === '');
  const nameOf = buildGroupNameLookup(directory, now);
  const { open: allOpen, overdue } = countBacklog(open);
  const before = countWeek(rows, weekBefore);
  const backlogBefore = report?.backlogWithComplaints;
  const current = countWeek(rows, week);
  return {
    today,
    ...{ open: allOpen, overdue },
    openedToday: countOpened(rows, { from: today, to: today }),
    settledToday: countSettled(rows, { from: today, to: today }),
    ...{ week: current, weekBefore: before },
    onTimePercent: computeOnTimePercent(current, overdue.count),
    onTimePercentBefore: backlogBefore && computeOnTimePercent(before, backlogBefore.overdue),
    targetPercent: onTimePercents.good,
    backlogBefore,
    units: groupOpenTickets(open, 'unit', (key) => nameOf('unit', key)),
    topics: groupOpenTickets(open, 'topic', (key) => nameOf('topic', key)),
    communes: groupByCommune(open, directory, now),
  };
}
