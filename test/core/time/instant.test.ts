import { expect, test } from 'vitest';
import { floorToSecond, Instant } from '../../../core/time/instant.ts';

test('an instant is parsed with any offset and refused without one', () => {
  const instant = new Date('2021-12-03T01:00:00.000Z');
  expect(Instant.parse('2021-12-03T08:00:00+07:00')).toEqual(instant);
  expect(Instant.encode(instant)).toBe('2021-12-03T01:00:00.000Z');
  expect(Instant.safeParse('2021-12-03T08:00:00').success).toBe(false);
});

test('floorToSecond rounds an instant down to its second', () => {
  expect(floorToSecond(new Date('2021-12-03T01:00:59.999Z'))).toEqual(
    new Date('2021-12-03T01:00:59.000Z'),
  );
});
