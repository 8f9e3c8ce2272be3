import { createLongHarness } from '../long-harness.ts';
import type { Check, CheckContext, Figure, PartResult, SectionPart } from '../runner/check.ts';
import { shareResource, stopResource } from '../shared-resource.ts';
import { startWatchedRun } from '../watched-run.ts';
import { drills, monthDrills, quickDrills } from './all.ts';
import { type Drill, runAlarmDrill } from './drill.ts';
import { edgeAlarms, runEdgeDrill } from './edge-alarms.ts';

const frontDrill = 'requests bypass CloudFront';

const alarmsOf = (part: string): readonly string[] =>
  [...drills, ...monthDrills].find(({ name }) => name === part)?.alarms ?? edgeAlarms;

/**
 * Notification policy of the drills: immediate, because digests would send too few messages for provider alarms and budgets.
 */
const policies = 'at-once';

const hotline = shareResource(
  async ({ assembly }) => startWatchedRun(await assembly(), { policies }),
  stopResource,
);

const runDrill = async (drill: Drill, context: CheckContext): Promise<string[]> =>
  runAlarmDrill(drill, await createLongHarness(await hotline(context), drills.indexOf(drill) + 1));

/** Runs an alarm drill that moves into the next month on its own hotline, because the other drills must not follow. */
const runMonthDrill = async (drill: Drill, { assembly }: CheckContext): Promise<string[]> => {
  const run = await startWatchedRun(await assembly(), { policies });
  try {
    return await runAlarmDrill(drill, await createLongHarness(run, 1));
  } finally {
    await run.stop();
  }
};

const wrongOf = (part: string, context: CheckContext): Promise<string[]> => {
  if (part === frontDrill) return runEdgeDrill();
  const drill = drills.find(({ name }) => name === part);
  if (drill) return runDrill(drill, context);
  const monthDrill = monthDrills.find(({ name }) => name === part);
  if (!monthDrill) throw new Error(`Unknown drill ${part}`);
  return runMonthDrill(monthDrill, context);
};

const run = async (part: string, context: CheckContext): Promise<PartResult> => {
  const wrong = await wrongOf(part, context);
  for (const line of wrong) context.fail(line);
  const failed = wrong.length === 0 ? 0 : 1;
  return { passed: 1 - failed, failed, figures: [] };
};

const listStatistics = (parts: readonly SectionPart[]): Figure[] => [
  [
    'different alarms that fired and returned to OK',
    new Set(parts.flatMap(({ part }) => alarmsOf(part))).size,
  ],
];

export const alarms: Check = {
  name: 'alarms',
  proves: 'Every alarm fires when its cause occurs and ends when the cause is fixed.',
  minutes: { quick: 1, whole: 5 },
  parts: ({ quick }) => [
    ...(quick ? quickDrills : [...drills, ...monthDrills]).map(({ name }) => name),
    ...(quick ? [] : [frontDrill]),
  ],
  run,
  sections: [
    {
      id: 'alarms',
      title: 'Alarms',
      promise:
        'Every failure of the hotline starts a CloudWatch alarm that notifies the person on duty; another message follows when the failure has ended.',
      limits: [
        'Each check simulates one failure, which starts one or more alarms. The test does not cover the speed and delivery of CloudWatch itself.',
      ],
      figures: listStatistics,
    },
  ],
};
