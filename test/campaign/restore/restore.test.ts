import { expect, inject, test } from 'vitest';
import { leadRestore } from './campaign.ts';

test('what was copied away, lost and brought back is as it was, and goes on', async () => {
  const told: string[] = [];
  const { failed } = await leadRestore(inject('made'), 4, (line) => told.push(line));
  expect([failed, told.filter((line) => line.startsWith('FAILED'))]).toEqual([0, []]);
}, 180_000);
