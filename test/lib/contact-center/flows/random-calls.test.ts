import { expect, test } from 'vitest';
import { callAtRandom, wrongsOf } from './random-call.ts';

const seeds = Array.from({ length: 250 }, (_, n) => n + 1);

test('a call with random keys always ends, and it has a ticket after it passed the service menu', async () => {
  const calls = await Promise.all(
    seeds.map(async (seed) => ({ seed, wrongs: wrongsOf(await callAtRandom(seed)) })),
  );
  expect(calls.filter(({ wrongs }) => wrongs.length > 0)).toEqual([]);
});
