import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { leadParts } from './lead-parts.ts';
import { addedFigures, keptParts } from './seen-parts.ts';

const campaign = 'of-this-test';
const seed = process.pid;
afterAll(() =>
  rm(resolve(import.meta.dirname, `../../.local/campaigns/${campaign}-${seed}.json`), {
    force: true,
  }),
);

const about = { campaign, title: 'A test', promise: 'It goes on.' };
const parts = ['first', 'second', 'third of three'] as const;

const lead = async (wrong: string, only?: string): Promise<string[]> => {
  const led: string[] = [];
  await leadParts({
    ...{ about, parts, only, seed, isWhole: true, goesOn: true, say: () => undefined },
    see: async (part) => {
      led.push(part);
      if (part === 'third of three') throw new Error('the machine is switched off');
      return { part, passed: 2, failed: part === wrong ? 1 : 0, figures: [['things', 3]] };
    },
  }).catch(() => undefined);
  return led;
};

test('a campaign in parts goes on where it was left: with what failed, and with what it had not come to', async () => {
  expect(await lead('second')).toEqual(['first', 'second', 'third of three']);
  expect(await lead('none')).toEqual(['second', 'third of three']);
  expect(await lead('none', 'third')).toEqual(['third of three']);
  const kept = await keptParts({ campaign, seed });
  expect(kept.map(({ part, failed }) => [part, failed])).toEqual([
    ['first', 0],
    ['second', 0],
  ]);
  expect(addedFigures(kept)).toEqual([['things', 6]]);
  expect(addedFigures(kept, new Set(['things']))).toEqual([['things', 3]]);
});
