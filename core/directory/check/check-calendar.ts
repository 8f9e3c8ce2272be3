import type { OfficeHours, WorkingCalendar } from '../../sla/calendar.ts';
import { getDaySchedule } from '../../sla/day-schedule.ts';
import { parseDayNumber } from '../../time/local-date.ts';
import { parseUnitRef, type Unit } from '../model/organization/unit.ts';
import { checkNamesExist, checkValidityPeriods, type DirectoryProblem } from '../model/problem.ts';

const checkHours = (row: string, { week }: OfficeHours): DirectoryProblem[] =>
  Object.entries(week).flatMap(([weekday, slots]) => {
    const times = slots.flat();
    const isOrdered = times.every((time, index) =>
      times.slice(0, index).every((earlier) => earlier < time),
    );
    return isOrdered ? [] : [{ row, reason: `the hours of ${weekday} are out of order` }];
  });

/** Checks that a weekly schedule contains office hours. Without them, no deadline in working time can be computed. */
const checkSomeHours = (row: string, { week }: OfficeHours): DirectoryProblem[] =>
  Object.values(week).flat().length > 0 ? [] : [{ row, reason: 'has no hours on any day' }];

const checkOnce = (row: string, dates: readonly string[]): DirectoryProblem[] =>
  dates
    .filter((date, index) => dates.indexOf(date) !== index)
    .map((date) => ({ row: `${row} ${date}`, reason: 'is entered twice' }));

const checkWorkedDays = (calendar: WorkingCalendar): DirectoryProblem[] => {
  const withoutSwaps = { ...calendar, workedDays: [] };
  return calendar.workedDays.flatMap(({ date, insteadOf }) => {
    const row = `calendar.workedDays ${date}`;
    const isSwap = calendar.daysOff.some((day) => day.date === insteadOf && day.kind === 'swap');
    const isWorkedAnyway = getDaySchedule(parseDayNumber(date), withoutSwaps).slots.length > 0;
    return [
      ...(isSwap ? [] : [{ row, reason: `${insteadOf} is no day off by a swap` }]),
      ...(isWorkedAnyway ? [{ row, reason: 'is a working day anyway' }] : []),
    ];
  });
};

export function checkWorkingCalendar({
  calendar,
  units,
}: {
  calendar: WorkingCalendar;
  units: readonly Unit[];
}): DirectoryProblem[] {
  const codes = new Set(units.map(({ code }) => code));
  return [
    ...checkValidityPeriods(calendar.officeHours, () => 'calendar.officeHours'),
    ...checkValidityPeriods(calendar.unitHours, ({ unit }) => `calendar.unitHours ${unit}`, true),
    ...(calendar.officeHours.some(({ validTo }) => validTo === null)
      ? []
      : [{ row: 'calendar.officeHours', reason: 'has no hours without end' }]),
    ...calendar.officeHours.flatMap((hours) => [
      ...checkHours('calendar.officeHours', hours),
      ...checkSomeHours('calendar.officeHours', hours),
    ]),
    ...calendar.unitHours.flatMap((hours) => {
      const row = `calendar.unitHours ${hours.unit}`;
      return [
        ...checkHours(row, hours),
        ...checkSomeHours(row, hours),
        ...checkNamesExist(row, 'unit', [parseUnitRef(hours.unit).code], codes),
      ];
    }),
    ...checkOnce(
      'calendar.daysOff',
      calendar.daysOff.map(({ date }) => date),
    ),
    ...checkOnce(
      'calendar.workedDays',
      calendar.workedDays.map(({ date }) => date),
    ),
    ...checkWorkedDays(calendar),
  ];
}
