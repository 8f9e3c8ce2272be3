import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { bringRecorded } from '../upgrade/bring-recorded.ts';
import { daysWithPayloads } from '../upgrade/recordings.ts';
import { startWatchedRun, type WatchedRun } from '../watched-run.ts';
import { restoreCopy } from './restore-copy.ts';

let run: WatchedRun;
beforeAll(async () => {
  run = await startWatchedRun(inject('made'));
}, 180_000);
afterAll(() => run.stop());

test('a table restored from its copy is as it was, and work goes on', async () => {
  expect((await restoreCopy(run, 4)).wrong).toEqual([]);
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
