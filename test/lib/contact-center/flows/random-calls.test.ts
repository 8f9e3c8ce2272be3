import { expect, test } from 'vitest';
import { callAtRandom, wrongsOf } from './random-call.ts';

const seeds = Array.from({ length: 250 }, (_, n) => n + 1);

test('whatever is keyed, kept silent or hung up, a call ends, and past the menu of services there is a ticket', async () => {
  const calls = await Promise.all(
    seeds.map(async (seed) => ({ seed, wrongs: wrongsOf(await callAtRandom(seed)) })),
  );
  expect(calls.filter(({ wrongs }) => wrongs.length > 0)).toEqual([]);
});
