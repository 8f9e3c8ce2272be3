import { expect, test } from 'vitest';
import { DeadlineChange } from '../../../core/ticket/moved.ts';
import { at } from '../../support/the-directory.ts';

const moved = {
  clock: 'resolve',
  from: at('2021-12-06T09:00').toISOString(),
  to: at('2021-12-06T12:00').toISOString(),
};

test('a deadline that has moved is kept with its clock, from when and to when', () => {
  expect(DeadlineChange.parse(moved)).toEqual({
    clock: 'resolve',
    from: at('2021-12-06T09:00'),
    to: at('2021-12-06T12:00'),
  });
  for (const name of ['clock', 'from', 'to']) {
    expect(DeadlineChange.safeParse({ ...moved, [name]: undefined }).success).toBe(false);
  }
});
