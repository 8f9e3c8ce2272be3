import { expect, inject, test } from 'vitest';
import { leadShortFlood } from './flood.ts';
import { consumersIn } from './poison/consumers.ts';
import { unscened } from './poison/lead-poison.ts';

test('every consumer of the assembly sets aside what it can not take, and has a scene that gives it such', () => {
  const consumers = consumersIn(inject('made'));
  expect(consumers.length).toBeGreaterThanOrEqual(14);
  expect(consumers.filter(({ deadLetters }) => deadLetters === '')).toEqual([]);
  expect(unscened(inject('made'))).toEqual([]);
});

test('five times as many as are taken: as many are served, no emergency is shed, what was promised is kept', async () => {
  const options = { seed: 1022, limits: 0.003, seconds: 3, stepSeconds: 2 };
  const { wrong, shed } = await leadShortFlood(inject('made'), options, () => undefined);
  expect(wrong).toEqual([]);
  expect(shed).toBeGreaterThan(10);
}, 600_000);
