import * as z from 'zod';
import { parseDayNumber, toDateOfDayNumber } from '../../../../../core/time/local-date.ts';

export type CalendarDayKind =
  | 'work'
  | 'weekend'
  | 'off'
  | 'provisional'
  | 'worked'
  | 'proposed'
  | 'festival';

export type CalendarDay = { date: string; kind: CalendarDayKind; name: string | undefined };

export type CalendarMonth = {
  month: number;
  /** Number of empty cells in the month's table before its first day; weeks begin on Monday. */
  blanks: number;
  days: CalendarDay[];
};

const Dated = z.looseObject({
  date: z.string(),
  name: z.string().optional(),
  reason: z.string().optional(),
  festival: z.string().optional(),
});

/** Rows of the directory's calendar tables. Days off after the date `officialTo` are provisional. */
export type CalendarRows = Record<
  'off' | 'worked' | 'proposed' | 'festival',
  readonly unknown[]
> & {
  officialTo: string | undefined;
};

const kinds = ['off', 'worked', 'proposed', 'festival'] as const;

const daysPerWeek = 7;
const saturday = 5;

/** Returns the weekday of a day number, where 0 is Monday. Day 0 (1 January 1970) was a Thursday. */
const weekdayOf = (day: number): number => (day + 3) % daysPerWeek;

type DayMark = { kind: CalendarDayKind; name: string | undefined };

/**
 * Returns the kind and name of each day in the calendar tables, keyed by date. Official rows take precedence over
 * provisional rows.
 */
const collectDayMarks = (rows: CalendarRows): Map<string, DayMark> => {
  const marks = new Map<string, DayMark>();
  for (const kind of kinds) {
    for (const row of rows[kind]) {
      const read = Dated.safeParse(row).data;
      if (!read || marks.has(read.date)) continue;
      const isProvisional = kind === 'off' && rows.officialTo && read.date > rows.officialTo;
      const name = read.name ?? read.reason ?? read.festival;
      marks.set(read.date, { kind: isProvisional ? 'provisional' : kind, name });
    }
  }
  return marks;
};

const monthOf = (
  year: number,
  month: number,
  marks: ReadonlyMap<string, DayMark>,
): CalendarMonth => {
  const digits = (value: number): string => String(value).padStart(2, '0');
  const first = parseDayNumber(`${year}-${digits(month)}-01`);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${digits(month + 1)}-01`;
  const days = Array.from({ length: parseDayNumber(next) - first }, (_, at) => {
    const date = toDateOfDayNumber(first + at);
    const usual: CalendarDayKind = weekdayOf(first + at) >= saturday ? 'weekend' : 'work';
    return { date, ...(marks.get(date) ?? { kind: usual, name: undefined }) };
  });
  return { month, blanks: weekdayOf(first), days };
};

/** Returns the twelve months of a calendar year with the kind of each day, such as working day or day off. */
export function toCalendarYear(year: number, rows: CalendarRows): CalendarMonth[] {
  const marks = collectDayMarks(rows);
  return Array.from({ length: 12 }, (_, at) => monthOf(year, at + 1, marks));
}

export type SpecialPeriod = {
  from: string;
  to: string;
  dayCount: number;
  kind: CalendarDayKind;
  name: string | undefined;
};

const specialKinds: readonly CalendarDayKind[] = ['off', 'provisional', 'worked', 'proposed'];

/** Groups consecutive special days with the same kind and name into periods, ordered by date. */
export function toSpecialPeriods(months: readonly CalendarMonth[]): SpecialPeriod[] {
  const periods: SpecialPeriod[] = [];
  let previous: SpecialPeriod | undefined;
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
}
