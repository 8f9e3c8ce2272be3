import { toDayNumber } from '../time/local-date.ts';
import type { WorkingCalendar } from './calendar.ts';
import { getDaySchedule, type WorkingPeriod } from './day-schedule.ts';

const minuteMs = 60_000;

/**
 * Maximum number of days to search (20 years). Every real deadline is earlier; the limit ends the search in a calendar
 * without office hours.
 */
const maxDays = 7_305;

const createTooFarError = (): RangeError =>
  new RangeError(`No working time within ${maxDays} days; check the office hours in the directory`);

const toMilliseconds = (minutes: number): number => {
  if (!(minutes >= 0 && minutes <= maxDays * 24 * 60)) {
    throw new RangeError(`Working minutes must be from 0 to ${maxDays * 24 * 60}, not ${minutes}`);
  }
  return Math.round(minutes * minuteMs);
};

const getFirstDay = (instant: Date): number => {
  const day = toDayNumber(instant);
  if (Number.isNaN(day))
    throw new RangeError('Invalid start or end of a working time span: not a valid date');
  return day;
};

/**
 * Adds working minutes to a start time. A start outside office hours moves to the next opening time. A result that falls
 * exactly on the closing time is not moved.
 */
export function addWorkingMinutes(start: Date, minutes: number, calendar: WorkingCalendar): Date {
  let left = toMilliseconds(minutes);
  const first = getFirstDay(start);
  for (let day = first; day <= first + maxDays; day += 1) {
    for (const [from, to] of getDaySchedule(day, calendar).slots) {
      const begin = Math.max(from, start.getTime());
      if (begin > to) continue;
      if (begin + left <= to) return new Date(begin + left);
      left -= to - begin;
    }
  }
  throw createTooFarError();
}

/** Subtracts working minutes from an end time. This is the inverse of `addWorkingMinutes`. */
export function subtractWorkingMinutes(
  end: Date,
  minutes: number,
  calendar: WorkingCalendar,
): Date {
  let left = toMilliseconds(minutes);
  const last = getFirstDay(end);
  for (let day = last; day >= last - maxDays; day -= 1) {
    for (const [from, to] of getDaySchedule(day, calendar).slots.toReversed()) {
      const stop = Math.min(to, end.getTime());
      if (stop < from) continue;
      if (stop - left >= from) return new Date(stop - left);
      left -= stop - from;
    }
  }
  throw createTooFarError();
}

const computeOverlapMs = ([from, to]: WorkingPeriod, start: number, end: number): number =>
  Math.max(0, Math.min(to, end) - Math.max(from, start));

/** Returns the working minutes between two instants, or a negative number if the end is before the start. */
export function countWorkingMinutes(start: Date, end: Date, calendar: WorkingCalendar): number {
  if (end < start) return 0 - countWorkingMinutes(end, start, calendar);
  const first = getFirstDay(start);
  const last = getFirstDay(end);
  if (last - first > maxDays)
    throw new RangeError(`Cannot count working minutes: the span exceeds ${maxDays} days`);
  let total = 0;
  for (let day = first; day <= last; day += 1) {
    for (const slot of getDaySchedule(day, calendar).slots) {
      total += computeOverlapMs(slot, start.getTime(), end.getTime());
    }
  }
  return total / minuteMs;
}

/**
 * Returns the closing time of the n-th working day after the day of receipt. The day of receipt doesn't count (Civil Code
 * 2015, Articles 147-148).
 */
export function addWorkingDays(start: Date, days: number, calendar: WorkingCalendar): Date {
  if (!Number.isInteger(days) || days < 1 || days > maxDays) {
    throw new RangeError(`Working days must be an integer from 1 to ${maxDays}, not ${days}`);
  }
  let left = days;
  const receipt = getFirstDay(start);
  for (let day = receipt + 1; day <= receipt + maxDays; day += 1) {
    const end = getDaySchedule(day, calendar).slots.at(-1)?.[1];
    if (end === undefined) continue;
    left -= 1;
    if (left === 0) return new Date(end);
  }
  throw createTooFarError();
}
