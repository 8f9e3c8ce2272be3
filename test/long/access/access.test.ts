import { expect, inject, test } from 'vitest';
import { tryStrangers } from './campaign.ts';
import { partNames } from './options.ts';

/** The same with each build, so that a failure stays one. */
const seed = 20_211_203;

test('whoever is not meant sees nothing and does nothing, at any door of the assembly', async () => {
  const lines: string[] = [];
  const short = { tokens: 40, names: 3, messages: 60, pairs: 24, share: 0.03, seed };
  const { parts } = await tryStrangers(inject('made'), short, (line) => void lines.push(line));
  expect(lines).toEqual([]);
  expect(parts.map(({ name, failed }) => [name, failed])).toEqual(
    partNames.map((name) => [name, 0]),
  );
  expect(Math.min(...parts.map(({ passed }) => passed))).toBeGreaterThan(25);
}, 240_000);
