import { startAssemblyTable } from '../assembly-table.ts';
import type { Check, CheckContext, Figure, PartResult } from '../runner/check.ts';
import { numberedParts, numberOf } from '../runner/numbered-parts.ts';
import { sumStatistics } from '../sum-statistics.ts';
import { runAssemblyHour } from './assembly-hour.ts';
import { checkHour } from './check-hour.ts';
import { type ClockStores, memoryStores, tableStores } from './clock-stores.ts';
import { type HourScenario, hourScenarios, mixedFaultsScenario } from './hour-scenarios.ts';
import { simulateHour } from './simulated-hour.ts';

/** Numbers of tickets whose deadlines fall into the simulated hour, by kind of part. */
export const quickSizes = { rules: 80, table: 24, assembly: 4 } as const;
const fullSizes = { rules: 100_000, table: 2000, assembly: 30 } as const;

const sizesFor = ({ options }: CheckContext) => (options.quick ? quickSizes : fullSizes);

const maxPrinted = 10;

const due = 'reports due within one hour after Tết';

const failSome = (failures: readonly string[], { fail, log }: CheckContext): void => {
  for (const failure of failures.slice(0, maxPrinted)) fail(failure);
  if (failures.length > maxPrinted) log(`${failures.length - maxPrinted} more failures`);
};

const runHour = async (
  scene: HourScenario,
  count: number,
  stores: ClockStores,
  context: CheckContext,
) => {
  const options = { ...scene, count, seed: context.options.seed, report: context.progress };
  const played = await simulateHour(options, stores);
  const judged = checkHour(options, played);
  failSome(judged.failures, context);
  const failed = judged.failures.length;
  const struck = Object.values(played.struck).reduce((sum, one) => sum + one, 0);
  context.log(
    `${scene.name}: ${judged.escalated} of ${count} tickets escalated, ${struck} timers wrong, ${played.restarted} found by the sweeper, at most ${judged.lateAtMost} s late`,
  );
  return {
    judged,
    struck,
    restarted: played.restarted,
    passed: Math.max(0, count - failed),
    failed,
  };
};

/** Runs the deployed deadline rules with stores in memory. */
const runRules = async (part: string, context: CheckContext): Promise<PartResult> => {
  const number = numberOf(part);
  const scene = hourScenarios[number - 1];
  if (!scene) throw new Error(`Unknown part ${part}`);
  const count = sizesFor(context).rules;
  const hour = await runHour(scene, count, memoryStores(), context);
  const { lateInTime, lateAtMost, escalated } = hour.judged;
  const figures: Figure[] = [
    [due, count],
    ['such hours simulated', 1],
    ['missed deadlines, each escalated once', escalated],
    ['timers early, late, duplicated or lost', hour.struck],
    ['missed deadlines that only the sweeper found', hour.restarted],
  ];
  if (scene === mixedFaultsScenario) {
    figures.push(['99th percentile of escalation delays with a correct timer, s', lateInTime]);
  }
  if (scene.wrongs.never === 1) {
    figures.push(['maximum escalation delay without a timer, s', lateAtMost]);
  }
  return { passed: hour.passed, failed: hour.failed, figures };
};

const runTable = async (context: CheckContext): Promise<PartResult> => {
  const count = sizesFor(context).table;
  const table = await startAssemblyTable(await context.assembly());
  try {
    const { passed, failed } = await runHour(
      mixedFaultsScenario,
      count,
      tableStores(table),
      context,
    );
    return { passed, failed, figures: [['reports in a DynamoDB table instead of memory', count]] };
  } finally {
    await table.stop();
  }
};

const runAssembly = async (context: CheckContext): Promise<PartResult> => {
  const { tickets, breaches, failures } = await runAssemblyHour({
    ...{ buildDirectory: await context.assembly(), count: sizesFor(context).assembly },
    ...{ seed: context.options.seed, wrongs: mixedFaultsScenario.wrongs },
  });
  failSome(failures, context);
  return {
    ...{ passed: Math.max(0, tickets - failures.length), failed: failures.length },
    figures: [
      ['reports in the whole hotline', tickets],
      ['missed deadlines in the whole hotline, each escalated once', breaches],
    ],
  };
};

const run = (part: string, context: CheckContext): Promise<PartResult> => {
  if (part === 'table') return runTable(context);
  return part === 'assembly' ? runAssembly(context) : runRules(part, context);
};

export const clock: Check = {
  name: 'clock',
  proves:
    'Every missed deadline is escalated once and in time when 100,000 are due in one hour and timers are early, late, doubled or missing.',
  minutes: { quick: 2, whole: 15 },
  parts: () => [...numberedParts('rules', hourScenarios.length), 'table', 'assembly'],
  run,
  sections: [
    {
      id: 'clock',
      title: 'Deadlines',
      promise:
        'Every missed deadline is escalated exactly once and in time, even if 100,000 tickets are due in one hour, the calendar changes or timers fail.',
      limits: [
        'The 100,000 tickets are simulated in memory. The last number was measured with a whole local hotline, where the sweeper runs once an hour.',
      ],
      omits: [
        ...['such hours simulated', 'reports in the whole hotline'],
        'reports in a DynamoDB table instead of memory',
      ],
      figures: (parts) => sumStatistics(parts, new Set([due])),
    },
  ],
};
