import { startAssemblyTable } from '../assembly-table.ts';
import { findHotlineViolations } from '../invariants/hotline-violations.ts';
import type { Check, CheckContext, PartResult } from '../runner/check.ts';
import { numberedParts, numberOf } from '../runner/numbered-parts.ts';
import { shareResource, stopResource } from '../shared-resource.ts';
import { sumStatistics } from '../sum-statistics.ts';
import { startWatchedRun } from '../watched-run.ts';
import { checkRace } from './check-race.ts';
import { createTableStores, runRandomHistories } from './random-histories.ts';
import type { StreamConsumer } from './streams/consumer.ts';
import { deliverInEveryOrder, streamConsumers } from './streams/deliver-in-every-order.ts';

/** Size of a race: concurrent clients, actions per client and shared tickets. */
const quickRace = { clients: 7, actsEach: 3, tickets: 2 } as const;
const fullRace = { clients: 32, actsEach: 6, tickets: 6 } as const;
const fullRunRaceParts = 6;

/** Returns the share of event orders that the quick check tries. */
export function quickShare({ events }: Pick<StreamConsumer, 'events'>): number {
  return events > 3 ? 0.008 : 0.08;
}

const historiesPerPart = { quick: 200, whole: 1000 } as const;
const fullRunHistoryParts = 10;
const historiesInTable = { quick: 10, whole: 200 } as const;
/** Maximum number of random actions in one generated ticket history. */
const maxCommands = { memory: 60, table: 40 } as const;

const inRealTable = 'lives in the table';

export function toOrdersPartName({ name }: Pick<StreamConsumer, 'name'>): string {
  return `orders of ${name}`;
}

const madeTable = shareResource(
  async ({ assembly }) => startAssemblyTable(await assembly()),
  stopResource,
);

/** Runs races: many clients act on the same tickets, each race on its own hotline. */
const runRace = async (part: string, context: CheckContext): Promise<PartResult> => {
  const { options, assembly, fail } = context;
  const size = options.quick ? quickRace : fullRace;
  const hotline = await startWatchedRun(await assembly());
  try {
    const seed = options.seed + numberOf(part) - 1;
    const judged = await checkRace(hotline, { ...size, seed });
    const countOf = (kind: string): number => judged.responseCounts[kind] ?? 0;
    const failures = [...judged.failures, ...(await findHotlineViolations(hotline))];
    for (const failure of failures) fail(failure);
    const failed = failures.length;
    return {
      ...{ passed: Math.max(0, judged.tickets - failed), failed },
      figures: [
        [`races of ${size.clients} clients that act on the same tickets`, 1],
        ['reports in them', judged.tickets],
        ['requests answered', judged.operations],
        ['of them done', countOf('recorded')],
        ['conflicts reported', countOf('stale')],
        ['never answered', judged.unknown],
        ['AWS calls made to fail during the races', judged.struck],
      ],
    };
  } finally {
    await hotline.stop();
  }
};

/** Runs randomly generated histories of two tickets, in memory or in the real table. */
const runHistories = async (part: string, context: CheckContext): Promise<PartResult> => {
  const { options, fail } = context;
  const size = options.quick ? 'quick' : 'whole';
  const isTable = part === inRealTable;
  const table = isTable ? await madeTable(context) : undefined;
  const { historyCount, commands, failures } = await runRandomHistories({
    count: isTable ? historiesInTable[size] : historiesPerPart[size],
    maxCommands: isTable ? maxCommands.table : maxCommands.memory,
    seed: options.seed + (isTable ? 0 : (numberOf(part) - 1) * historiesPerPart[size]),
    ...(table && { stores: () => createTableStores(table) }),
  });
  for (const failure of failures) fail(failure);
  return {
    ...{ passed: historyCount - failures.length, failed: failures.length },
    figures: [
      ['checked random scenarios of two reports', historyCount],
      ['steps in them', commands],
      ['… of these stored in a DynamoDB table instead of memory', isTable ? historyCount : 0],
    ],
  };
};

const maxPrinted = 5;
/** Distance between the ticket numbers that two consumers use, so that they never share one. */
const numbersPerConsumer = 10_000;

/** Delivers the same events in every order to a stream consumer. */
const runOrders = async (part: string, context: CheckContext): Promise<PartResult> => {
  const { options, fail, progress } = context;
  const at = streamConsumers.findIndex((one) => toOrdersPartName(one) === part);
  const consumer = streamConsumers[at];
  if (!consumer) throw new Error(`Unknown part ${part}`);
  const { orders, deliveryCount, failures } = await deliverInEveryOrder(consumer, {
    ...{ table: await madeTable(context), first: at * numbersPerConsumer, seed: options.seed },
    ...{ share: options.quick ? quickShare(consumer) : 1, report: progress },
  });
  for (const failure of failures.slice(0, maxPrinted)) fail(failure);
  return {
    ...{ passed: orders - failures.length, failed: failures.length },
    figures: [
      ['different orders in which the same events were delivered', orders],
      ['events delivered', deliveryCount],
    ],
  };
};

const run = (part: string, context: CheckContext): Promise<PartResult> => {
  if (part.startsWith('races ')) return runRace(part, context);
  return part.startsWith('lives ') ? runHistories(part, context) : runOrders(part, context);
};

export const histories: Check = {
  name: 'histories',
  proves:
    'Concurrent clients get answers that one order of all requests explains, with faults, and events give the same result in any order.',
  minutes: { quick: 2, whole: 10 },
  parts: ({ quick }) => [
    ...streamConsumers.map(toOrdersPartName),
    ...numberedParts('lives', quick ? 1 : fullRunHistoryParts),
    inRealTable,
    ...numberedParts('races', quick ? 1 : fullRunRaceParts),
  ],
  run,
  sections: [
    {
      id: 'history',
      title: 'Concurrency',
      promise:
        'Concurrent clients get consistent responses despite faults, and no recorded change is lost, duplicated or silently altered.',
      limits: [
        'No client merges tickets.',
        'The local database engine runs concurrent writes one after another; DynamoDB may reject some of them with a transaction conflict.',
      ],
      omits: [
        ...['events delivered', 'steps in them', 'reports in them', 'requests answered'],
        ...['of them done', 'conflicts reported', 'never answered'],
        '… of these stored in a DynamoDB table instead of memory',
      ],
      figures: sumStatistics,
    },
  ],
};
