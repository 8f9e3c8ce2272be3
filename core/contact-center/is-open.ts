import type { Calendar } from '../sla/calendar.ts';
import { getWorkDay } from '../sla/work-day.ts';
import { dayNumber } from '../time/local-date.ts';

/** Returns whether operators are on duty at the given time according to the working calendar. */
export function isOfficeOpen(at: Date, calendar: Calendar): boolean {
  return getWorkDay(dayNumber(at), calendar).slots.some(
    ([from, to]) => from <= at.getTime() && at.getTime() < to,
  );
}
