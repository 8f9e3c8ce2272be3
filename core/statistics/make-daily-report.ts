import type { CallStatisticsStore } from '../contact-center/ports/call-statistics-store.ts';
import { findAreaInForce, listAreaWithParents } from '../directory/model/areas/area.ts';
import type { Directory } from '../directory/model/directory.ts';
import {
  getMidnightMs,
  getPreviousDay,
  getStartOfLocalDate,
  type LocalDate,
  parseDayNumber,
} from '../time/local-date.ts';
import { omitComplaints } from './complaint-counts.ts';
import {
  type DailyReport,
  type DailyReportStore,
  getLatestReportDate,
  type UnitStatistics,
} from './daily-report.ts';
import { readDailyReportCallStatistics } from './daily-report-calls.ts';
import { formatGroupKey, parseGroupKey } from './group-key.ts';
import { buildGroupNameLookup } from './group-names.ts';
import { buildPeriodRowMapper } from './rows-by-period.ts';
import {
  computeBacklog,
  computeStatisticsTotals,
  countOverdueTickets,
  groupBacklogByUnit,
  groupCounterRows,
  type StatisticsStore,
  type StatisticsTotals,
  toCounterRows,
} from './statistics.ts';
import { dailyReportHour, parseCounterKey, type TicketCounts } from './ticket-counts.ts';

const getReportTime = (date: LocalDate): Date =>
  new Date(getMidnightMs(parseDayNumber(date)) + dailyReportHour * 3_600_000);

/** Returns the statistics counts for one part of a day: `a` is the part before the report hour, `b` the part after it. */
const selectHalfDay = (counts: TicketCounts, half: 'a' | 'b'): TicketCounts =>
  Object.fromEntries(
    Object.entries(counts).filter(([text]) => {
      const { period } = parseCounterKey(text);
      return period.kind === 'day' && period.half === half;
    }),
  );

type Rows = ReturnType<typeof toCounterRows>;

const readWindowRows = async (date: LocalDate, { getCounts }: StatisticsStore): Promise<Rows> => {
  const [eve, day] = await Promise.all([getCounts(getPreviousDay(date)), getCounts(date)]);
  return [...toCounterRows(selectHalfDay(eve, 'b')), ...toCounterRows(selectHalfDay(day, 'a'))];
};

const sumRows = (rows: Rows): StatisticsTotals =>
  computeStatisticsTotals(rows.map(({ amounts }) => amounts));

/**
 * Returns the group key of the district around an area; on days without districts, that of the area itself. An area that ended
 * within the period keeps the district of its last day.
 */
const toDistrictKey = (areaKey: string, directory: Directory, to: Date): string => {
  const { base, lastDay } = parseGroupKey(areaKey);
  const on = lastDay === undefined ? to : getStartOfLocalDate(lastDay);
  const found = base ? findAreaInForce(directory, base, on) : undefined;
  if (!found) return '';
  const around = listAreaWithParents(directory, found, on);
  const { code } = around.find(({ level }) => level === 'district') ?? found;
  return formatGroupKey(code, lastDay);
};

const sumByDistrict = (rows: Rows, directory: Directory, to: Date): DailyReport['byDistrict'] => {
  const keys = new Map(
    [...new Set(rows.map(({ of }) => of.area))].map((area) => [
      area,
      toDistrictKey(area, directory, to),
    ]),
  );
  const moved = rows.map((row) => ({
    ...row,
    of: { ...row.of, area: keys.get(row.of.area) ?? '' },
  }));
  const name = buildGroupNameLookup(directory, to);
  return groupCounterRows(moved, 'area').map((group) => ({
    ...group,
    name: name('area', group.key),
  }));
};

/**
 * Sorts units that need attention first: most overdue tickets, then lowest percentage answered in time, then most open
 * tickets, then name.
 */
const maxNeedFirst = (a: UnitStatistics, b: UnitStatistics): number =>
  b.late - a.late ||
  (a.onTimePercent ?? 100) - (b.onTimePercent ?? 100) ||
  b.open - a.open ||
  a.name.localeCompare(b.name, 'vi');

/** Returns whether the report's table of units shows a number other than zero for the unit. */
const hasNumbers = (unit: UnitStatistics): boolean =>
  [unit.opened, unit.answered, unit.resolved, unit.resolveDue, unit.open, unit.late].some(
    (count) => count > 0,
  );

const sumByUnit = (rows: Rows, open: Rows, directory: Directory, on: Date): UnitStatistics[] => {
  const flows = new Map(groupCounterRows(rows, 'unit').map((group) => [group.key, group]));
  const backlogs = new Map(groupBacklogByUnit(open).map((group) => [group.key, group]));
  return [...new Set([...flows.keys(), ...backlogs.keys()])]
    .map((key) => {
      const backlog = backlogs.get(key);
      return {
        ...(flows.get(key) ?? { key, ...computeStatisticsTotals([]) }),
        name: buildGroupNameLookup(directory, on)('unit', key),
        open: backlog?.open ?? 0,
        late: backlog ? countOverdueTickets(backlog) : 0,
      };
    })
    .filter(hasNumbers)
    .toSorted(maxNeedFirst);
};

export type DailyReportDeps = {
  statistics: StatisticsStore;
  calls: CallStatisticsStore;
  reports: DailyReportStore;
  directory(): Promise<Directory>;
  now(): Date;
};

/**
 * Creates the latest due daily report. A repeated run includes events that were counted late, but keeps the number of open
 * tickets from the first run because it cannot be recomputed.
 */
export async function makeDailyReport(ports: DailyReportDeps): Promise<DailyReport> {
  const now = ports.now();
  const date = getLatestReportDate(now);
  const to = getReportTime(date);
  const directory = await ports.directory();
  const earlier = await ports.reports.find(date);
  const toPeriodRow = buildPeriodRowMapper(directory, date);
  const statistics = omitComplaints(ports.statistics);
  const [rows, before, open, allOpen, calls] = await Promise.all([
    readWindowRows(date, statistics).then((all) => all.map(toPeriodRow)),
    readWindowRows(getPreviousDay(date), statistics),
    statistics.getCounts('open').then((counts) => toCounterRows(counts).map(toPeriodRow)),
    ports.statistics.getCounts('open').then((counts) => computeBacklog(Object.values(counts))),
    readDailyReportCallStatistics(date, ports.calls),
  ]);
  const backlog = { ...computeBacklog(open.map(({ amounts }) => amounts)), at: now };
  const report: DailyReport = {
    ...{ date, from: getReportTime(getPreviousDay(date)), to, madeAt: now },
    total: sumRows(rows),
    before: sumRows(before),
    backlog: earlier?.backlog ?? backlog,
    backlogWithComplaints: earlier?.backlogWithComplaints ?? {
      ...{ open: allOpen.open, overdue: countOverdueTickets(allOpen) },
    },
    byService: groupCounterRows(rows, 'service').map((group) => ({
      ...group,
      name: buildGroupNameLookup(directory, to)('service', group.key),
    })),
    byDistrict: sumByDistrict(rows, directory, to),
    byUnit: copyBacklog(earlier, sumByUnit(rows, open, directory, to)),
    calls,
  };
  await ports.reports.put(report);
  return report;
}

/**
 * Copies the numbers of open and overdue tickets from the first run of the daily report, because a repeated run cannot
 * recompute them.
 */
const copyBacklog = (
  earlier: DailyReport | undefined,
  units: UnitStatistics[],
): UnitStatistics[] => {
  if (!earlier) return units;
  const known = new Map(earlier.byUnit.map((unit) => [unit.key, unit]));
  return units
    .map((unit) => {
      const { open, late } = known.get(unit.key) ?? { open: 0, late: 0 };
      return { ...unit, open, late };
    })
    .toSorted(maxNeedFirst);
};
