import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  addWorkingMinutes,
  countWorkingMinutes,
  subtractWorkingMinutes,
} from '../../../core/sla/business-hours.ts';
import { getUnitCalendar } from '../../../core/sla/calendar.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

const { calendar } = testDirectory;
const hoursAfter = (start: string, hours: number) =>
  addWorkingMinutes(toLocalInstant(start), hours * 60, calendar);

describe('working hours', () => {
  test.each([
    ['2021-12-03T16:30', 8, '2021-12-06T16:30', 'over a weekend'],
    ['2022-01-28T16:00', 8, '2022-02-07T16:00', 'over Tết 2022'],
    ['2024-04-26T16:00', 16, '2024-05-03T16:00', 'Monday 29/04/2024 was a swapped day off'],
    ['2024-05-03T16:00', 8, '2024-05-04T16:00', 'Saturday 04/05/2024 was a working day'],
    ['2025-04-25T16:00', 8, '2025-04-26T16:00', 'Saturday 26/04/2025 was a working day'],
  ])('a deadline starts at %s, takes %i working hours and ends at %s: %s', (start, hours, end) => {
    expect(hoursAfter(start, hours)).toEqual(toLocalInstant(end));
  });

  test.each([
    ['2021-12-06T07:00', 4, '2021-12-06T11:00', 'a limit of one shift ends with it'],
    ['2021-12-06T07:00', 8, '2021-12-06T17:00', 'a limit of one working day ends at closing time'],
    ['2021-12-06T11:00', 1, '2021-12-06T14:00', 'at the end of a shift, the next shift counts'],
    ['2021-12-06T12:00', 1, '2021-12-06T14:00', 'the noon break does not count'],
    ['2021-12-06T17:00', 1, '2021-12-07T08:00', 'the evening does not count'],
    ['2021-12-06T06:59', 1, '2021-12-06T08:00', 'the early morning does not count'],
    ['2021-12-04T10:00', 1, '2021-12-06T08:00', 'Saturday does not count'],
    [
      '2021-12-06T10:59:59.999',
      0.5,
      '2021-12-06T13:29:59.999',
      'the last millisecond of a shift counts',
    ],
    ['2021-12-06T00:00', 8, '2021-12-06T17:00', 'midnight belongs to the new day'],
    ['2021-12-05T23:59', 8, '2021-12-06T17:00', 'the minute before midnight belongs to Sunday'],
    ['2021-12-06T12:00', 0, '2021-12-06T13:00', 'zero hours in a break end with the break'],
    ['2021-12-06T11:00', 0, '2021-12-06T11:00', 'zero hours at the end of a shift end at once'],
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
    ['2021-12-03T23:59', 1, '2021-12-06T17:00', 'received just before midnight'],
    ['2021-12-04T09:00', 1, '2021-12-06T17:00', 'received on a Saturday'],
    ['2021-12-06T06:00', 3, '2021-12-09T17:00', 'received before the office opens'],
    [
      '2021-12-30T08:00',
      2,
      '2022-01-04T17:00',
      'New Year 2022 was a Saturday, so Monday was a day off',
    ],
    ['2022-01-28T08:00', 5, '2022-02-11T17:00', 'over Tết 2022'],
    ['2024-04-26T16:00', 3, '2024-05-04T17:00', 'a working Saturday is the third day'],
    ['2026-08-28T08:00', 1, '2026-09-03T17:00', 'over National Day 2026 and a swapped Monday'],
    ['2026-08-21T08:00', 1, '2026-08-22T17:00', 'on the Saturday worked for that Monday'],
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
    'working minutes in a calendar without office hours',
    () => addWorkingMinutes(toLocalInstant('2021-12-03'), 1, never),
    'No working time within',
  ],
  [
    'working days in a calendar without office hours',
    () => addWorkingDays(toLocalInstant('2021-12-03'), 1, never),
    'No working time within',
  ],
  [
    'more working minutes than twenty years have minutes',
    () => addWorkingMinutes(toLocalInstant('2021-12-03'), 10_519_201, calendar),
    'Working minutes must be from 0 to 10519200, not 10519201',
  ],
  [
    'as many working minutes as twenty years have minutes',
    () => addWorkingMinutes(toLocalInstant('2021-12-03'), 10_519_200, calendar),
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
    'a span of 100 years',
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
