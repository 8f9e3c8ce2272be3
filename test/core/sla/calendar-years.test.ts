import { describe, expect, test } from 'vitest';
import { addWorkingMinutes } from '../../../core/sla/business-hours.ts';
import { createDeadlineClock } from '../../../core/sla/deadline.ts';
import { parseDayNumber } from '../../../core/time/local-date.ts';
import { solarDay } from '../../support/directory/lunar-calendar.ts';
import { statutoryDays } from '../../support/directory/statutory-days.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

const { calendar } = testDirectory;

/** The first day of Tết and the tenth of the third lunar month, from printed Vietnamese calendars. */
const years = [
  [2021, '2021-02-12', '2021-04-21'],
  [2022, '2022-02-01', '2022-04-10'],
  [2023, '2023-01-22', '2023-04-29'],
  [2024, '2024-02-10', '2024-04-18'],
  [2025, '2025-01-29', '2025-04-07'],
  [2026, '2026-02-17', '2026-04-26'],
  [2027, '2027-02-06', '2027-04-16'],
  [2028, '2028-01-26', '2028-04-04'],
  [2029, '2029-02-13', '2029-04-23'],
  [2030, '2030-02-02', '2030-04-12'],
  [2031, '2031-01-23', '2031-04-01'],
  [2032, '2032-02-11', '2032-04-19'],
  [2033, '2033-01-31', '2033-04-09'],
  [2034, '2034-02-19', '2034-04-28'],
  [2035, '2035-02-08', '2035-04-17'],
] as const;

const daysOffOf = (year: number) =>
  calendar.daysOff.filter(({ date }) => date.startsWith(`${year}-`));

const isWeekday = ({ date }: { date: string }): boolean =>
  ![0, 6].includes(new Date(date).getUTCDay());

const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
  ...{ timeZone: 'UTC', month: 'numeric', day: 'numeric' },
});

/** Returns by how many days ICU's Chinese calendar (+08:00) differs from ours, at most one. */
const chineseDistance = (date: string, monthAndDay: string): number | undefined =>
  [0, -1, 1].find((days) =>
    chinese.format(new Date((parseDayNumber(date) + days) * 86_400_000)).startsWith(monthAndDay),
  );

describe.each(years)('the calendar of the year %i', (year, tet, hungKings) => {
  test('the calendar’s lunar dates match the algorithm and differ at most one day from the Chinese calendar', () => {
    expect([solarDay(year, 1, 1), solarDay(year, 3, 10)]).toEqual([tet, hungKings]);
    expect(chineseDistance(tet, '1/1')).toBeDefined();
    expect(chineseDistance(hungKings, '3/10')).toBeDefined();
  });

  test('the calendar contains each statutory day off of the year once and in order', () => {
    const dates = daysOffOf(year).map(({ date }) => date);
    expect(dates.filter((date, index) => date <= (dates[index - 1] ?? ''))).toEqual([]);
    const statutory = statutoryDays(year, { tet, hungKings });
    const known = new Set(dates);
    expect(statutory.filter(isWeekday).filter(({ date }) => !known.has(date))).toEqual([]);
    expect(statutory.filter(isWeekday)).toHaveLength(11);
  });

  test('the calendar’s only other days off in a year are swapped working days', () => {
    const statutory = new Set(statutoryDays(year, { tet, hungKings }).map(({ date }) => date));
    const others = daysOffOf(year).filter(
      (day) => day.kind !== 'swap' && isWeekday(day) && !statutory.has(day.date),
    );
    expect(others).toEqual([]);
  });
});

test('provisional days off are exactly those that the law and earlier years imply', () => {
  const provisional = calendar.daysOff.filter(({ date }) => date > calendar.officialTo);
  expect(provisional).toEqual(
    years
      .filter(([year]) => year >= 2027)
      .flatMap(([year, tet, hungKings]) => statutoryDays(year, { tet, hungKings })),
  );
});

test('Tết 2030 is one day before Chinese New Year because its new moon is at 23:07 in Vietnam', () => {
  expect(solarDay(2030, 1, 1)).toBe('2030-02-02');
  expect(solarDay(2007, 1, 1)).toBe('2007-02-17');
});

describe('deadlines moved by provisional days off', () => {
  test.each([
    ['2026-12-31T16:00', 8, '2027-01-04T16:00', 'over New Year’s Day'],
    ['2027-02-03T16:00', 8, '2027-02-11T16:00', 'over Tết'],
    ['2027-02-03T16:59', 1, '2027-02-11T07:59', 'over Tết, from the last minute before it'],
    ['2027-02-06T09:00', 8, '2027-02-11T17:00', 'from the first day of Tết'],
    ['2027-04-15T16:00', 8, '2027-04-19T16:00', 'over the Hung Kings’ Festival'],
    [
      '2027-04-29T16:30',
      8,
      '2027-05-04T16:30',
      'over 30 April, a weekend and the days off in lieu',
    ],
    ['2027-09-01T16:00', 8, '2027-09-06T16:00', 'over 2 and 3 September'],
    ['2031-01-20T16:00', 8, '2031-01-28T16:00', 'over Tết 2031, which begins on a Thursday'],
  ])('the deadline from %s by %i working hours is %s: %s', (from, hours, due) => {
    expect(addWorkingMinutes(toLocalInstant(from), hours * 60, calendar)).toEqual(
      toLocalInstant(due),
    );
  });

  test.each([
    ['2027-02-02T10:00', 1, '2027-02-03T17:00'],
    ['2027-02-03T10:00', 1, '2027-02-11T17:00'],
    ['2027-02-03T10:00', 3, '2027-02-15T17:00'],
    ['2027-02-07T10:00', 3, '2027-02-15T17:00'],
  ])('the deadline from %s by %i working days is %s', (from, days, due) => {
    expect(
      createDeadlineClock({ kind: 'working-days', days }, toLocalInstant(from), calendar).dueAt,
    ).toEqual(toLocalInstant(due));
  });
});
