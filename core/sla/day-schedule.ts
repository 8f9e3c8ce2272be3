import { memoizeByObject } from '../shared/memoize-by-object.ts';
import {
  getMidnightMs,
  type LocalDate,
  parseDayNumber,
  toDateOfDayNumber,
} from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import type { DayOff, OfficeHours, SwappedWorkingDay, WorkingCalendar } from './calendar.ts';

/** Period of working time in epoch milliseconds. The end is inclusive. */
export type WorkingPeriod = readonly [from: number, to: number];

export type DayKind = 'office-day' | 'worked-day-of-rest' | 'day-off' | 'day-of-rest';

export type DaySchedule = {
  date: LocalDate;
  kind: DayKind;
  name?: string;
  /** Set if no official holiday notice covers this day off yet. */
  isProvisional?: true;
  slots: readonly WorkingPeriod[];
};

type CalendarIndex = {
  daysOff: ReadonlyMap<LocalDate, DayOff>;
  workedDays: ReadonlyMap<LocalDate, SwappedWorkingDay>;
  /** Cache of computed days. Deadline computations visit every day up to the deadline. */
  computed: Map<number, DaySchedule>;
};

const getCalendarIndex = memoizeByObject(
  ({ daysOff, workedDays }: WorkingCalendar): CalendarIndex => ({
    daysOff: new Map(daysOff.map((day) => [day.date, day])),
    workedDays: new Map(workedDays.map((day) => [day.date, day])),
    computed: new Map<number, DaySchedule>(),
  }),
);

// 1970-01-01 was a Thursday.
const weekdays = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'] as const;

const parseMinuteOfDay = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/**
 * Returns the working periods of a day. The office hours are those for the weekday of `like`: the same day, or the day with
 * which a working day is swapped.
 */
const getWorkingPeriods = (
  hours: OfficeHours | undefined,
  day: number,
  like: number,
): WorkingPeriod[] => {
  const weekday = weekdays[((like % 7) + 7) % 7];
  if (!hours || !weekday) return [];
  const midnight = getMidnightMs(day);
  const at = (time: string): number => midnight + parseMinuteOfDay(time) * 60_000;
  return hours.week[weekday].map(([from, to]) => [at(from), at(to)]);
};

const computeDaySchedule = (
  day: number,
  { officeHours, officialTo }: WorkingCalendar,
  { daysOff, workedDays }: CalendarIndex,
): DaySchedule => {
  const date = toDateOfDayNumber(day);
  const hours = officeHours.find((row) => isValidOn(row, date));
  const worked = workedDays.get(date);
  if (worked) {
    const slots = getWorkingPeriods(hours, day, parseDayNumber(worked.insteadOf));
    return { date, kind: 'worked-day-of-rest', name: worked.reason, slots };
  }
  const off = daysOff.get(date);
  if (off) {
    const dayOff: DaySchedule = { date, kind: 'day-off', name: off.name, slots: [] };
    return date > officialTo ? { ...dayOff, isProvisional: true } : dayOff;
  }
  const slots = getWorkingPeriods(hours, day, day);
  return { date, kind: slots.length > 0 ? 'office-day' : 'day-of-rest', slots };
};

/**
 * Returns the working hours and kind of a day, which is numbered from 1970-01-01. A swapped working day takes precedence over
 * days off and office hours.
 */
export function getDaySchedule(day: number, calendar: WorkingCalendar): DaySchedule {
  const index = getCalendarIndex(calendar);
  const workDay = index.computed.get(day) ?? computeDaySchedule(day, calendar, index);
  index.computed.set(day, workDay);
  return workDay;
}
