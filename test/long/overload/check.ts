import type { Check, CheckContext, Figure, PartResult } from '../runner/check.ts';
import { runBacklog } from './backlog.ts';
import { type FloodOptions, runFullFlood, runShortFlood } from './flood.ts';
import { computeResponseTime99, countServed, goodPerSecond } from './offered-load.ts';
import { consumersIn } from './poison/event-consumers.ts';
import { runPoisonScenarios } from './poison/run-poison-scenarios.ts';

/** Share of the declared rate limits that one machine can reach. */
const limits = 0.005;
const sizes = {
  quick: { limits, seconds: 4, stepSeconds: 3 },
  whole: { limits, seconds: 60, stepSeconds: 10 },
} as const;

const quickConsumer = 'IndexTickets';

type Flooded = Awaited<ReturnType<typeof runFullFlood>>;

const listStatistics = ({ peak, first, second, all, tickets }: Flooded): Figure[] => [
  ['people during the overload', all.length],
  ['requests served per second before the overload', peak.toFixed(1)],
  ['… at five times the load', goodPerSecond(second).toFixed(1)],
  ['requests rejected with "try again later"', countServed(all, { kind: 'shed' })],
  ['p99 until they were, ms', computeResponseTime99(all, 'shed')],
  [
    'emergencies, staff and platforms rejected',
    countServed(all, { kind: 'shed', isShared: false }),
  ],
  ['tickets accepted, all stored and routed', tickets],
  ['seconds until queues were empty', second.clearSeconds],
  ['MB of memory after the first and second flood', `${first.memory}, ${second.memory}`],
];

const runFlood = async ({ options, assembly, log, fail }: CheckContext): Promise<PartResult> => {
  const folder = await assembly();
  const result = (wrong: readonly string[], came: number, figures: Figure[]): PartResult => {
    for (const line of wrong) fail(line);
    return { passed: Math.max(0, came - wrong.length), failed: wrong.length, figures };
  };
  if (options.quick) {
    const size: FloodOptions = { ...sizes.quick, seed: options.seed };
    const { wrong, shed, came } = await runShortFlood(folder, size, log);
    return result(wrong, came, [['requests rejected with "try again later"', shed]]);
  }
  const flooded = await runFullFlood(folder, { ...sizes.whole, seed: options.seed }, log);
  return result(flooded.wrong, flooded.all.length, listStatistics(flooded));
};

const runBehindBacklog = async ({ options, assembly, fail }: CheckContext): Promise<PartResult> => {
  const changes = options.quick ? 500 : 5000;
  const { wrong, seconds } = await runBacklog(await assembly(), { seed: options.seed, changes });
  for (const line of wrong) fail(line);
  return {
    ...{ passed: wrong.length === 0 ? 1 : 0, failed: wrong.length },
    figures: [
      ['changes that waited when an emergency was reported', changes],
      ['seconds until the unit got the SMS', seconds ?? 'never'],
    ],
  };
};

const runPoison = async (context: CheckContext): Promise<PartResult> => {
  const { options, assembly, log, fail, progress } = context;
  const folder = await assembly();
  const text = options.consumer ?? (options.quick ? quickConsumer : '');
  const isSelected = ({ name }: { name: string }): boolean => name.includes(text);
  const total = consumersIn(folder).filter(isSelected).length;
  let [passed, failed] = [0, 0];
  await runPoisonScenarios(folder, isSelected, ({ consumer, wrong }) => {
    if (wrong.length === 0) passed += 1;
    else failed += 1;
    const [name = consumer] = consumer.split(' ');
    for (const line of wrong) fail(`${consumer}: ${line}`, { parts: 'poison', consumer: name });
    log(`${consumer}: ${wrong.length === 0 ? 'passed' : 'failed'}`);
    progress({ done: passed + failed, total });
  });
  return {
    ...{ passed, failed },
    figures: [['kinds of unprocessable records, each dead-lettered, alarmed and redriven', passed]],
  };
};

const parts: Readonly<Record<string, (context: CheckContext) => Promise<PartResult>>> = {
  flood: runFlood,
  backlog: runBehindBacklog,
  poison: runPoison,
};

export const overload: Check = {
  name: 'overload',
  proves:
    'At five times the peak load as many requests are served as before, no emergency is shed or waits behind other changes, and records that a consumer can’t process end in its dead-letter queue.',
  minutes: { quick: 2, whole: 13 },
  parts: ({ consumer }) => (consumer === undefined ? Object.keys(parts) : ['poison']),
  run: (part, context) => (parts[part] ?? runPoison)(context),
  sections: [
    {
      id: 'overload',
      title: 'Overload',
      promise:
        'At five times the load that the hotline can serve, its throughput stays the same, emergencies are never rejected and their units notified within 10 seconds, and all accepted requests are completed.',
      limits: [
        'The rate limits of the deployed stage are scaled down to the capacity of the test machine, which the same run measures.',
      ],
      omits: [
        'p99 until they were, ms',
        'people during the overload',
        'seconds until queues were empty',
        'MB of memory after the first and second flood',
      ],
    },
  ],
};
