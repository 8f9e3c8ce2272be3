import { measureProcessTreeCpuMs } from '../process-tree.ts';
import {
  type BenchmarkVariant,
  computeMedian,
  computeTimeRatio,
  measureVariantsAlternately,
  type SeriesTimes,
  summarizeSeries,
} from '../speed/measure-variants.ts';
import { startBenchHotline } from './hotline.ts';
import {
  type ComparisonResult,
  formatComparison,
  formatComparisonReport,
  replaceMarkedText,
} from './report.ts';
import { startRequestTracker } from './request-tracker.ts';
import {
  type ComparedSystem,
  createSpeedComparisons,
  type SpeedComparison,
} from './speed-comparisons.ts';

const tickets = Number(process.env['PEERS_TICKETS'] ?? 100_000);

const subjectOf = ({ name, make, before, each }: ComparedSystem): BenchmarkVariant => ({
  name,
  prepare: (count) => {
    before?.();
    return Array.from({ length: count }, () => {
      const operations = Array.from({ length: each }, make);
      return async () => {
        for (const operation of operations) await operation();
      };
    });
  },
});

const perOne = (turns: SeriesTimes[] = [], { each }: ComparedSystem): SeriesTimes[] =>
  turns.map(({ wall, cpu, engine = 0 }) => ({
    wall: wall / each,
    cpu: cpu / each,
    engine: engine / each,
  }));

/** Returns the total CPU time of one measured series of operations. It includes client, handler, servers and database. */
const workOf = ({ cpu, engine = 0 }: SeriesTimes): number => cpu + engine;

const compare = async (
  group: SpeedComparison,
  clients: number,
  cpu: () => number,
): Promise<ComparisonResult> => {
  const { title, goal, operations, rounds, sides } = group;
  const plan = { rounds, discarded: 2, operations, inFlight: clients, engineCpu: cpu };
  const raw = await measureVariantsAlternately(sides.map(subjectOf), plan);
  const turns = sides.map((side, at) => perOne(raw[at], side));
  const rows = sides.map(({ name }, at) => ({
    name,
    perSecond: summarizeSeries(turns[at]).perSecond,
    work: computeMedian((turns[at] ?? []).map(workOf)),
    timeRatio: computeTimeRatio(turns[at], turns[0]),
    workRatio: computeTimeRatio(turns[at], turns[0], workOf),
  }));
  return { title, goal, rounds, rows };
};

type PeerOptions = { clients: number; workers: number; rounds: number; write: boolean };
type RequestTracker = Awaited<ReturnType<typeof startRequestTracker>>;

const compareWith = async (
  tracker: RequestTracker,
  { clients, workers, rounds, write }: PeerOptions,
): Promise<void> => {
  const measuredAt = new Date();
  const hotline = await startBenchHotline(tickets);
  try {
    tracker.tidy();
    const cpu = () => measureProcessTreeCpuMs([...tracker.roots(), ...hotline.pids()]);
    const compared: ComparisonResult[] = [];
    for (const group of createSpeedComparisons({ hotline, tracker, rounds })) {
      console.error(`Comparing ${group.title}`);
      const result = await compare(group, clients, cpu);
      compared.push(result);
      console.error(formatComparison(result).join('\n'));
    }
    const all = formatComparisonReport({
      measuredAt,
      compared,
      clients,
      workers,
      tickets,
      versions: tracker.versions(),
    });
    console.log(all);
    if (write) replaceMarkedText('bench/peers/README.md', all);
  } finally {
    await hotline.stop();
  }
};

/**
 * Compares the hotline's speed with the help desk software Request Tracker. Installs Request Tracker first if it is missing.
 */
export async function compareWithRequestTracker(options: PeerOptions): Promise<void> {
  const tracker = await startRequestTracker(options.workers, options.clients);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      tracker.stop();
      process.exit(1);
    });
  }
  try {
    await compareWith(tracker, options);
  } finally {
    tracker.stop();
  }
}
