import { expect, inject, test } from 'vitest';
import { startWatchedRun } from '../watched-run.ts';
import { daysWithPayloads, recordingOf } from './recordings.ts';
import { findRecordingEnd, replayRecording } from './replay-recording.ts';

test('the recordings of earlier releases contain function payloads for at least one day', () => {
  expect(daysWithPayloads()).not.toEqual([]);
});

/** Time for a retry of an event and one sweep; the long check `upgrade` waits longer. */
const aftermath = 'PT20M';

test.each(daysWithPayloads())(
  'the current functions process the payloads recorded on %s and send no notification twice',
  async (day) => {
    const run = await startWatchedRun(inject('made'), {
      at: new Date(findRecordingEnd(recordingOf(day))),
    });
    try {
      expect(await replayRecording(run, day, aftermath)).toEqual([]);
    } finally {
      await run.stop();
    }
  },
  180_000,
);
