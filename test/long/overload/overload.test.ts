import { expect, inject, test } from 'vitest';
import { consumersIn } from './poison/consumers.ts';
import { unscened } from './poison/lead-poison.ts';

test('every consumer of the assembly sets aside what it can not take, and has a scene that gives it such', () => {
  const consumers = consumersIn(inject('made'));
  expect(consumers.length).toBeGreaterThanOrEqual(14);
  expect(consumers.filter(({ deadLetters }) => deadLetters === '')).toEqual([]);
  expect(unscened(inject('made'))).toEqual([]);
});
