import { expect, test } from 'vitest';
import { DeadlineChange } from '../../../../core/ticket/events/deadline-change.ts';
import { toLocalInstant } from '../../../support/directory/test-directory.ts';

const moved = {
  clock: 'resolve',
  from: toLocalInstant('2021-12-06T09:00').toISOString(),
  to: toLocalInstant('2021-12-06T12:00').toISOString(),
};

test('a moved deadline is stored with its clock, old time and new time', () => {
  expect(DeadlineChange.parse(moved)).toEqual({
    clock: 'resolve',
    from: toLocalInstant('2021-12-06T09:00'),
    to: toLocalInstant('2021-12-06T12:00'),
  });
  for (const name of ['clock', 'from', 'to']) {
    expect(DeadlineChange.safeParse({ ...moved, [name]: undefined }).success).toBe(false);
  }
});
