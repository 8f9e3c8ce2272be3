import { type LocalDate, toLocalDate } from '../time/local-date.ts';
import type { WorkingCalendar } from './calendar.ts';

/** Year whose days off an administrator must confirm in the working calendar once the official holiday notice is out. */
export type CalendarYearToConfirm = { year: number; isOverdue: boolean };

/**
 * Month and day from which the next year's days off should be confirmed, and from which the confirmation is overdue.
 * Official holiday notices usually came between October and December.
 */
const [dueFrom, overdueFrom] = ['10-01', '12-15'];

export function getLastDayOfYear(year: number): LocalDate {
  return `${year}-12-31`;
}

/** Returns the first year whose days off are not completely covered by official holiday notices. */
export function findFirstUnconfirmedCalendarYear(officialTo: LocalDate): number {
  const year = Number(officialTo.slice(0, 4));
  return officialTo < getLastDayOfYear(year) ? year : year + 1;
}

/**
 * Returns the year whose days off must be confirmed, if any: the current year or, from 1 October, the next year. From 15
 * December, the confirmation for the next year is overdue.
 */
export function findCalendarYearToConfirm(
  { officialTo }: Pick<WorkingCalendar, 'officialTo'>,
  now: Date,
): CalendarYearToConfirm | undefined {
  const today = toLocalDate(now);
  const year = Number(today.slice(0, 4));
  if (officialTo < getLastDayOfYear(year)) return { year, isOverdue: true };
  const isDue = today >= `${year}-${dueFrom}` && officialTo < getLastDayOfYear(year + 1);
  return isDue ? { year: year + 1, isOverdue: today >= `${year}-${overdueFrom}` } : undefined;
}
