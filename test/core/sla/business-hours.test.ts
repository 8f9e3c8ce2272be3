import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  addWorkingMinutes,
  countWorkingMinutes,
  subtractWorkingMinutes,
} from '../../../core/sla/business-hours.ts';
import { getUnitCalendar } from '../../../core/sla/calendar.ts';
import { testDirectory, toLocalInstant } from '../../support/the-directory.ts';

const { calendar } = testDirectory;
const hoursAfter = (start: string, hours: number) =>
  addWorkingMinutes(toLocalInstant(start), hours * 60, calendar);

describe('working hours', () => {
  test.each([
    ['2021-12-03T16:30', 8, '2021-12-06T16:30', 'the launch was a Friday'],
    ['2022-01-28T16:00', 8, '2022-02-07T16:00', 'Tết 2022'],
    ['2024-04-26T16:00', 16, '2024-05-03T16:00', 'Monday 29/04/2024 was given off'],
    ['2024-05-03T16:00', 8, '2024-05-04T16:00', 'Saturday 04/05/2024 was worked'],
    ['2025-04-25T16:00', 8, '2025-04-26T16:00', 'Saturday 26/04/2025 was worked'],
  ])('a deadline starts at %s, takes %i working hours and ends at %s: %s', (start, hours, end) => {
    expect(hoursAfter(start, hours)).toEqual(toLocalInstant(end));
  });

  test.each([
    ['2021-12-06T07:00', 4, '2021-12-06T11:00', 'an hour that runs out at noon ends at noon'],
    ['2021-12-06T07:00', 8, '2021-12-06T17:00', 'a day that runs out in the evening ends then'],
    ['2021-12-06T11:00', 1, '2021-12-06T14:00', 'from the end of a shift on, the next one counts'],
    ['2021-12-06T12:00', 1, '2021-12-06T14:00', 'the noon break does not count'],
    ['2021-12-06T17:00', 1, '2021-12-07T08:00', 'the evening does not count'],
    ['2021-12-06T06:59', 1, '2021-12-06T08:00', 'the early morning does not count'],
    ['2021-12-04T10:00', 1, '2021-12-06T08:00', 'Saturday does not count'],
    [
      '2021-12-06T10:59:59.999',
      0.5,
      '2021-12-06T13:29:59.999',
      'a millisecond of the shift counts',
    ],
    ['2021-12-06T00:00', 8, '2021-12-06T17:00', 'midnight begins the day'],
    ['2021-12-05T23:59', 8, '2021-12-06T17:00', 'the minute before it ends the Sunday'],
    ['2021-12-06T12:00', 0, '2021-12-06T13:00', 'nothing to wait for still waits for the office'],
    ['2021-12-06T11:00', 0, '2021-12-06T11:00', 'the end of a shift is still in it'],
  ])('a deadline starts at %s, takes %d working hours and ends at %s: %s', (start, hours, end) => {
    expect(hoursAfter(start, hours)).toEqual(toLocalInstant(end));
  });

  test('working hours are computed in +07:00 whatever the machine’s time zone', () => {
    expect(addWorkingMinutes(new Date('2021-12-05T23:30:00Z'), 60, calendar).toISOString()).toBe(
      '2021-12-06T01:00:00.000Z',
    );
  });
});

describe('subtracting working time', () => {
  test('subtractWorkingMinutes of zero returns the same instant, even at opening time', () => {
    const opening = toLocalInstant('2021-12-06T07:00');
    expect(subtractWorkingMinutes(opening, 0, calendar)).toEqual(opening);
  });

  test.each([
    ['2021-12-06T16:30', 8, '2021-12-03T16:30'],
    ['2021-12-06T11:00', 4, '2021-12-06T07:00'],
    ['2021-12-06T13:00', 1, '2021-12-06T10:00'],
    ['2021-12-06T12:30', 1, '2021-12-06T10:00'],
    ['2021-12-06T06:00', 1, '2021-12-03T16:00'],
    ['2022-02-07T07:00', 1, '2022-01-28T16:00'],
  ])('subtractWorkingMinutes from %s by %i hours returns %s', (end, hours, start) => {
    expect(subtractWorkingMinutes(toLocalInstant(end), hours * 60, calendar)).toEqual(
      toLocalInstant(start),
    );
  });
});

describe('working minutes between two instants', () => {
  test.each([
    ['2021-12-03T16:30', '2021-12-06T07:30', 60],
    ['2021-12-03T17:00', '2021-12-06T07:00', 0],
    ['2021-12-06T10:30', '2021-12-06T13:30', 60],
    ['2021-12-06T07:00', '2021-12-06T17:00', 480],
    ['2022-01-28T17:00', '2022-02-07T07:00', 0],
    ['2021-12-06T08:00', '2021-12-06T08:00:30', 0.5],
    ['2021-01-01T00:00', '2022-01-01T00:00', 250 * 480],
  ])('countWorkingMinutes between %s and %s returns %d', (start, end, minutes) => {
    expect(countWorkingMinutes(toLocalInstant(start), toLocalInstant(end), calendar)).toBe(minutes);
    expect(countWorkingMinutes(toLocalInstant(end), toLocalInstant(start), calendar)).toBe(
      0 - minutes,
    );
  });
});

describe('working days', () => {
  test.each([
    ['2021-12-03T08:00', 1, '2021-12-06T17:00', 'the day of receipt does not count'],
    ['2021-12-03T23:59', 1, '2021-12-06T17:00', 'whatever the hour'],
    ['2021-12-04T09:00', 1, '2021-12-06T17:00', 'received on a Saturday'],
    ['2021-12-06T06:00', 3, '2021-12-09T17:00', 'received before the office opens'],
    [
      '2021-12-30T08:00',
      2,
      '2022-01-04T17:00',
      'New Year 2022, a Saturday, is made up for on Monday',
    ],
    ['2022-01-28T08:00', 5, '2022-02-11T17:00', 'Tết 2022'],
    ['2024-04-26T16:00', 3, '2024-05-04T17:00', 'the worked Saturday is the third day'],
    ['2026-08-28T08:00', 1, '2026-09-03T17:00', 'Quốc khánh 2026 with the swapped Monday'],
    ['2026-08-21T08:00', 1, '2026-08-22T17:00', 'and the Saturday that was worked for it'],
  ])('addWorkingDays from %s by %i days ends at %s: %s', (start, days, end) => {
    expect(addWorkingDays(toLocalInstant(start), days, calendar)).toEqual(toLocalInstant(end));
  });
});

describe('a unit with its own hours', () => {
  const morning: [string, string][] = [['07:30', '11:30']];
  const week = {
    mon: morning,
    tue: morning,
    wed: morning,
    thu: morning,
    fri: [],
    sat: morning,
    sun: [],
  };
  const own = { unit: 'CDC', week, validFrom: '2022-01-01', validTo: '2024-12-31' };
  const withOwn = { ...calendar, unitHours: [own] };
  const cdc = getUnitCalendar('CDC', withOwn);

  test('a unit’s working time follows its own office hours while they are valid', () => {
    expect(addWorkingMinutes(toLocalInstant('2022-03-03T10:30'), 120, cdc)).toEqual(
      toLocalInstant('2022-03-05T08:30'),
    );
    expect(addWorkingMinutes(toLocalInstant('2021-12-30T16:00'), 120, cdc)).toEqual(
      toLocalInstant('2021-12-31T08:00'),
    );
    expect(addWorkingDays(toLocalInstant('2022-03-03T10:30'), 1, cdc)).toEqual(
      toLocalInstant('2022-03-05T11:30'),
    );
  });

  test('a unit works a swapped Saturday with the office hours of the weekday that it replaces', () => {
    const insteadOfMonday = addWorkingDays(toLocalInstant('2024-05-02T12:00'), 1, cdc);
    expect(insteadOfMonday).toEqual(toLocalInstant('2024-05-04T11:30'));
  });

  test('getUnitCalendar returns the common calendar for units without own hours', () => {
    expect(getUnitCalendar('SO_YT', withOwn)).toBe(withOwn);
  });
});

const never = { ...calendar, officeHours: [] };

test.each([
  [
    'a negative span',
    () => addWorkingMinutes(toLocalInstant('2021-12-03'), -1, calendar),
    'Working minutes must be',
  ],
  [
    'a value that is not a number',
    () => addWorkingMinutes(toLocalInstant('2021-12-03'), Number.NaN, calendar),
    'Working minutes must be',
  ],
  [
    'infinity',
    () => addWorkingMinutes(toLocalInstant('2021-12-03'), Infinity, calendar),
    'Working minutes must be',
  ],
  [
    'twenty years of office hours',
    () => addWorkingMinutes(toLocalInstant('2021-12-03'), 10_000_000, calendar),
    'No working time within',
  ],
  [
    'twenty years of office hours backwards',
    () => subtractWorkingMinutes(toLocalInstant('2021-12-03'), 10_000_000, calendar),
    'No working time within',
  ],
  [
    'a calendar without hours',
    () => addWorkingMinutes(toLocalInstant('2021-12-03'), 1, never),
    'No working time within',
  ],
  [
    'days without hours',
    () => addWorkingDays(toLocalInstant('2021-12-03'), 1, never),
    'No working time within',
  ],
  [
    'half a day',
    () => addWorkingDays(toLocalInstant('2021-12-03'), 0.5, calendar),
    'Working days must be an integer',
  ],
  [
    'zero days',
    () => addWorkingDays(toLocalInstant('2021-12-03'), 0, calendar),
    'Working days must be an integer',
  ],
  [
    'more than a century',
    () => countWorkingMinutes(toLocalInstant('1921-12-03'), toLocalInstant('2021-12-03'), calendar),
    'the span exceeds',
  ],
  [
    'an invalid date',
    () => addWorkingMinutes(new Date(Number.NaN), 1, calendar),
    'not a valid date',
  ],
])('working time functions throw a RangeError for %s', (_, ask, message) => {
  expect(ask).toThrow(RangeError);
  expect(ask).toThrow(message);
});

test('working time over a whole year can be computed', () => {
  expect(
    countWorkingMinutes(
      toLocalInstant('2021-12-03'),
      addWorkingMinutes(toLocalInstant('2021-12-03'), 250 * 480, calendar),
      calendar,
    ),
  ).toBe(250 * 480);
});
