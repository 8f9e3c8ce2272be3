import * as z from 'zod';
import { dayMs } from './day-ms.ts';

/** Date in Vietnam (UTC+7), such as `2021-12-03`, regardless of the machine's time zone. */
export const LocalDate = z.iso.date();
export type LocalDate = z.infer<typeof LocalDate>;

/** Offset of Vietnam's time zone from UTC in milliseconds (+07:00 all year). */
export const hotlineOffsetMs = 7 * 3_600_000;

/** Returns the number of days from 1970-01-01 to the date of the given time in Vietnam. */
export function toDayNumber(at: Date): number {
  return Math.floor((at.getTime() + hotlineOffsetMs) / dayMs);
}

export function parseDayNumber(date: LocalDate): number {
  return Date.parse(date) / dayMs;
}

/**
 * Cache of formatted dates by day number. It pays off because routing one ticket compares the dates of tens of thousands of
 * directory rows.
 */
const dateCache = new Map<number, LocalDate>();

/**
 * Maximum number of cached dates, about a hundred years. Requests may contain arbitrary dates, so the cache must be bounded.
 */
const maxCachedDays = 40_000;

export function toDateOfDayNumber(day: number): LocalDate {
  const known = dateCache.get(day);
  if (known) return known;
  const date = new Date(day * dayMs).toISOString().slice(0, 10);
  if (dateCache.size < maxCachedDays) dateCache.set(day, date);
  return date;
}

/** Returns the same day of a later month, or the last day of that month if it is shorter. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const target = Date.UTC(year, month - 1 + months, Math.min(day, lastDay));
  return toDateOfDayNumber(target / dayMs);
}

/** Returns the midnight at which the day starts in Vietnam, in milliseconds since 1970-01-01 UTC. */
export function getMidnightMs(day: number): number {
  return day * dayMs - hotlineOffsetMs;
}

export function toLocalDate(at: Date): LocalDate {
  return toDateOfDayNumber(toDayNumber(at));
}

export function getPreviousDay(date: LocalDate): LocalDate {
  return toDateOfDayNumber(parseDayNumber(date) - 1);
}

export function getNextDay(date: LocalDate): LocalDate {
  return toDateOfDayNumber(parseDayNumber(date) + 1);
}

/** Returns the instant at which the day starts in Vietnam. */
export function getStartOfLocalDate(date: LocalDate): Date {
  return new Date(getMidnightMs(parseDayNumber(date)));
}

/** Returns all dates from `from` to `to`, both included. Empty if `to` is before `from`. */
export function listDaysBetween(from: LocalDate, to: LocalDate): LocalDate[] {
  const first = parseDayNumber(from);
  return Array.from({ length: Math.max(0, parseDayNumber(to) - first + 1) }, (_, index) =>
    toDateOfDayNumber(first + index),
  );
}
