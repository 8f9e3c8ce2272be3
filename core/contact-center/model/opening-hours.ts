import type { WorkingCalendar } from '../../sla/calendar.ts';
import { getDaySchedule } from '../../sla/day-schedule.ts';
import {
  getMidnightMs,
  type LocalDate,
  parseDayNumber,
  toDateOfDayNumber,
} from '../../time/local-date.ts';

/** Opening hours within one day, in minutes since midnight. */
export type OpeningTimeSpan = readonly [from: number, to: number];

export type OpeningException = {
  from: LocalDate;
  till: LocalDate;
  name: string;
  spans: readonly OpeningTimeSpan[];
};

export type OpeningHours = {
  /** Opening hours by weekday, from Sunday to Saturday. */
  week: readonly (readonly OpeningTimeSpan[])[];
  exceptions: readonly OpeningException[];
};

// 1970-01-04 was a Sunday.
const getWeekday = (day: number): number => (((day - 3) % 7) + 7) % 7;

const listOpeningSpans = (day: number, calendar: WorkingCalendar): OpeningTimeSpan[] =>
  getDaySchedule(day, calendar).slots.map(([from, to]) => [
    getMinuteOfDay(from, day),
    getMinuteOfDay(to, day),
  ]);

const getMinuteOfDay = (instant: number, day: number): number =>
  (instant - getMidnightMs(day)) / 60_000;

const areSameSpans = (
  one: readonly OpeningTimeSpan[],
  other: readonly OpeningTimeSpan[],
): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Appends an exception to the opening hours. If both it and the previous exception are closed and only rest days lie between
 * them, extends the previous one, because a holiday may span a weekend.
 */
const appendException = (
  runs: readonly OpeningException[],
  next: OpeningException,
  isRest: (day: number) => boolean,
) => {
  const last = runs.at(-1);
  const gap = last ? listDaysBetween(last.till, next.from) : [];
  const isOneRun = last && last.spans.length === 0 && next.spans.length === 0 && gap.every(isRest);
  return isOneRun ? [...runs.slice(0, -1), { ...last, till: next.till }] : [...runs, next];
};

const listDaysBetween = (after: LocalDate, before: LocalDate): number[] => {
  const [first, last] = [parseDayNumber(after) + 1, parseDayNumber(before)];
  return Array.from({ length: last - first }, (_, n) => first + n);
};

/**
 * Returns the day number of the last entry in the working calendar that deviates from the regular week: a day off, a worked
 * rest day, or a change of office hours.
 */
const findLastExceptionDay = (calendar: WorkingCalendar): number => {
  const { daysOff, workedDays, officeHours } = calendar;
  const days = [...daysOff, ...workedDays].map(({ date }) => date);
  const changes = officeHours.flatMap(({ validFrom, validTo }) => validTo ?? validFrom ?? []);
  return Math.max(...[...days, ...changes].map(parseDayNumber));
};

/**
 * Converts the working calendar to opening hours of Amazon Connect: the regular week, and all exceptions from the given day
 * on. The regular week comes from the office hours without an end date.
 */
export function toOpeningHours(calendar: WorkingCalendar, from: LocalDate): OpeningHours {
  const officeHours = calendar.officeHours.filter(({ validTo }) => validTo === null);
  const plain: WorkingCalendar = {
    ...calendar,
    officeHours: officeHours.map(({ week }) => ({ week, validFrom: null, validTo: null })),
    daysOff: [],
    workedDays: [],
  };
  const [sunday, end] = [3, Math.max(parseDayNumber(from), findLastExceptionDay(calendar))];
  const week = Array.from({ length: 7 }, (_, n) => listOpeningSpans(sunday + n, plain));
  const usual = (day: number) => week[getWeekday(day)] ?? [];
  const isRest = (day: number) =>
    usual(day).length === 0 && listOpeningSpans(day, calendar).length === 0;
  const exceptions = listDaysBetween(
    toDateOfDayNumber(parseDayNumber(from) - 1),
    toDateOfDayNumber(end + 1),
  )
    .filter((day) => !areSameSpans(usual(day), listOpeningSpans(day, calendar)))
    .map((day): OpeningException => {
      const { date, name } = getDaySchedule(day, calendar);
      return { from: date, till: date, name: name ?? date, spans: listOpeningSpans(day, calendar) };
    })
    .reduce<OpeningException[]>((runs, next) => appendException(runs, next, isRest), []);
  return { week, exceptions };
}
