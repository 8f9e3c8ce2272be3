import { dateOfDay, dayNumberOf, type LocalDate, midnightMs } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import type { Calendar, DayOff, OfficeHours, WorkedDay } from './calendar.ts';

/** A stretch of working time, in milliseconds since 1970. Its last instant still belongs to it. */
export type Slot = readonly [from: number, to: number];

export type DayKind = 'office-day' | 'worked-day-of-rest' | 'day-off' | 'day-of-rest';

export type WorkDay = {
  date: LocalDate;
  kind: DayKind;
  name?: string;
  /** A day off that no official notice covers yet. */
  isProvisional?: true;
  slots: readonly Slot[];
};

type Exceptions = {
  daysOff: ReadonlyMap<LocalDate, DayOff>;
  workedDays: ReadonlyMap<LocalDate, WorkedDay>;
};

const known = new WeakMap<Calendar, Exceptions>();

/** Found once for each calendar: a deadline asks for every day on its way. */
const exceptionsOf = (calendar: Calendar): Exceptions => {
  const found = known.get(calendar);
  if (found) return found;
  const exceptions = {
    daysOff: new Map(calendar.daysOff.map((day) => [day.date, day])),
    workedDays: new Map(calendar.workedDays.map((day) => [day.date, day])),
  };
  known.set(calendar, exceptions);
  return exceptions;
};

// 1970-01-01 was a Thursday.
const weekdays = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'] as const;

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The hours of the weekday of `like`, on the day itself. */
const slotsOn = (hours: OfficeHours | undefined, day: number, like: number): Slot[] => {
  const weekday = weekdays[((like % 7) + 7) % 7];
  if (!hours || !weekday) return [];
  const midnight = midnightMs(day);
  const at = (time: string): number => midnight + minuteOf(time) * 60_000;
  return hours.week[weekday].map(([from, to]) => [at(from), at(to)]);
};

/** What the calendar says of a day; that it is worked by a swap goes before everything else. */
export const workDay = (day: number, calendar: Calendar): WorkDay => {
  const { daysOff, workedDays } = exceptionsOf(calendar);
  const date = dateOfDay(day);
  const hours = calendar.officeHours.find((row) => isValidOn(row, date));
  const worked = workedDays.get(date);
  if (worked) {
    const slots = slotsOn(hours, day, dayNumberOf(worked.insteadOf));
    return { date, kind: 'worked-day-of-rest', name: worked.reason, slots };
  }
  const off = daysOff.get(date);
  if (off) {
    const dayOff: WorkDay = { date, kind: 'day-off', name: off.name, slots: [] };
    return date > calendar.officialTo ? { ...dayOff, isProvisional: true } : dayOff;
  }
  const slots = slotsOn(hours, day, day);
  return { date, kind: slots.length > 0 ? 'office-day' : 'day-of-rest', slots };
};
