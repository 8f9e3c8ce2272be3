import { describe, expect, test } from 'vitest';
import { addWorkingMinutes, countWorkingMinutes } from '../../../core/sla/business-hours.ts';
import { WorkingCalendar } from '../../../core/sla/calendar.ts';
import { getDaySchedule } from '../../../core/sla/day-schedule.ts';
import { parseDayNumber, toDateOfDayNumber } from '../../../core/time/local-date.ts';
import { aroundTheClock } from '../../support/directory/around-the-clock.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

const { calendar } = testDirectory;
const kindOf = (date: string) => getDaySchedule(parseDayNumber(date), calendar).kind;

const daysOf = (year: number): string[] => {
  const first = parseDayNumber(`${year}-01-01`);
  const count = parseDayNumber(`${year + 1}-01-01`) - first;
  return Array.from({ length: count }, (_, index) => toDateOfDayNumber(first + index));
};

const isWeekday = (date: string): boolean => ![0, 6].includes(new Date(date).getUTCDay());

/** The last office day before and the first one after Tết, as announced for each year. */
const tet = [
  ['2021-02-09', '2021-02-17'],
  ['2022-01-28', '2022-02-07'],
  ['2023-01-19', '2023-01-27'],
  ['2024-02-07', '2024-02-15'],
  ['2025-01-24', '2025-02-03'],
  ['2026-02-13', '2026-02-23'],
] as const;

test.each(tet)(
  'the last working day before Tết is %s and the first one after it is %s',
  (last, first) => {
    expect(addWorkingMinutes(toLocalInstant(`${last}T16:00`), 120, calendar)).toEqual(
      toLocalInstant(`${first}T08:00`),
    );
    expect(
      countWorkingMinutes(
        toLocalInstant(`${last}T17:00`),
        toLocalInstant(`${first}T07:00`),
        calendar,
      ),
    ).toBe(0);
  },
);

/** Swaps: the weekday off and the Saturday worked instead. */
const swaps = [
  ['2024-04-29', '2024-05-04'],
  ['2025-05-02', '2025-04-26'],
  ['2026-01-02', '2026-01-10'],
  ['2026-08-31', '2026-08-22'],
] as const;

test.each(swaps)(
  'the calendar has %s off and Saturday %s as a working day instead',
  (off, worked) => {
    const minutesOn = (date: string) =>
      countWorkingMinutes(
        toLocalInstant(`${date}T00:00`),
        toLocalInstant(`${date}T23:59`),
        calendar,
      );
    expect(minutesOn(off)).toBe(0);
    expect(minutesOn(worked)).toBe(480);
    expect(kindOf(off)).toBe('day-off');
    expect(kindOf(worked)).toBe('worked-day-of-rest');
  },
);

test.each([
  ['2021-01-01', '2021-01-01'],
  ['2021-04-21', '2021-04-21'],
  ['2021-04-30', '2021-05-03'],
  ['2021-09-02', '2021-09-03'],
  ['2022-01-01', '2022-01-03'],
  ['2022-04-09', '2022-04-11'],
  ['2022-04-30', '2022-05-03'],
  ['2022-09-01', '2022-09-04'],
  ['2022-12-31', '2023-01-02'],
  ['2023-04-29', '2023-05-03'],
  ['2023-09-01', '2023-09-04'],
  ['2024-04-18', '2024-04-18'],
  ['2024-04-27', '2024-05-01'],
  ['2024-08-31', '2024-09-03'],
  ['2025-04-07', '2025-04-07'],
  ['2025-04-30', '2025-05-04'],
  ['2025-08-30', '2025-09-02'],
  ['2026-01-01', '2026-01-04'],
  ['2026-04-25', '2026-04-27'],
  ['2026-04-30', '2026-05-03'],
  ['2026-08-29', '2026-09-02'],
])('the calendar has no working time from %s to %s', (first, last) => {
  const from = parseDayNumber(first);
  const to = parseDayNumber(last);
  for (let day = from; day <= to; day += 1) {
    expect(getDaySchedule(day, calendar).slots, toDateOfDayNumber(day)).toEqual([]);
  }
  const before = addWorkingMinutes(toLocalInstant(`${first}T00:00`), 1, calendar);
  expect(before.getTime()).toBeGreaterThan(toLocalInstant(`${last}T23:59`).getTime());
});

describe('days off in a year', () => {
  test.each([
    [2021, 11, 0],
    [2022, 11, 0],
    [2023, 11, 0],
    [2024, 12, 1],
    [2025, 12, 1],
    [2026, 13, 2],
  ])('the calendar of %i has %i weekdays off and %i working Saturdays', (year, off, worked) => {
    const days = daysOf(year);
    expect(days.filter((date) => isWeekday(date) && kindOf(date) === 'day-off')).toHaveLength(off);
    expect(days.filter((date) => kindOf(date) === 'worked-day-of-rest')).toHaveLength(worked);
  });
});

test('a day off applies before its official notice and is marked as provisional until then', () => {
  const day = parseDayNumber('2027-02-04');
  expect(getDaySchedule(day, calendar)).toMatchObject({
    kind: 'day-off',
    isProvisional: true,
    slots: [],
  });
  const confirmed = getDaySchedule(day, { ...calendar, officialTo: '2027-12-31' });
  expect(confirmed.kind).toBe('day-off');
  expect(confirmed.isProvisional).toBeUndefined();
  const lastOfficial = getDaySchedule(day, { ...calendar, officialTo: '2027-02-04' });
  expect(lastOfficial.isProvisional).toBeUndefined();
});

describe('days that change no deadline', () => {
  test('a Khmer festival is an ordinary working day', () => {
    const festivals = calendar.khmerFestivals.map(({ date }) => date);
    expect(festivals).toContain('2025-11-05');
    const onWeekdays = festivals.filter((date) => isWeekday(date) && date !== '2022-04-11');
    expect(new Set(onWeekdays.map(kindOf))).toEqual(new Set(['office-day']));
  });

  test('a proposed day off is an ordinary working day until it is confirmed', () => {
    expect(calendar.proposedDaysOff.map(({ date }) => date)).toContain('2026-11-24');
    expect(kindOf('2026-11-24')).toBe('office-day');
  });
});

test('a swapped working day is a working day even if it is also entered as a day off', () => {
  const off = { date: '2024-05-04', name: 'Nghỉ', kind: 'public-holiday' as const };
  const both = { ...calendar, daysOff: [...calendar.daysOff, off] };
  expect(getDaySchedule(parseDayNumber('2024-05-04'), both).kind).toBe('worked-day-of-rest');
});

describe('working days of the week', () => {
  const withHours = (week: Partial<typeof aroundTheClock.week>) => ({
    ...calendar,
    officeHours: [{ ...aroundTheClock, week: { ...aroundTheClock.week, ...week } }],
  });

  test('every day of the week can be a working day, Sundays too', () => {
    for (const date of ['2021-12-04', '2021-12-05', '2021-12-06']) {
      expect(getDaySchedule(parseDayNumber(date), withHours({})).kind, date).toBe('office-day');
    }
  });

  test('a day with one shift is a working day, and a day without shifts is not', () => {
    const week = withHours({ mon: [['07:00', '11:00']], tue: [] });
    expect(getDaySchedule(parseDayNumber('2021-12-06'), week).kind).toBe('office-day');
    expect(getDaySchedule(parseDayNumber('2021-12-07'), week).kind).toBe('day-of-rest');
  });
});

describe('validation of a calendar', () => {
  const named = (name: string) => ({
    ...calendar,
    daysOff: [{ date: '2021-12-06', name, kind: 'compensatory' }],
    workedDays: [{ date: '2021-12-11', insteadOf: '2021-12-06', reason: name }],
    proposedDaysOff: [{ date: '2021-12-06', name, why: name }],
  });
  const isValid = (input: object) => WorkingCalendar.safeParse(input).success;

  test('a calendar accepts separate office hours for individual units', () => {
    expect(isValid({ ...calendar, unitHours: [{ unit: 'CDC', ...aroundTheClock }] })).toBe(true);
    expect(isValid({ ...calendar, unitHours: [aroundTheClock] })).toBe(false);
  });

  test('a calendar requires office hours and may contain several sets of them', () => {
    const [hours] = calendar.officeHours;
    expect(isValid({ ...calendar, officeHours: [hours] })).toBe(true);
    expect(isValid({ ...calendar, officeHours: [hours, hours] })).toBe(true);
    expect(isValid({ ...calendar, officeHours: [] })).toBe(false);
  });

  test('a calendar accepts any non-empty name of a day off', () => {
    expect(isValid(named('T'))).toBe(true);
    expect(isValid(named(''))).toBe(false);
  });
});
