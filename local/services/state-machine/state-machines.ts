import type { FailedExecution } from '../../alarms/failed-executions.ts';
import type {
  AwsServiceEmulator,
  Clock,
  ComponentWithTimers,
  FunctionInvoker,
} from '../../component-types.ts';
import type { SqliteStore } from '../../sqlite-store.ts';
import { createAwsJsonService, defineOperation } from '../aws-json.ts';
import { type Execution, getExecutionDueAt } from './execution/execution.ts';
import { StartExecutionInput, startExecution } from './execution/start-execution.ts';
import { createSimulatedTimers, type SimulatedTimers } from './execution/timers.ts';
import { createExecutionStore } from './execution-store.ts';
import { createMachineStore } from './machine-store.ts';
import { createExecutionRunner } from './runner.ts';

/** Summary of a Step Functions execution for the local control pages. */
export type ExecutionSummary = {
  name: string;
  machine: string;
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED';
  /** Current state of the execution or, if it has ended, its last state. */
  state: string;
  since: Date;
  transitions: number;
  dueAt?: Date | undefined;
};

export type StepFunctionsEmulator = AwsServiceEmulator &
  ComponentWithTimers & {
    /**
     * Registers a state machine. If the definition uses unsupported features, throws an error that names the state machine,
     * the state and the feature.
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
  onFailure?(failed: FailedExecution): void;
};

/**
 * Emulates the part of Step Functions that the hotline uses: standard workflows with JSONPath. All state is stored. After
 * the process was killed, `runDue` continues the executions and runs interrupted tasks again, so each task runs at least
 * once.
 */
export function createStepFunctionsEmulator({
  store,
  clock,
  invoke,
  onFailure,
}: StateMachinesDeps): StepFunctionsEmulator {
  const executions = createExecutionStore(store);
  const machines = createMachineStore(store);
  const timers = createSimulatedTimers();
  const runner = createExecutionRunner({
    ...{ machines, executions, clock, invoke, timers },
    ...(onFailure && { onFailure }),
  });
  const service = createAwsJsonService({
    endpointName: 'SFN',
    target: 'AWSStepFunctions',
    version: '1.0',
    operations: {
      StartExecution: defineOperation(StartExecutionInput, (input) =>
        startExecution({ machines, executions, runner }, input),
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
      machines.register(machine);
    },
    executions: (limit = 500) => executions.list(limit).map(lineOf),
    reset: () => executions.clear(),
  };
}

const lineOf = (execution: Execution): ExecutionSummary => ({
  name: execution.name,
  machine: execution.machineName,
  status: execution.end?.status ?? 'RUNNING',
  state: execution.thread.state,
  since: execution.end?.at ?? execution.thread.enteredAt,
  transitions: execution.transitions,
  dueAt: getExecutionDueAt(execution),
});
