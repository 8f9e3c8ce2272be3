import { expect, test } from 'vitest';
import { parseDayNumber, toDateOfDayNumber } from '../../../core/time/local-date.ts';

test('toDateOfDayNumber returns the same date for a day every time', () => {
  const days = ['2021-12-03', '1969-12-31', '2131-06-15'].map(parseDayNumber);
  for (const _ of [1, 2]) {
    expect(days.map(toDateOfDayNumber)).toEqual(['2021-12-03', '1969-12-31', '2131-06-15']);
  }
});
