import type { RequestCheck } from '../constraints/request-check.ts';
import type { Database } from '../dynamodb/database.ts';
import { type LaggingCopies, openLaggingCopies } from '../dynamodb/lagging-copies.ts';
import type { Judge } from '../iam/judge.ts';
import type { Endpoints } from '../lambda/process-environment.ts';
import type { Clock, InvokeFunction } from '../parts.ts';
import { openConditions, type RunConditions } from './conditions.ts';
import { openDoor } from './door.ts';
import { type Faults, openFaults } from './fault.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { openReplays, type Replays } from './replays.ts';
import type { Tape } from './tape.ts';

/** How a function's process gets to AWS, in the variables that its clients look at. */
export type Way = {
  variables: Record<string, string>;
  close(): void;
  /** What happens to the process besides; nothing where nobody watches. */
  conditions?: ProcessConditions;
};

/** Conditions of one process, which may change while it runs. */
type ProcessConditions = {
  freezes(): boolean;
  /** Closes connections to AWS that wait for a next request, as services do after a while. */
  closeIdleConnections(): void;
  /** How far its clock is ahead of the run's. */
  skewMs(): number;
};
export type Connect = (process: { functionName: string; kill(): void }) => Promise<Way>;

/** What a run knows of the calls that pass its doors. */
export type Calls = {
  ledger: Ledger;
  faults: Faults;
  /** Whether AWS would let them pass. */
  judge: Judge;
  /** What streams and buses have brought since the plan was made; bringing it again disturbs nobody. */
  replays: Replays;
  conditions: RunConditions;
  /** The invoker of streams, queues and buses: remembers what they bring, and may bring it twice. */
  delivering(invoke: InvokeFunction): InvokeFunction;
  /** Where stale reads are answered. */
  copies: LaggingCopies;
  /** Ends every process: the next call of each function finds none, as after a deploy. */
  endProcesses(): void;
};

/** A client that is refused waits in real time before it tries again; twice shows what thrice would. */
const patience = { AWS_MAX_ATTEMPTS: '2' };

type World = { clock: Clock; tape: Tape; requests: RequestCheck; database: Database };

type Connected = { calls: Calls | undefined; connect: Connect };

/** Each process through a door of its own, if somebody watches; else straight to the services. */
export const connectCalls = (
  { judge, watchesCalls }: { judge: Judge; watchesCalls: boolean },
  endpoints: () => Endpoints,
  world: World,
): Connected =>
  watchesCalls
    ? throughDoors(judge, endpoints, world)
    : {
        calls: undefined,
        connect: async () => ({ variables: endpoints(), close: () => undefined }),
      };

function throughDoors(
  judge: Judge,
  endpoints: () => Endpoints,
  { clock, tape, requests, database }: World,
): Connected {
  const [replays, conditions] = [openReplays(), openConditions()];
  let started = 0;
  const running = new Set<() => void>();
  const calls = {
    judge,
    ledger: openLedger(),
    replays,
    conditions,
    delivering: (invoke: InvokeFunction) => replays.remembering(conditions.redelivering(invoke)),
    faults: openFaults(),
    copies: openLaggingCopies({ database, clock }),
    endProcesses: () => {
      for (const kill of running) {
        kill();
      }
    },
  };
  const connect: Connect = async (process) => {
    const straight = endpoints();
    const door = await openDoor({
      ...process,
      ...calls,
      clock,
      tape,
      requests,
      addressOf: ({ service }) =>
        straight[service === 'dynamodb' ? 'AWS_ENDPOINT_URL_DYNAMODB' : 'AWS_ENDPOINT_URL'] ?? '',
    });
    const throughDoor = Object.keys(straight).map((variable) => [variable, door.url]);
    running.add(process.kill);
    started += 1;
    const ahead = started % 2 === 0 ? 1000 : -1000;
    return {
      variables: { ...Object.fromEntries(throughDoor), ...patience },
      close: () => {
        running.delete(process.kill);
        door.close();
      },
      conditions: {
        freezes: () => conditions.now().freezes,
        closeIdleConnections: door.closeIdleConnections,
        skewMs: () => ahead * conditions.now().skewSeconds,
      },
    };
  };
  return { calls, connect };
}
