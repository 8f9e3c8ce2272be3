import {
  computeMedian,
  computeTimeRatio,
  type MeasuredSubject,
  runInTurns,
  summarizeTurns,
  type TurnTimes,
} from '../rounds.ts';
import { type ComparedSystem, createComparisonGroups, type SpeedComparison } from './groups.ts';
import { openBenchHotline } from './hotline.ts';
import { measureProcessTreesCpu } from './process-cpu.ts';
import {
  type ComparisonResult,
  formatComparison,
  formatComparisonReport,
  replaceMarkedText,
} from './report.ts';
import { openRequestTracker } from './request-tracker.ts';

const tickets = Number(process.env['PEERS_TICKETS'] ?? 100_000);

const subjectOf = ({ name, make, before, each }: ComparedSystem): MeasuredSubject => ({
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

const perOne = (turns: TurnTimes[] = [], { each }: ComparedSystem): TurnTimes[] =>
  turns.map(({ wall, cpu, engine = 0 }) => ({
    wall: wall / each,
    cpu: cpu / each,
    engine: engine / each,
  }));

/** Returns the total CPU time of one measured series of operations. It includes client, handler, servers and database. */
const workOf = ({ cpu, engine = 0 }: TurnTimes): number => cpu + engine;

const compare = async (
  group: SpeedComparison,
  clients: number,
  cpu: () => number,
): Promise<ComparisonResult> => {
  const { title, goal, operations, rounds, sides } = group;
  const plan = { rounds, discarded: 2, operations, inFlight: clients, engineCpu: cpu };
  const raw = await runInTurns(sides.map(subjectOf), plan);
  const turns = sides.map((side, at) => perOne(raw[at], side));
  const rows = sides.map(({ name }, at) => ({
    name,
    perSecond: summarizeTurns(turns[at]).perSecond,
    work: computeMedian((turns[at] ?? []).map(workOf)),
    timeRatio: computeTimeRatio(turns[at], turns[0]),
    workRatio: computeTimeRatio(turns[at], turns[0], workOf),
  }));
  return { title, goal, rounds, rows };
};

type PeerOptions = { clients: number; workers: number; rounds: number; write: boolean };
type RequestTracker = Awaited<ReturnType<typeof openRequestTracker>>;

const compareWith = async (
  tracker: RequestTracker,
  { clients, workers, rounds, write }: PeerOptions,
): Promise<void> => {
  const on = new Date();
  const hotline = await openBenchHotline(tickets);
  try {
    tracker.tidy();
    const cpu = () => measureProcessTreesCpu([...tracker.roots(), ...hotline.pids()]);
    const compared: ComparisonResult[] = [];
    for (const group of createComparisonGroups({ hotline, tracker, rounds })) {
      console.error(`Comparing ${group.title}`);
      const result = await compare(group, clients, cpu);
      compared.push(result);
      console.error(formatComparison(result).join('\n'));
    }
    const all = formatComparisonReport({
      on,
      compared,
      clients,
      workers,
      tickets,
      versions: tracker.versions(),
    });
    console.log(all);
    if (write) replaceMarkedText('docs/peers.md', all);
  } finally {
    await hotline.stop();
  }
};

/**
 * Compares the hotline's speed with the help desk software Request Tracker. Installs Request Tracker first if it is missing.
 */
export async function measurePeers(options: PeerOptions): Promise<void> {
  const tracker = await openRequestTracker(options.workers, options.clients);
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
