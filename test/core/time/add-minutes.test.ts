import { expect, test } from 'vitest';
import { addMinutes } from '../../../core/time/add-minutes.ts';

test('addMinutes moves an instant forward, or back by a negative number of minutes', () => {
  const instant = new Date('2021-12-03T01:00:00.000Z');
  expect(addMinutes(instant, 90)).toEqual(new Date('2021-12-03T02:30:00.000Z'));
  expect(addMinutes(instant, -60)).toEqual(new Date('2021-12-03T00:00:00.000Z'));
});
