import * as z from 'zod';
import type { Calendar } from '../sla/calendar.ts';
import { getWorkDay } from '../sla/work-day.ts';
import { dateOfDay, dayNumber, type LocalDate, midnightMs } from '../time/local-date.ts';

const Weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

/** Weekday and time of a weekly message. Only full and half hours from 06:00 to 09:30, when the sending function runs. */
export const WeeklySchedule = z.strictObject({
  weekday: Weekday,
  time: z.string().regex(/^0[6-9]:[03]0$/),
});
export type WeeklySchedule = z.infer<typeof WeeklySchedule>;

/** Default schedule: Monday before office hours begin. */
export const defaultWeeklySchedule: WeeklySchedule = { weekday: 'mon', time: '07:30' };

/** Week whose message is due, with the seven days that the message reports on. */
export type DueWeek = {
  /** Monday of the week in which the message is sent; identifies the week. */
  week: LocalDate;
  from: LocalDate;
  to: LocalDate;
};

/** Hours for which an unsent weekly message is retried before it is dropped. */
const retriedForHours = 48;

/** Maximum number of past weeks to search; more than any calendar has in a row without a working day. */
const maxWeeksBack = 9;

/** Returns the day number of the week's Monday. Day 0 (1970-01-01) was a Thursday. */
const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);

const firstWorkingDay = (from: number, calendar: Calendar): number => {
  let day = from;
  while (day < from + 7 * maxWeeksBack && getWorkDay(day, calendar).slots.length === 0) day += 1;
  return day;
};

/**
 * Returns the week whose message is due at `now`, if any. A message planned for a day off is due on the next working day; if
 * several fall on the same working day, only the latest is due.
 */
export function findDueWeek(
  now: Date,
  { weekday, time }: WeeklySchedule,
  calendar: Calendar,
): DueWeek | undefined {
  const thisMonday = mondayOf(dayNumber(now));
  for (let back = 0; back <= maxWeeksBack; back += 1) {
    const monday = thisMonday - 7 * back;
    const planned = monday + Weekday.options.indexOf(weekday);
    const sendAt =
      midnightMs(firstWorkingDay(planned, calendar)) + Date.parse(`1970-01-01T${time}Z`);
    if (sendAt > now.getTime()) continue;
    return now.getTime() < sendAt + retriedForHours * 3_600_000
      ? { week: dateOfDay(monday), from: dateOfDay(planned - 7), to: dateOfDay(planned - 1) }
      : undefined;
  }
  return undefined;
}
