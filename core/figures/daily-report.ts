import * as z from 'zod';
import type { CallFigureStore } from '../contact-center/call-figures.ts';
import { areaInForce, withParents } from '../directory/area.ts';
import type { Directory } from '../directory/directory.ts';
import { reportWords } from '../messages/wording/report.ts';
import { Instant } from '../time/instant.ts';
import { dateOfDay, dayNumberOf, LocalDate, midnightMs } from '../time/local-date.ts';
import {
  Backlog,
  backlogByUnit,
  backlogOf,
  type FigureStore,
  Flow,
  flowOf,
  groupsOf,
  lateOf,
  rowsOf,
} from './figures.ts';
import { nameIn } from './names.ts';
import { callsUntil, ReportCalls } from './report-calls.ts';
import { periodOf, placeFrom, reportHour, type Tally } from './tally.ts';

const Group = z.object({ key: z.string(), name: z.string(), ...Flow.shape });
const UnitGroup = Group.extend({ open: z.number(), late: z.number() });
export type UnitGroup = z.infer<typeof UnitGroup>;

/** Statistics of 24 hours, up to the report hour of the given date. */
export const DailyReport = z.object({
  date: LocalDate,
  from: Instant,
  to: Instant,
  madeAt: Instant,
  total: Flow,
  /** Totals of the previous report. */
  before: Flow,
  /** Open tickets when the report was first made, normally at the report hour. */
  backlog: Backlog.extend({ at: Instant }),
  byService: z.array(Group),
  byDistrict: z.array(Group),
  /** Statistics by unit; units with the most overdue tickets come first. */
  byUnit: z.array(UnitGroup),
  /** Call statistics; absent in reports from before the hotline had a telephone. */
  calls: ReportCalls.optional(),
});
export type DailyReport = z.infer<typeof DailyReport>;

export type ReportStore = {
  find(date: LocalDate): Promise<DailyReport | undefined>;
  put(report: DailyReport): Promise<void>;
};

const hourOf = (date: LocalDate): Date =>
  new Date(midnightMs(dayNumberOf(date)) + reportHour * 3_600_000);

const dayBefore = (date: LocalDate): LocalDate => dateOfDay(dayNumberOf(date) - 1);

/** Returns the date of the latest report that is due. */
export const reportDate = (now: Date): LocalDate => {
  const { date, half } = periodOf(now);
  return half === 'b' ? date : dayBefore(date);
};

/** Returns the counts of half a day: `a` is the time before the report hour, `b` the time after it. */
const inHalf = (tally: Tally, half: 'a' | 'b'): Tally =>
  Object.fromEntries(
    Object.entries(tally).filter(([text]) => {
      const { period } = placeFrom(text);
      return period.kind === 'day' && period.half === half;
    }),
  );

type Rows = ReturnType<typeof rowsOf>;

const windowRows = async (date: LocalDate, { on }: FigureStore): Promise<Rows> => {
  const [eve, day] = await Promise.all([on(dayBefore(date)), on(date)]);
  return [...rowsOf(inHalf(eve, 'b')), ...rowsOf(inHalf(day, 'a'))];
};

const flowOfRows = (rows: Rows): Flow => flowOf(rows.map(({ amounts }) => amounts));

/** Returns the district of a commune, or the area that replaced it. */
const districtOf = (area: string, directory: Directory, on: Date) => {
  const found = area ? areaInForce(directory, area, on) : undefined;
  const around = found ? withParents(directory, found, on) : [];
  return around.find(({ level }) => level === 'district') ?? around.at(-1);
};

const byDistrict = (rows: Rows, directory: Directory, on: Date): DailyReport['byDistrict'] => {
  const districts = new Map(
    [...new Set(rows.map(({ of }) => of.area))].map((area) => [
      area,
      districtOf(area, directory, on),
    ]),
  );
  const named = new Map([...districts.values()].map((area) => [area?.code ?? '', area?.fullName]));
  const moved = rows.map((row) => ({
    ...row,
    of: { ...row.of, area: districts.get(row.of.area)?.code ?? '' },
  }));
  return groupsOf(moved, 'area').map((group) => ({
    ...group,
    name: named.get(group.key) ?? reportWords.noArea,
  }));
};

/** Compares units: by overdue tickets, then by the lowest percentage in time, then by open tickets and name. */
const mostNeedFirst = (a: UnitGroup, b: UnitGroup): number =>
  b.late - a.late ||
  (a.onTimePercent ?? 100) - (b.onTimePercent ?? 100) ||
  b.open - a.open ||
  a.name.localeCompare(b.name, 'vi');

const byUnit = (rows: Rows, open: Rows, directory: Directory, on: Date): UnitGroup[] => {
  const flows = new Map(groupsOf(rows, 'unit').map((group) => [group.key, group]));
  const backlogs = new Map(backlogByUnit(open).map((group) => [group.key, group]));
  return [...new Set([...flows.keys(), ...backlogs.keys()])]
    .map((key) => {
      const backlog = backlogs.get(key);
      return {
        ...(flows.get(key) ?? { key, ...flowOf([]) }),
        name: nameIn(directory, on)('unit', key),
        open: backlog?.open ?? 0,
        late: backlog ? lateOf(backlog) : 0,
      };
    })
    .toSorted(mostNeedFirst);
};

export type ReportPorts = {
  figures: FigureStore;
  calls: CallFigureStore;
  reports: ReportStore;
  directory(): Promise<Directory>;
  now(): Date;
};

/**
 * Makes the report that is due. A repeated run adds late counts, but retains the number of open tickets at the first run
 * because it cannot be recomputed.
 */
export const makeReport = async (ports: ReportPorts): Promise<DailyReport> => {
  const now = ports.now();
  const date = reportDate(now);
  const to = hourOf(date);
  const directory = await ports.directory();
  const earlier = await ports.reports.find(date);
  const [rows, before, open, calls] = await Promise.all([
    windowRows(date, ports.figures),
    windowRows(dayBefore(date), ports.figures),
    ports.figures.on('open').then(rowsOf),
    callsUntil(date, ports.calls),
  ]);
  const backlog = { ...backlogOf(open.map(({ amounts }) => amounts)), at: now };
  const report: DailyReport = {
    ...{ date, from: hourOf(dayBefore(date)), to, madeAt: now },
    total: flowOfRows(rows),
    before: flowOfRows(before),
    backlog: earlier?.backlog ?? backlog,
    byService: groupsOf(rows, 'service').map((group) => ({
      ...group,
      name: nameIn(directory, to)('service', group.key),
    })),
    byDistrict: byDistrict(rows, directory, to),
    byUnit: withBacklogOf(earlier, byUnit(rows, open, directory, to)),
    calls,
  };
  await ports.reports.put(report);
  return report;
};

/** Retains the numbers of open and overdue tickets from the first run of the report. */
const withBacklogOf = (earlier: DailyReport | undefined, units: UnitGroup[]): UnitGroup[] => {
  if (!earlier) return units;
  const known = new Map(earlier.byUnit.map((unit) => [unit.key, unit]));
  return units
    .map((unit) => {
      const { open, late } = known.get(unit.key) ?? { open: 0, late: 0 };
      return { ...unit, open, late };
    })
    .toSorted(mostNeedFirst);
};
