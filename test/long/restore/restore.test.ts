import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { bringRecorded } from '../change/bring-recorded.ts';
import { daysWithPayloads } from '../change/recordings.ts';
import { startWatchedRun, type WatchedRun } from '../watched-run.ts';
import { leadRestore } from './campaign.ts';

let run: WatchedRun;
beforeAll(async () => {
  run = await startWatchedRun(inject('made'));
}, 180_000);
afterAll(() => run.stop());

test('what was copied away, lost and brought back is as it was, and goes on', async () => {
  const told: string[] = [];
  const { failed } = await leadRestore(run, 4, (line) => told.push(line));
  expect([failed, told.filter((line) => line.startsWith('FAILED'))]).toEqual([0, []]);
}, 180_000);

test('there is a day of which we know what was under way', () => {
  expect(daysWithPayloads()).not.toEqual([]);
});

test.each(daysWithPayloads())(
  'what was under way on %s is taken by today’s functions, and nobody is told anything twice',
  async (day) => {
    expect(await bringRecorded(run, day)).toEqual([]);
  },
  180_000,
);
