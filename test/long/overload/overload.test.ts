import { expect, inject, test } from 'vitest';
import { leadShortFlood } from './flood.ts';
import { consumersIn } from './poison/consumers.ts';
import { leadPoison, type Poisoned, unscened } from './poison/lead-poison.ts';

test('every consumer of the assembly sets aside what it can not take, and has a scene that gives it such', () => {
  const consumers = consumersIn(inject('made'));
  expect(consumers.length).toBeGreaterThanOrEqual(14);
  expect(consumers.filter(({ deadLetters }) => deadLetters === '')).toEqual([]);
  expect(unscened(inject('made'))).toEqual([]);
});

test('a record that can’t be taken is set aside with its cause, hurts nobody else, and is brought back', async () => {
  const some = /IndexTickets/;
  const seen: Poisoned[] = [];
  await leadPoison(
    inject('made'),
    ({ name }) => some.test(name),
    (one) => seen.push(one),
  );
  expect(seen).toHaveLength(1);
  for (const { consumer, wrong } of seen) expect(wrong, consumer).toEqual([]);
}, 600_000);

test('five times as many as are taken: as many are served, no emergency is shed, what was promised is kept', async () => {
  const options = { seed: 1022, limits: 0.005, seconds: 4, stepSeconds: 3 };
  const { wrong, shed } = await leadShortFlood(inject('made'), options, () => undefined);
  expect(wrong).toEqual([]);
  expect(shed).toBeGreaterThan(20);
}, 600_000);
