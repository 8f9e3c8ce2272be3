import { expect, test } from 'vitest';
import { getDirectoryTableRows } from '../../../core/directory/model/tables.ts';
import {
  toCalendarYear,
  toSpecialPeriods,
} from '../../../web/console/screens/administration/calendar/calendar-year.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

const rows = {
  officialTo: '2026-12-31',
  off: getDirectoryTableRows(testDirectory, 'calendar.daysOff'),
  worked: getDirectoryTableRows(testDirectory, 'calendar.workedDays'),
  proposed: getDirectoryTableRows(testDirectory, 'calendar.proposedDaysOff'),
  festival: getDirectoryTableRows(testDirectory, 'calendar.khmerFestivals'),
};

test('the calendar places every day of a year below its weekday', () => {
  const months = toCalendarYear(2024, rows);
  expect(months.flatMap(({ days }) => days)).toHaveLength(366);
  expect(months[0]?.blanks).toBe(0); // 1 January 2024 was a Monday
  expect(months[1]?.blanks).toBe(3);
  expect(months[0]?.days.slice(4, 8).map(({ kind }) => kind)).toEqual([
    ...['work', 'weekend', 'weekend', 'work'],
  ]);
});

test('the calendar marks a day off as provisional until the official calendar covers the day', () => {
  const kindOn = (date: string, officialTo: string) =>
    toCalendarYear(Number(date.slice(0, 4)), { ...rows, officialTo })
      .flatMap(({ days }) => days)
      .find((day) => day.date === date)?.kind;
  expect(kindOn('2027-02-04', '2026-12-31')).toBe('provisional');
  expect(kindOn('2027-02-04', '2027-12-31')).toBe('off');
  expect(kindOn('2026-09-02', '2026-12-31')).toBe('off');
  expect(kindOn('2027-11-24', '2026-12-31')).toBe('proposed');
});

test('toSpecialPeriods groups consecutive days off into named periods, like official notices', () => {
  const periods = toSpecialPeriods(toCalendarYear(2027, rows));
  expect(periods[1]).toEqual({
    from: '2027-02-04',
    to: '2027-02-10',
    dayCount: 7,
    kind: 'provisional',
    name: 'Tết Nguyên đán',
  });
  expect(periods.find(({ kind }) => kind === 'proposed')?.from).toBe('2027-11-24');
  expect(periods.every(({ name }) => name)).toBe(true);
});

test('the calendar shows every day off of the directory with its name', () => {
  const days = new Map(
    [2021, 2022].flatMap((year) =>
      toCalendarYear(year, rows).flatMap((month) =>
        month.days.map((day) => [day.date, day] as const),
      ),
    ),
  );
  const wanted = rows.off.filter(({ date }) => /^202[12]/.test(String(date)));
  expect(wanted.length).toBeGreaterThan(10);
  for (const { date, name } of wanted) {
    expect(days.get(String(date))).toEqual({ date, kind: 'off', name });
  }
});
