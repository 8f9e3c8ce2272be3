import type { Clock, FunctionInvoker } from '../component-types.ts';
import type { RequestValidator } from '../constraints/request-validator.ts';
import type { Database } from '../dynamodb/database.ts';
import { createLaggingTableCopies, type LaggingTableCopies } from '../dynamodb/lagging-copies.ts';
import type { PolicyEvaluator } from '../iam/policy-evaluator.ts';
import type { AwsEndpointUrls } from '../lambda/process-environment.ts';
import { type AwsBehaviorController, createAwsBehaviorController } from './aws-behavior.ts';
import { type AwsCallLog, createAwsCallLog } from './aws-call-log.ts';
import { startAwsEndpoint } from './aws-endpoint.ts';
import { type AwsDeliveryReplayer, createAwsDeliveryReplayer } from './delivery-replayer.ts';
import { createFaultInjector, type FaultInjector } from './fault.ts';
import type { TrafficRecorder } from './traffic-recorder.ts';

/** Environment variables that point the AWS clients of a function process to the emulated services. */
export type AwsConnection = {
  variables: Record<string, string>;
  close(): void;
  /** Simulated conditions of the function process, such as clock skew; undefined unless the local run watches AWS calls. */
  conditions?: ProcessConditions;
};

/** Simulated conditions of one function process, such as clock skew. They may change while the process runs. */
type ProcessConditions = {
  freezes(): boolean;
  /** Closes the function process's idle connections to AWS, as AWS services do after some time. */
  closeIdleConnections(): void;
  /** Returns the offset in milliseconds between the function process's clock and the local run's clock. */
  skewMs(): number;
};
export type FunctionProcessConnector = (process: {
  functionName: string;
  kill(): void;
}) => Promise<AwsConnection>;

/** Recorder for the AWS calls of Lambda functions, with fault injection and replay of deliveries. */
export type AwsCallMonitor = {
  ledger: AwsCallLog;
  faults: FaultInjector;
  /** Evaluator that checks AWS calls against the IAM policies of the cloud assembly. */
  policyEvaluator: PolicyEvaluator;
  /** Recorder that keeps the stream and event bus deliveries since the fault plan was set, so that they can be replayed. */
  replays: AwsDeliveryReplayer;
  conditions: AwsBehaviorController;
  /**
   * Wraps the function that invokes Lambda for streams, queues and event buses. The wrapper records each delivery for replay
   * and, under simulated duplicates, delivers it twice.
   */
  delivering(invoke: FunctionInvoker): FunctionInvoker;
  /** Copies of the DynamoDB tables that lag behind; they answer reads with an injected `stale` fault. */
  copies: LaggingTableCopies;
  /** Ends every function process, so that the next invocation of each function is a cold start. */
  endProcesses(): void;
};

/**
 * Retry configuration of AWS clients while calls are watched: only one retry, because the clients' backoff waits in real
 * time.
 */
const awsRetryVariables = { AWS_MAX_ATTEMPTS: '2' };

type CallsDeps = {
  clock: Clock;
  recordTraffic: TrafficRecorder;
  requests: RequestValidator;
  database: Database;
};

type AwsConnector = { calls: AwsCallMonitor | undefined; connect: FunctionProcessConnector };

/**
 * Connects function processes to the emulated AWS services: through one proxy per process when the local run watches calls,
 * otherwise directly.
 */
export function connectProcessesToAws(
  { policyEvaluator, watchesCalls }: { policyEvaluator: PolicyEvaluator; watchesCalls: boolean },
  endpoints: () => AwsEndpointUrls,
  deps: CallsDeps,
): AwsConnector {
  return watchesCalls
    ? connectThroughEndpoint(policyEvaluator, endpoints, deps)
    : {
        calls: undefined,
        connect: async () => ({ variables: endpoints(), close: () => undefined }),
      };
}

function connectThroughEndpoint(
  policyEvaluator: PolicyEvaluator,
  endpoints: () => AwsEndpointUrls,
  { clock, recordTraffic, requests, database }: CallsDeps,
): AwsConnector {
  const [replays, conditions] = [createAwsDeliveryReplayer(), createAwsBehaviorController()];
  let started = 0;
  const running = new Set<() => void>();
  const calls = {
    policyEvaluator,
    ledger: createAwsCallLog(),
    replays,
    conditions,
    delivering: (invoke: FunctionInvoker) => replays.remembering(conditions.redelivering(invoke)),
    faults: createFaultInjector(),
    copies: createLaggingTableCopies({ database, clock }),
    endProcesses: () => {
      for (const kill of running) {
        kill();
      }
    },
  };
  const connect: FunctionProcessConnector = async (process) => {
    const straight = endpoints();
    const awsEndpoint = await startAwsEndpoint({
      ...process,
      ...calls,
      clock,
      recordTraffic,
      requests,
      addressOf: ({ service }) =>
        straight[service === 'dynamodb' ? 'AWS_ENDPOINT_URL_DYNAMODB' : 'AWS_ENDPOINT_URL'] ?? '',
    });
    const throughDoor = Object.keys(straight).map((variable) => [variable, awsEndpoint.url]);
    running.add(process.kill);
    started += 1;
    const ahead = started % 2 === 0 ? 1000 : -1000;
    return {
      variables: { ...Object.fromEntries(throughDoor), ...awsRetryVariables },
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
