import { measured, medianOf, ratioOf, type Subject, type Turn, takeTurns } from '../rounds.ts';
import { type Group, groupsOf, type Side } from './groups.ts';
import { openHotline } from './hotline.ts';
import { cpuOfFamilies } from './process-cpu.ts';
import { type Compared, linesOf, wordsOf, writeInto } from './report.ts';
import { openRequestTracker } from './request-tracker.ts';

const tickets = Number(process.env['PEERS_TICKETS'] ?? 100_000);

const subjectOf = ({ name, make, before, each }: Side): Subject => ({
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

const perOne = (turns: Turn[] = [], { each }: Side): Turn[] =>
  turns.map(({ wall, cpu, engine = 0 }) => ({
    wall: wall / each,
    cpu: cpu / each,
    engine: engine / each,
  }));

/** Returns the total CPU time of a measured turn: client, handler, servers and database. */
const workOf = ({ cpu, engine = 0 }: Turn): number => cpu + engine;

const compare = async (group: Group, clients: number, cpu: () => number): Promise<Compared> => {
  const { title, goal, operations, rounds, sides } = group;
  const plan = { rounds, discarded: 2, operations, inFlight: clients, engineCpu: cpu };
  const raw = await takeTurns(sides.map(subjectOf), plan);
  const turns = sides.map((side, at) => perOne(raw[at], side));
  const rows = sides.map(({ name }, at) => ({
    name,
    perSecond: measured(turns[at]).perSecond,
    work: medianOf((turns[at] ?? []).map(workOf)),
    timeRatio: ratioOf(turns[at], turns[0]),
    workRatio: ratioOf(turns[at], turns[0], workOf),
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
  const hotline = await openHotline(tickets);
  try {
    tracker.tidy();
    const cpu = () => cpuOfFamilies([...tracker.roots(), ...hotline.pids()]);
    const compared: Compared[] = [];
    for (const group of groupsOf({ hotline, tracker, rounds })) {
      console.error(`compares ${group.title}`);
      const seen = await compare(group, clients, cpu);
      compared.push(seen);
      console.error(linesOf(seen).join('\n'));
    }
    const all = wordsOf({ on, compared, clients, workers, tickets, versions: tracker.versions() });
    console.log(all);
    if (write) writeInto('docs/peers.md', all);
  } finally {
    await hotline.stop();
  }
};

/** Compares the hotline's speed with Request Tracker. Installs Request Tracker first if it is missing. */
export const measurePeers = async (options: PeerOptions): Promise<void> => {
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
};
