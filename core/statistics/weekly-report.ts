import type { Directory } from '../directory/model/directory.ts';
import type { DueWeeklyMessage } from '../messages/schedule/weekly-schedule.ts';
import { findMissedDeadline } from '../sla/lateness.ts';
import { OverdueClockName } from '../sla/time-limit.ts';
import {
  listOverduePercentages,
  type OverdueTicketStore,
} from '../staff/tickets/overdue-tickets.ts';
import { isComplaint } from '../ticket/read/units/hidden-from-units.ts';
import {
  type LocalDate,
  parseDayNumber,
  toDateOfDayNumber,
  toLocalDate,
} from '../time/local-date.ts';
import { omitComplaints } from './complaint-counts.ts';
import { buildGroupNameLookup } from './group-names.ts';
import {
  countOverdueTickets,
  readStatistics,
  type StatisticsStore,
  type StatisticsTotals,
} from './statistics.ts';

/** Unit with overdue tickets, as listed in the weekly report. */
export type OverdueUnit = {
  name: string;
  late: number;
  /** Number of the `late` tickets whose deadline passed before the unit took them over or was renamed; absent if 0. */
  inherited?: number | undefined;
  /** Earliest missed deadline among the unit's open tickets. */
  lateSince: Date | undefined;
  /** Percentage of the answers due in the week that were given in time; absent if none was due. */
  onTimePercent: number | undefined;
};

/**
 * Weekly report to the province's leadership: statistics of seven days. The numbers of open and overdue tickets are from the
 * time of computation.
 */
export type WeeklyReport = Pick<DueWeeklyMessage, 'from' | 'to'> & {
  total: StatisticsTotals;
  /** Totals of the seven days before the reported week. */
  before: StatisticsTotals;
  open: number;
  late: number;
  /**
   * Up to five units with the most overdue tickets. If two units have the same number, the unit whose tickets have been
   * overdue longer comes first.
   */
  units: OverdueUnit[];
};

export type WeeklyReportDeps = {
  statistics: StatisticsStore;
  late: Pick<OverdueTicketStore, 'page'>;
  directory(): Promise<Directory>;
  now(): Date;
};

const maxUnits = 5;

const subtractDays = (date: LocalDate, days: number): LocalDate =>
  toDateOfDayNumber(parseDayNumber(date) - days);

/**
 * Returns the earliest missed deadline among the unit's overdue tickets. Reads only the first page for each level of
 * lateness, because the lists of overdue tickets are sorted by deadline.
 */
const findLateSince = async (
  unit: string,
  levels: readonly number[],
  { late, now }: Pick<WeeklyReportDeps, 'late' | 'now'>,
): Promise<Date | undefined> => {
  const pages = await Promise.all(
    OverdueClockName.options.flatMap((clock) =>
      levels.map(async (percent) => {
        const { tickets } = await late.page({ clock, percent }, { unit });
        return tickets
          .filter((ticket) => !isComplaint(ticket))
          .flatMap(({ clocks }) => findMissedDeadline(clocks[clock], now()) ?? []);
      }),
    ),
  );
  return pages.flat().toSorted((a, b) => a.getTime() - b.getTime())[0];
};

const compareMostOverdue = (a: OverdueUnit, b: OverdueUnit): number =>
  b.late - a.late ||
  (a.lateSince?.getTime() ?? Number.POSITIVE_INFINITY) -
    (b.lateSince?.getTime() ?? Number.POSITIVE_INFINITY) ||
  a.name.localeCompare(b.name, 'vi');

/**
 * Returns the units that can be among the five with the most overdue tickets: all units with at least as many overdue
 * tickets as the fifth.
 */
const selectCandidates = <Unit extends { late: number }>(units: readonly Unit[]): Unit[] => {
  const sorted = units.filter(({ late }) => late > 0).toSorted((a, b) => b.late - a.late);
  const fewest = sorted[maxUnits - 1]?.late ?? 1;
  return sorted.filter(({ late }) => late >= fewest);
};

/** Computes the weekly report from the counters and the lists of overdue tickets. */
export async function makeWeeklyReport(
  { from, to }: Pick<DueWeeklyMessage, 'from' | 'to'>,
  ports: WeeklyReportDeps,
): Promise<WeeklyReport> {
  const { now } = ports;
  const statistics = omitComplaints(ports.statistics);
  const directory = await ports.directory();
  const context = { directory, today: toLocalDate(now()) };
  const [week, before] = await Promise.all([
    readStatistics({ from, to, by: 'unit' }, statistics, context),
    readStatistics(
      { from: subtractDays(from, 7), to: subtractDays(to, 7), by: 'unit' },
      statistics,
      context,
    ),
  ]);
  const levels = listOverduePercentages(directory.ladder, now());
  const flows = new Map(week.groups.map((group) => [group.key, group]));
  const candidates = selectCandidates(
    week.backlog.byUnit.flatMap((unit) =>
      unit.key === ''
        ? []
        : [{ key: unit.key, late: countOverdueTickets(unit), inherited: unit.inherited }],
    ),
  );
  const units = await Promise.all(
    candidates.map(async ({ key, late, inherited }) => ({
      name: buildGroupNameLookup(directory, now())('unit', key),
      ...{ late, inherited },
      lateSince: await findLateSince(key, levels, ports),
      onTimePercent: flows.get(key)?.onTimePercent,
    })),
  );
  return {
    ...{ from, to, total: week.total, before: before.total },
    ...{ open: week.backlog.open, late: countOverdueTickets(week.backlog) },
    units: units.toSorted(compareMostOverdue).slice(0, maxUnits),
  };
}
