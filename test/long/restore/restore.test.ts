import { expect, inject, test } from 'vitest';
import { bringRecorded, endOf } from '../upgrade/bring-recorded.ts';
import { daysWithPayloads, recordingOf } from '../upgrade/recordings.ts';
import { startWatchedRun } from '../watched-run.ts';
import { restoreCopy } from './restore-copy.ts';

test('a table restored from its copy is as it was, and work goes on', async () => {
  const run = await startWatchedRun(inject('made'));
  try {
    expect((await restoreCopy(run, 4)).wrong).toEqual([]);
  } finally {
    await run.stop();
  }
}, 180_000);

test('there is a day of which we know what was under way', () => {
  expect(daysWithPayloads()).not.toEqual([]);
});

test.each(daysWithPayloads())(
  'what was under way on %s is taken by today’s functions, and nobody is told anything twice',
  async (day) => {
    const run = await startWatchedRun(inject('made'), { at: new Date(endOf(recordingOf(day))) });
    try {
      expect(await bringRecorded(run, day)).toEqual([]);
    } finally {
      await run.stop();
    }
  },
  180_000,
);
