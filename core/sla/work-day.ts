import { dateOfDay, dayNumberOf, type LocalDate, midnightMs } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import type { Calendar, DayOff, OfficeHours, WorkedDay } from './calendar.ts';

/** Period of working time in epoch milliseconds. The end is inclusive. */
export type WorkSlot = readonly [from: number, to: number];

export type DayKind = 'office-day' | 'worked-day-of-rest' | 'day-off' | 'day-of-rest';

export type WorkDay = {
  date: LocalDate;
  kind: DayKind;
  name?: string;
  /** Set if no official notice covers this day off yet. */
  isProvisional?: true;
  slots: readonly WorkSlot[];
};

type Indexed = {
  daysOff: ReadonlyMap<LocalDate, DayOff>;
  workedDays: ReadonlyMap<LocalDate, WorkedDay>;
  /** Cache of computed days. Deadline computations visit every day up to the deadline. */
  computed: Map<number, WorkDay>;
};

const indexes = new WeakMap<Calendar, Indexed>();

const indexOf = (calendar: Calendar): Indexed => {
  const indexed = indexes.get(calendar);
  if (indexed) return indexed;
  const index = {
    daysOff: new Map(calendar.daysOff.map((day) => [day.date, day])),
    workedDays: new Map(calendar.workedDays.map((day) => [day.date, day])),
    computed: new Map<number, WorkDay>(),
  };
  indexes.set(calendar, index);
  return index;
};

// 1970-01-01 was a Thursday.
const weekdays = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'] as const;

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Returns the working periods of a day by the office hours for the weekday of `like`, the day that it is swapped with. */
const slotsOn = (hours: OfficeHours | undefined, day: number, like: number): WorkSlot[] => {
  const weekday = weekdays[((like % 7) + 7) % 7];
  if (!hours || !weekday) return [];
  const midnight = midnightMs(day);
  const at = (time: string): number => midnight + minuteOf(time) * 60_000;
  return hours.week[weekday].map(([from, to]) => [at(from), at(to)]);
};

const compute = (
  day: number,
  { officeHours, officialTo }: Calendar,
  { daysOff, workedDays }: Indexed,
): WorkDay => {
  const date = dateOfDay(day);
  const hours = officeHours.find((row) => isValidOn(row, date));
  const worked = workedDays.get(date);
  if (worked) {
    const slots = slotsOn(hours, day, dayNumberOf(worked.insteadOf));
    return { date, kind: 'worked-day-of-rest', name: worked.reason, slots };
  }
  const off = daysOff.get(date);
  if (off) {
    const dayOff: WorkDay = { date, kind: 'day-off', name: off.name, slots: [] };
    return date > officialTo ? { ...dayOff, isProvisional: true } : dayOff;
  }
  const slots = slotsOn(hours, day, day);
  return { date, kind: slots.length > 0 ? 'office-day' : 'day-of-rest', slots };
};

/**
 * Returns the working hours and kind of a day, which is numbered from 1970-01-01. A swapped working day takes precedence over
 * days off and office hours.
 */
export function getWorkDay(day: number, calendar: Calendar): WorkDay {
  const index = indexOf(calendar);
  const workDay = index.computed.get(day) ?? compute(day, calendar, index);
  index.computed.set(day, workDay);
  return workDay;
}
