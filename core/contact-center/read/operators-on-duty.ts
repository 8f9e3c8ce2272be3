import type { WorkingCalendar } from '../../sla/calendar.ts';
import { getDaySchedule } from '../../sla/day-schedule.ts';
import { toDayNumber } from '../../time/local-date.ts';

/** Returns whether operators are on duty at the given time according to the working calendar. */
export function areOperatorsOnDuty(at: Date, calendar: WorkingCalendar): boolean {
  return getDaySchedule(toDayNumber(at), calendar).slots.some(
    ([from, to]) => from <= at.getTime() && at.getTime() < to,
  );
}
