import * as z from 'zod';
import { Instant } from '../time/instant.ts';
import { dateOfDay, dayNumberOf, type LocalDate, localDate } from '../time/local-date.ts';
import { backlogOf, daysBetween, type FigureStore, lateOf, rowsOf, talliesOf } from './figures.ts';
import type { Dimension } from './tally.ts';

/** A month of the hotline's calendar, `2021-12`. */
export const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'month-malformed');
export type Month = z.infer<typeof Month>;

const Count = z.number().int();

/** What was counted of a unit, a service or a commune; open and late are as of when it was made. */
export const MonthGroup = z.object({
  key: z.string(),
  ...{
    opened: Count,
    resolved: Count,
    resolveDue: Count.default(0),
    resolveMissed: Count.default(0),
  },
  ...{ ratings: Count, ratingSum: Count, open: Count, late: Count },
});
export type MonthGroup = z.infer<typeof MonthGroup>;

/** A month put together, so that whoever looks reads one item and not a hundred and twenty partitions. */
export const MonthFigures = z.object({
  month: Month,
  /** The first month that there are figures of. */
  earliest: Month,
  madeAt: Instant,
  byUnit: z.array(MonthGroup),
  byService: z.array(MonthGroup),
  byArea: z.array(MonthGroup),
});
export type MonthFigures = z.infer<typeof MonthFigures>;

export type MonthStore = {
  find(month: Month): Promise<MonthFigures | undefined>;
  put(figures: MonthFigures): Promise<void>;
};

export const monthOf = (date: LocalDate): Month => date.slice(0, 7);

/** The day before the month began. */
const eveOf = (month: Month): LocalDate => dateOfDay(dayNumberOf(`${month}-01`) - 1);

export const monthBefore = (month: Month): Month => monthOf(eveOf(month));

const numbered = ([year = 0, month = 0]: number[]): number => 12 * year + month - 1;

/** From the one to the other, both with them. */
export const monthsBetween = (from: Month, to: Month): Month[] => {
  const [first, last] = [from, to].map((month) => numbered(month.split('-').map(Number)));
  return Array.from({ length: Math.max(0, (last ?? 0) - (first ?? 0) + 1) }, (_, at) => {
    const number = (first ?? 0) + at;
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
  });
};

/** The last day of the month. */
export const endOfMonth = (month: Month): LocalDate => {
  const longAfter = monthOf(dateOfDay(dayNumberOf(`${month}-28`) + 7));
  return eveOf(longAfter);
};

type Row = ReturnType<typeof rowsOf>[number];

const sumsOf = (rows: readonly Row[]): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const [name, amount] of rows.flatMap(({ amounts }) => Object.entries(amounts))) {
    sums.set(name, (sums.get(name) ?? 0) + amount);
  }
  return sums;
};

const groupsBy = (flow: readonly Row[], open: readonly Row[], by: Dimension): MonthGroup[] => {
  const flows = Map.groupBy(flow, ({ of }) => of[by]);
  const backlogs = Map.groupBy(open, ({ of }) => of[by]);
  return [...new Set([...flows.keys(), ...backlogs.keys()])].map((key) => {
    const sums = sumsOf(flows.get(key) ?? []);
    const sum = (name: string): number => sums.get(name) ?? 0;
    const backlog = backlogOf((backlogs.get(key) ?? []).map(({ amounts }) => amounts));
    return {
      ...{ key, opened: sum('opened'), resolved: sum('resolved') },
      ...{ resolveDue: sum('resolveDue'), resolveMissed: sum('resolveMissed') },
      ...{ ratings: sum('ratings'), ratingSum: sum('ratingSum') },
      open: backlog.open,
      late: lateOf(backlog),
    };
  });
};

export type MonthPorts = { figures: FigureStore; months: MonthStore; now(): Date };

/** Puts a month together as far as it is over. What is open is known only of this moment: a month that is over has none. */
export const makeMonth = async (month: Month, ports: MonthPorts): Promise<MonthFigures> => {
  const now = ports.now();
  const today = localDate(now);
  const isOver = monthOf(today) !== month;
  const days = daysBetween(`${month}-01`, isOver ? endOfMonth(month) : today);
  const flow = (await talliesOf(days, ports.figures)).flatMap(rowsOf);
  const open = isOver ? [] : rowsOf(await ports.figures.on('open'));
  const earlier = await ports.months.find(monthBefore(month));
  const figures: MonthFigures = {
    ...{ month, earliest: earlier?.earliest ?? month, madeAt: now },
    byUnit: groupsBy(flow, open, 'unit'),
    byService: groupsBy(flow, open, 'service'),
    byArea: groupsBy(flow, open, 'area'),
  };
  // a month in which nothing was is none to look at
  if (figures.byService.length > 0) await ports.months.put(figures);
  return figures;
};

/** So long into a month its last one is put together again: a ticket that is classified anew is counted elsewhere. */
const settlingDays = 5;

/**
 * Returns the months that the day's figures change, the earlier first, as each knows the one before it: none once they were
 * made today. A month of which nothing was made when the one before it was has nothing to settle.
 */
export const monthsDue = async (now: Date, months: Pick<MonthStore, 'find'>): Promise<Month[]> => {
  const today = localDate(now);
  const [month, day] = [monthOf(today), Number(today.slice(8))];
  const current = await months.find(month);
  if (current && localDate(current.madeAt) === today) return [];
  const before = monthBefore(month);
  const isSettling =
    day === 1 || (day <= settlingDays && (!current || (await months.find(before)) !== undefined));
  return isSettling ? [before, month] : [month];
};
