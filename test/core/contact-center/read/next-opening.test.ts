import { expect, test } from 'vitest';
import { findNextOpening } from '../../../../core/contact-center/read/next-opening.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';

test.each([
  ['at lunch', '2021-12-03T12:00', '2021-12-03T13:00', undefined],
  ['on a Friday evening', '2021-12-03T20:00', '2021-12-06T07:00', undefined],
  ['on a Sunday', '2021-12-05T10:00', '2021-12-06T07:00', undefined],
  ['on a public holiday', '2021-09-02T10:00', '2021-09-06T07:00', 'today'],
  ['on the weekend after a holiday', '2021-09-04T10:00', '2021-09-06T07:00', undefined],
  ['on the evening before a holiday', '2021-09-01T18:00', '2021-09-06T07:00', 'later'],
])('finds the next opening and whether days off lie before it: %s', (_, now, opensAt, dayOff) => {
  expect(findNextOpening(toLocalInstant(now), testDirectory.calendar)).toEqual({
    opensAt: toLocalInstant(opensAt),
    dayOff,
  });
});

test('finds no opening if the hotline has no hours for a month', () => {
  const closed = { ...testDirectory.calendar, officeHours: [] };
  expect(findNextOpening(toLocalInstant('2021-12-03T12:00'), closed)).toBeUndefined();
});
