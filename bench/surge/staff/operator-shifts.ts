import type { WorkingCalendar } from '../../../core/sla/calendar.ts';
import { getDaySchedule } from '../../../core/sla/day-schedule.ts';
import { getMidnightMs, toDayNumber } from '../../../core/time/local-date.ts';
import { HoursOfOperationProperties } from '../../../flow-tools/simulator/environment/hours-of-operation.ts';

/** Start and end of a shift of operators, in seconds since midnight. */
export type OperatorShift = { from: number; to: number };

/** Returns the shifts of operators on a day, from the calendar that also determines deadlines. */
export function listShifts(calendar: WorkingCalendar, on: Date): OperatorShift[] {
  const day = toDayNumber(on);
  const second = (instant: number) => (instant - getMidnightMs(day)) / 1000;
  return getDaySchedule(day, calendar).slots.map(([from, to]) => ({
    from: second(from),
    to: second(to),
  }));
}

const timeOf = (seconds: number) => ({
  Hours: Math.floor(seconds / 3600),
  Minutes: (seconds % 3600) / 60,
});

const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** Converts the shifts to the hours of operation in Amazon Connect's format. */
export function toConnectHoursOfOperation(
  shifts: readonly OperatorShift[],
): HoursOfOperationProperties {
  return HoursOfOperationProperties.parse({
    TimeZone: 'Asia/Ho_Chi_Minh',
    Config: days.flatMap((Day) =>
      shifts.map(({ from, to }) => ({ Day, StartTime: timeOf(from), EndTime: timeOf(to) })),
    ),
  });
}
