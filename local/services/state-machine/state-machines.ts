import { createHash, randomInt, randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { UnsuccessfulExecution } from '../../alarms/unsuccessful-executions.ts';
import type {
  AwsServiceEmulator,
  Clock,
  ComponentWithTimers,
  FunctionInvoker,
} from '../../component-types.ts';
import type { SqliteStore } from '../../sqlite-store.ts';
import {
  type AwsOperationResult,
  createAwsJsonService,
  defineOperation,
  succeedOperation,
  toEpochSeconds,
} from '../aws-json.ts';
import { abortExecution } from './advance.ts';
import { type Execution, getExecutionDueAt } from './execution.ts';
import type { RandomSource } from './intrinsics/random-source.ts';
import { createReadOperations, failUnknownExecution } from './read-operations.ts';
import { createExecutionRunner } from './runner.ts';
import { StartExecutionInput, startExecution } from './start-execution.ts';
import { createExecutionStore, type ExecutionStore } from './storage/execution-store.ts';
import { createHistoryStore } from './storage/history-store.ts';
import { createMachineStore } from './storage/machine-store.ts';
import { createSimulatedTimers, type SimulatedTimers } from './timers.ts';

/** Summary of a Step Functions execution for the local control pages. */
export type ExecutionSummary = {
  name: string;
  machine: string;
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';
  /** Current state of the execution or, if it has ended, its last state. */
  state: string;
  since: Date;
  transitions: number;
  dueAt?: Date | undefined;
};

export type StepFunctionsEmulator = AwsServiceEmulator &
  ComponentWithTimers & {
    /**
     * Registers a state machine. If the definition contains unsupported fields, throws an error that names the state
     * machine, state and field.
     */
    register(machine: { arn: string; name: string; definition: unknown; type?: string }): void;
    timers: SimulatedTimers;
    /** Lists Step Functions executions, newest first, at most 500 by default. */
    executions(limit?: number): ExecutionSummary[];
    reset(): void;
    /**
     * Stops the runner of Step Functions executions. Must be called before the functions are stopped, so that the shutdown
     * of functions isn't recorded as task failures.
     */
    stop(): void;
  };

type StateMachinesDeps = {
  store: SqliteStore;
  clock: Clock;
  invoke: FunctionInvoker;
  randomSource?: RandomSource;
  endedBadly?(end: UnsuccessfulExecution): void;
};

const StopExecutionInput = z.object({
  executionArn: z.string(),
  error: z.string().max(256).optional(),
  cause: z.string().max(32_768).optional(),
});

/**
 * Emulates Step Functions: standard workflows with JSONPath. All state is stored. After the process was killed, `runDue`
 * continues the executions and runs interrupted tasks again, so each task runs at least once.
 */
export function createStepFunctionsEmulator({
  store,
  clock,
  invoke,
  randomSource = machineRandomSource,
  endedBadly,
}: StateMachinesDeps): StepFunctionsEmulator {
  const executions = createExecutionStore(store);
  const history = createHistoryStore(store);
  const machines = createMachineStore(store);
  const timers = createSimulatedTimers();
  const runner = createExecutionRunner({
    ...{ machines, executions, clock, invoke, randomSource, timers },
    ...(endedBadly && { endedBadly }),
  });
  const service = createAwsJsonService({
    endpointName: 'SFN',
    target: 'AWSStepFunctions',
    version: '1.0',
    operations: {
      ...createReadOperations({ machines, executions, history }),
      StartExecution: defineOperation(StartExecutionInput, (input) =>
        startExecution({ machines, executions, runner }, input),
      ),
      StopExecution: defineOperation(StopExecutionInput, (input) =>
        stopExecution(executions, input, { now: clock.now(), randomSource }, endedBadly),
      ),
    },
  });
  return {
    ...service,
    ...runner,
    timers,
    register: ({ type = 'STANDARD', ...machine }) => {
      if (type !== 'STANDARD')
        throw new Error(`State machine ${machine.name}: unsupported type ${type}`);
      machines.register(machine, clock.now());
    },
    executions: (limit = 500) => executions.list({ limit, offset: 0 }).map(lineOf),
    reset: () => executions.clear(),
  };
}

const stopExecution = (
  executions: ExecutionStore,
  { executionArn, ...reason }: z.output<typeof StopExecutionInput>,
  world: { now: Date; randomSource: RandomSource },
  endedBadly?: (end: UnsuccessfulExecution) => void,
): AwsOperationResult => {
  const execution = executions.find(executionArn);
  if (!execution) return failUnknownExecution(executionArn);
  if (execution.end) return succeedOperation({ stopDate: toEpochSeconds(execution.end.at) });
  executions.save(abortExecution(execution, reason, world));
  endedBadly?.({ machineArn: execution.machineArn, status: 'ABORTED' });
  return succeedOperation({ stopDate: toEpochSeconds(world.now) });
};

const lineOf = (execution: Execution): ExecutionSummary => ({
  name: execution.name,
  machine: execution.machineName,
  status: execution.end?.status ?? 'RUNNING',
  state: execution.thread.state,
  since: execution.end?.at ?? execution.thread.enteredAt,
  transitions: execution.transitions,
  dueAt: getExecutionDueAt(execution),
});

const range = 2 ** 48 - 1;

const machineRandomSource: RandomSource = {
  uuid: () => randomUUID(),
  random: (seed) =>
    seed === undefined
      ? randomInt(range) / range
      : createHash('sha256').update(String(seed)).digest().readUIntBE(0, 6) / 2 ** 48,
};
