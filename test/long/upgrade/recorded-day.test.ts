import { expect, inject, test } from 'vitest';
import { startWatchedRun } from '../watched-run.ts';
import { bringRecorded, endOf } from './bring-recorded.ts';
import { daysWithPayloads, recordingOf } from './recordings.ts';

test('there is a day of which we know what was under way', () => {
  expect(daysWithPayloads()).not.toEqual([]);
});

/** Long enough for a retry of an event and for one sweep; the check `upgrade` waits for messages to be chased, too. */
const aftermath = 'PT20M';

test.each(daysWithPayloads())(
  'what was under way on %s is taken by today’s functions, and nobody is told anything twice',
  async (day) => {
    const run = await startWatchedRun(inject('made'), { at: new Date(endOf(recordingOf(day))) });
    try {
      expect(await bringRecorded(run, day, aftermath)).toEqual([]);
    } finally {
      await run.stop();
    }
  },
  180_000,
);
