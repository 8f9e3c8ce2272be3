import type { Directory } from '../directory/directory.ts';
import type { DueWeek } from '../messages/weekly-schedule.ts';
import { missedDeadline } from '../sla/lateness.ts';
import { LateClock, type LateStore, lateLevels } from '../staff/late.ts';
import { dateOfDay, dayNumberOf, type LocalDate } from '../time/local-date.ts';
import { type FigureStore, type Flow, lateOf, readFigures } from './figures.ts';
import { nameIn } from './names.ts';

/** A unit with late tickets. */
export type UnitInNeed = {
  name: string;
  late: number;
  /** The deadline that was missed first. */
  lateSince: Date | undefined;
  /** Of its answers that came due in the week; nothing where none was due. */
  onTimePercent: number | undefined;
};

/** The statistics of seven days for the province's leadership; open and late are as of when it was made. */
export type WeeklyReport = Pick<DueWeek, 'from' | 'to'> & {
  total: Flow;
  /** The seven days before. */
  before: Flow;
  open: number;
  late: number;
  /** Those with most late tickets, at most five; of equal numbers the one that is late for longest first. */
  units: UnitInNeed[];
};

export type WeeklyReportPorts = {
  figures: FigureStore;
  late: Pick<LateStore, 'page'>;
  directory(): Promise<Directory>;
  now(): Date;
};

const maxUnits = 5;

const daysEarlier = (date: LocalDate, days: number): LocalDate =>
  dateOfDay(dayNumberOf(date) - days);

/** The first missed deadline of the unit's late tickets: each level is listed with the first due first. */
const lateSinceOf = async (
  unit: string,
  levels: readonly number[],
  { late, now }: Pick<WeeklyReportPorts, 'late' | 'now'>,
): Promise<Date | undefined> => {
  const pages = await Promise.all(
    LateClock.options.flatMap((clock) =>
      levels.map(async (percent) => {
        const { tickets } = await late.page({ clock, percent }, { unit });
        return tickets.flatMap(({ clocks }) => missedDeadline(clocks[clock], now()) ?? []);
      }),
    ),
  );
  return pages.flat().toSorted((a, b) => a.getTime() - b.getTime())[0];
};

const longestFirst = (a: UnitInNeed, b: UnitInNeed): number =>
  b.late - a.late ||
  (a.lateSince?.getTime() ?? Number.POSITIVE_INFINITY) -
    (b.lateSince?.getTime() ?? Number.POSITIVE_INFINITY) ||
  a.name.localeCompare(b.name, 'vi');

/** Units that may be among the five: those with as many late tickets as the fifth, or more. */
const candidatesOf = <Unit extends { late: number }>(units: readonly Unit[]): Unit[] => {
  const sorted = units.filter(({ late }) => late > 0).toSorted((a, b) => b.late - a.late);
  const fewest = sorted[maxUnits - 1]?.late ?? 1;
  return sorted.filter(({ late }) => late >= fewest);
};

/** Makes the weekly report from the counters and the list of late tickets. */
export const makeWeeklyReport = async (
  { from, to }: Pick<DueWeek, 'from' | 'to'>,
  ports: WeeklyReportPorts,
): Promise<WeeklyReport> => {
  const { figures, now } = ports;
  const [directory, week, before] = await Promise.all([
    ports.directory(),
    readFigures({ from, to, by: 'unit' }, figures),
    readFigures({ from: daysEarlier(from, 7), to: daysEarlier(to, 7), by: 'unit' }, figures),
  ]);
  const levels = lateLevels(directory.ladder, now());
  const flows = new Map(week.groups.map((group) => [group.key, group]));
  const candidates = candidatesOf(
    week.backlog.byUnit.flatMap((unit) =>
      unit.key === '' ? [] : [{ key: unit.key, late: lateOf(unit) }],
    ),
  );
  const units = await Promise.all(
    candidates.map(async ({ key, late }) => ({
      name: nameIn(directory, now())('unit', key),
      late,
      lateSince: await lateSinceOf(key, levels, ports),
      onTimePercent: flows.get(key)?.onTimePercent,
    })),
  );
  return {
    ...{ from, to, total: week.total, before: before.total },
    ...{ open: week.backlog.open, late: lateOf(week.backlog) },
    units: units.toSorted(longestFirst).slice(0, maxUnits),
  };
};
