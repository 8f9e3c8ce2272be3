import type { Check, CheckContext, PartResult } from '../runner/check.ts';
import { startWatchedRun } from '../watched-run.ts';
import { daysWithPayloads, recordingOf } from './recordings.ts';
import { replayRecording } from './replay-recording.ts';
import { runUpgrade } from './run-upgrade.ts';

const recorded = 'recorded';

/** Invokes today's functions with the payloads of a recorded day. */
const replay = async (day: string, { assembly, fail }: CheckContext): Promise<PartResult> => {
  const run = await startWatchedRun(await assembly());
  try {
    const wrong = await replayRecording(run, recordingOf(day));
    for (const line of wrong) fail(line);
    return { passed: wrong.length === 0 ? 1 : 0, failed: wrong.length, figures: [] };
  } finally {
    await run.stop();
  }
};

const upgradeFrom = async ({ options, fail }: CheckContext): Promise<PartResult> => {
  const { checks, wrong, from } = await runUpgrade(options.from);
  for (const line of wrong) fail(line);
  return {
    ...{ passed: Math.max(0, checks - wrong.length), failed: wrong.length },
    figures: [
      ['items from before, verified after', checks],
      ['version that was running before', from],
    ],
  };
};

const run = (part: string, context: CheckContext): Promise<PartResult> =>
  part.startsWith(recorded)
    ? replay(part.slice(recorded.length + 1), context)
    : upgradeFrom(context);

export const upgrade: Check = {
  name: 'upgrade',
  proves:
    'A new version takes over tickets, links, sessions and pending events of an earlier one without losing or repeating anything.',
  minutes: { quick: 1, whole: 2 },
  parts({ quick, from }) {
    const days = daysWithPayloads().map((day) => `${recorded} ${day}`);
    return quick ? days.slice(-1) : [...days, `from ${from}`];
  },
  run,
  sections: [
    {
      id: 'change',
      parts: 'from',
      title: 'Upgrade',
      promise:
        'A new version of the hotline continues the work of the version before: its links, sessions and pending events remain valid.',
      limits: [
        'The test replaces all functions at once; on AWS, a deploy replaces them one by one.',
      ],
      figures: () => [],
    },
  ],
};
