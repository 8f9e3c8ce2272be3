import type { RequestCheck } from '../constraints/request-check.ts';
import type { Database } from '../dynamodb/database.ts';
import { type LaggingCopies, openLaggingCopies } from '../dynamodb/lagging-copies.ts';
import type { PolicyEvaluator } from '../iam/policy-evaluator.ts';
import type { Endpoints } from '../lambda/process-environment.ts';
import type { Clock, InvokeFunction } from '../parts.ts';
import { type AwsCallLog, openAwsCallLog } from './aws-call-log.ts';
import { startAwsEndpoint } from './aws-endpoint.ts';
import { openConditions, type RunConditions } from './conditions.ts';
import { type Faults, openFaults } from './fault.ts';
import { openReplays, type Replays } from './replays.ts';
import type { TrafficRecorder } from './traffic-recorder.ts';

/** Environment variables with which the AWS clients of a function process find the emulated services. */
export type AwsConnection = {
  variables: Record<string, string>;
  close(): void;
  /** Injected conditions of the process; undefined unless the local run records calls. */
  conditions?: ProcessConditions;
};

/** Injected conditions of a function process, which may change while it runs. */
type ProcessConditions = {
  freezes(): boolean;
  /** Closes the process's idle connections to AWS, as services do after a while. */
  closeIdleConnections(): void;
  /** Returns the offset of the process's clock from the local run's clock in milliseconds. */
  skewMs(): number;
};
export type ConnectProcess = (process: {
  functionName: string;
  kill(): void;
}) => Promise<AwsConnection>;

/** Recorded AWS calls of the functions, with fault injection and replay. */
export type AwsCallMonitor = {
  ledger: AwsCallLog;
  faults: Faults;
  /** Evaluator of the cloud assembly's IAM policies for the calls. */
  judge: PolicyEvaluator;
  /** Deliveries of streams and buses since the fault plan was set, for replay. */
  replays: Replays;
  conditions: RunConditions;
  /** Wraps the invoker of streams, queues and buses so that deliveries are recorded for replay and may be duplicated. */
  delivering(invoke: InvokeFunction): InvokeFunction;
  /** Lagging copies of tables and indexes that answer stale reads. */
  copies: LaggingCopies;
  /** Ends every function process, so that the next invocation of each function is a cold start. */
  endProcesses(): void;
};

/** Retry settings of AWS clients when calls are recorded: one retry, because clients back off in real time. */
const patience = { AWS_MAX_ATTEMPTS: '2' };

type CallsDeps = {
  clock: Clock;
  tape: TrafficRecorder;
  requests: RequestCheck;
  database: Database;
};

type Connected = { calls: AwsCallMonitor | undefined; connect: ConnectProcess };

/**
 * Connects function processes to the services: through a proxy per process when the local run records calls, else directly.
 */
export function connectProcessesToAws(
  { judge, watchesCalls }: { judge: PolicyEvaluator; watchesCalls: boolean },
  endpoints: () => Endpoints,
  deps: CallsDeps,
): Connected {
  return watchesCalls
    ? throughDoors(judge, endpoints, deps)
    : {
        calls: undefined,
        connect: async () => ({ variables: endpoints(), close: () => undefined }),
      };
}

function throughDoors(
  judge: PolicyEvaluator,
  endpoints: () => Endpoints,
  { clock, tape, requests, database }: CallsDeps,
): Connected {
  const [replays, conditions] = [openReplays(), openConditions()];
  let started = 0;
  const running = new Set<() => void>();
  const calls = {
    judge,
    ledger: openAwsCallLog(),
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
  const connect: ConnectProcess = async (process) => {
    const straight = endpoints();
    const awsEndpoint = await startAwsEndpoint({
      ...process,
      ...calls,
      clock,
      tape,
      requests,
      addressOf: ({ service }) =>
        straight[service === 'dynamodb' ? 'AWS_ENDPOINT_URL_DYNAMODB' : 'AWS_ENDPOINT_URL'] ?? '',
    });
    const throughDoor = Object.keys(straight).map((variable) => [variable, awsEndpoint.url]);
    running.add(process.kill);
    started += 1;
    const ahead = started % 2 === 0 ? 1000 : -1000;
    return {
      variables: { ...Object.fromEntries(throughDoor), ...patience },
      close: () => {
        running.delete(process.kill);
        awsEndpoint.close();
      },
      conditions: {
        freezes: () => conditions.now().freezes,
        closeIdleConnections: awsEndpoint.closeIdleConnections,
        skewMs: () => ahead * conditions.now().skewSeconds,
      },
    };
  };
  return { calls, connect };
}
