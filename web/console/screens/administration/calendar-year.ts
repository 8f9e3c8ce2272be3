import * as z from 'zod';
import { dateOfDay, dayNumberOf } from '../../../../core/time/local-date.ts';

export type DayKind =
  | 'work'
  | 'weekend'
  | 'off'
  | 'provisional'
  | 'worked'
  | 'proposed'
  | 'festival';

/** A day of the grid, and what is told of it. */
export type Day = { date: string; kind: DayKind; name: string | undefined };

export type Month = {
  month: number;
  /** How many places the first day stands behind Monday. */
  blanks: number;
  days: Day[];
};

const Dated = z.looseObject({
  date: z.string(),
  name: z.string().optional(),
  reason: z.string().optional(),
  festival: z.string().optional(),
});

/** The rows of the calendar's tables; days off after `officialTo` are provisional. */
export type CalendarRows = Record<
  'off' | 'worked' | 'proposed' | 'festival',
  readonly unknown[]
> & {
  officialTo: string | undefined;
};

const kinds = ['off', 'worked', 'proposed', 'festival'] as const;

const daysPerWeek = 7;
const saturday = 5;

/** 0 is Monday; the first of January 1970 was a Thursday. */
const weekdayOf = (day: number): number => (day + 3) % daysPerWeek;

type DayMark = { kind: DayKind; name: string | undefined };

/** What is told of days; what counts comes before what is expected. */
const toldDays = (rows: CalendarRows): Map<string, DayMark> => {
  const told = new Map<string, DayMark>();
  for (const kind of kinds) {
    for (const row of rows[kind]) {
      const read = Dated.safeParse(row).data;
      if (!read || told.has(read.date)) continue;
      const isProvisional = kind === 'off' && rows.officialTo && read.date > rows.officialTo;
      const name = read.name ?? read.reason ?? read.festival;
      told.set(read.date, { kind: isProvisional ? 'provisional' : kind, name });
    }
  }
  return told;
};

const monthOf = (year: number, month: number, told: ReadonlyMap<string, DayMark>): Month => {
  const digits = (value: number): string => String(value).padStart(2, '0');
  const first = dayNumberOf(`${year}-${digits(month)}-01`);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${digits(month + 1)}-01`;
  const days = Array.from({ length: dayNumberOf(next) - first }, (_, at) => {
    const date = dateOfDay(first + at);
    const usual: DayKind = weekdayOf(first + at) >= saturday ? 'weekend' : 'work';
    return { date, ...(told.get(date) ?? { kind: usual, name: undefined }) };
  });
  return { month, blanks: weekdayOf(first), days };
};

/** The year's months with their days, each as what it counts. */
export const yearOf = (year: number, rows: CalendarRows): Month[] => {
  const told = toldDays(rows);
  return Array.from({ length: 12 }, (_, at) => monthOf(year, at + 1, told));
};

/** Consecutive days of one kind and name. */
export type Period = {
  from: string;
  to: string;
  dayCount: number;
  kind: DayKind;
  name: string | undefined;
};

const specialKinds: readonly DayKind[] = ['off', 'provisional', 'worked', 'proposed'];

/** The year's days off, worked and expected, joined to periods in the order of their dates. */
export const specialPeriods = (months: readonly Month[]): Period[] => {
  const periods: Period[] = [];
  let previous: Period | undefined;
  for (const { date, kind, name } of months.flatMap(({ days }) => days)) {
    if (previous && previous.kind === kind && previous.name === name) {
      previous.to = date;
      previous.dayCount += 1;
    } else {
      previous = { from: date, to: date, dayCount: 1, kind, name };
      periods.push(previous);
    }
  }
  return periods.filter(({ kind }) => specialKinds.includes(kind));
};
