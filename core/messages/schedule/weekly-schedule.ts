import * as z from 'zod';
import type { WorkingCalendar } from '../../sla/calendar.ts';
import { getDaySchedule } from '../../sla/day-schedule.ts';
import {
  getMidnightMs,
  type LocalDate,
  toDateOfDayNumber,
  toDayNumber,
} from '../../time/local-date.ts';

const Weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

/**
 * Weekday and time at which a weekly message is sent. Times are every half hour from 06:00 to 09:30, because the sending
 * Lambda function runs only then.
 */
export const WeeklySchedule = z.strictObject({
  weekday: Weekday,
  time: z.string().regex(/^0[6-9]:[03]0$/),
});
export type WeeklySchedule = z.infer<typeof WeeklySchedule>;

/** Default schedule of the weekly message: Monday at 07:30. */
export const defaultWeeklySchedule: WeeklySchedule = { weekday: 'mon', time: '07:30' };

/** Week for which a weekly message is due, with the first and last day that the message covers. */
export type DueWeeklyMessage = {
  /** Monday of the week in which the weekly message is sent. Identifies the week. */
  week: LocalDate;
  from: LocalDate;
  to: LocalDate;
};

/** Hours for which sending a weekly message is retried. After that, the message is given up. */
const maxRetryHours = 48;

/** Maximum number of weeks to search for a working day. No calendar has this many weeks off in a row. */
const maxWeeksBack = 9;

/** Returns the Monday of a day's week. Days are numbered from Thursday, 1970-01-01, which is day 0. */
const getMonday = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);

const findFirstWorkingDay = (from: number, calendar: WorkingCalendar): number => {
  let day = from;
  while (day < from + 7 * maxWeeksBack && getDaySchedule(day, calendar).slots.length === 0)
    day += 1;
  return day;
};

/**
 * Returns the week whose weekly message is due at `now`, or undefined. A message planned for a day off is due on the next
 * working day. If several messages are due on that day, only the latest is sent.
 */
export function findDueWeeklyMessage(
  now: Date,
  { weekday, time }: WeeklySchedule,
  calendar: WorkingCalendar,
): DueWeeklyMessage | undefined {
  const thisMonday = getMonday(toDayNumber(now));
  for (let back = 0; back <= maxWeeksBack; back += 1) {
    const monday = thisMonday - 7 * back;
    const planned = monday + Weekday.options.indexOf(weekday);
    const sendAt =
      getMidnightMs(findFirstWorkingDay(planned, calendar)) + Date.parse(`1970-01-01T${time}Z`);
    if (sendAt > now.getTime()) continue;
    return now.getTime() < sendAt + maxRetryHours * 3_600_000
      ? {
          week: toDateOfDayNumber(monday),
          from: toDateOfDayNumber(planned - 7),
          to: toDateOfDayNumber(planned - 1),
        }
      : undefined;
  }
  return undefined;
}
