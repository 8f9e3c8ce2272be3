import { expect, inject, test } from 'vitest';
import { startWatchedRun } from '../watched-run.ts';
import { daysWithPayloads, recordingOf, sampleRecording } from './recordings.ts';
import { findRecordingEnd, replayRecording } from './replay-recording.ts';

test('the recordings of earlier releases contain function payloads for at least one day', () => {
  expect(daysWithPayloads()).not.toEqual([]);
});

/** Time for a retry of an event and one sweep; the long check `upgrade` waits longer. */
const aftermath = 'PT20M';

test.each(daysWithPayloads())(
  'the current functions process one payload each, recorded on %s, and send no notification twice',
  async (day) => {
    const recording = sampleRecording(recordingOf(day));
    const run = await startWatchedRun(inject('made'), {
      at: new Date(findRecordingEnd(recording)),
    });
    try {
      expect(await replayRecording(run, recording, aftermath)).toEqual([]);
    } finally {
      await run.stop();
    }
  },
  180_000,
);
