import type { Json } from './data/json.ts';
import type { ExpressionContext } from './intrinsics/parse-expression.ts';

/**
 * Input for running a state of a state machine: its data, the context object, the current instant and a source of random
 * values.
 */
export type StateContext = ExpressionContext & { now: Date };

type Integration = 'lambda-arn' | 'lambda-invoke';

export type StateTaskRequest = {
  integration: Integration;
  /** Value of the Task state's `Resource` field in the definition, recorded in history events. */
  resource: string;
  functionName: string;
  payload: Json;
  timeoutSeconds: number | undefined;
};

export type MapStateItem = { index: number; value: Json };

export type BranchStart = { input: Json; item?: MapStateItem };

/** Action that a state requests from the execution: leave the state, wait, run a task, start branches, or fail. */
export type StateMove =
  | { kind: 'leave'; output: Json; to: string | undefined }
  | { kind: 'wait'; until: Date }
  | { kind: 'run'; task: StateTaskRequest }
  | { kind: 'branch'; starts: BranchStart[]; atOnce: number }
  | StateFailure;

export type StateFailure = { kind: 'fail'; error?: string | undefined; cause?: string | undefined };

export type Retrier = {
  errors: string[];
  intervalSeconds: number;
  backoffRate: number;
  maxAttempts: number;
  maxDelaySeconds: number;
};

export type Catcher = {
  errors: string[];
  next: string;
  outputOf(input: Json, error: { Error: string; Cause: string }): Json;
};

export type StateTypeName =
  | 'Task'
  | 'Pass'
  | 'Wait'
  | 'Choice'
  | 'Succeed'
  | 'Fail'
  | 'Parallel'
  | 'Map';

/** State of a state machine, built from its definition. The object contains no data of executions. */
export type MachineState = {
  type: StateTypeName;
  /**
   * Names of the states that can follow this state. With them, the loader checks that all targets exist and that every state
   * is reachable.
   */
  targets: string[];
  begin(visit: StateContext): StateMove;
  /** Continues the state after its wait, task or branches have ended, with their result. */
  resume(visit: StateContext, result: Json): StateMove;
  retriers: Retrier[];
  catchers: Catcher[];
  /** Branches of a Parallel state, or the one item processor of a Map state. */
  branches: MachineBranch[];
};

export type MachineBranch = { startAt: string; states: ReadonlyMap<string, MachineState> };

export type LoadedMachine = MachineBranch & { timeoutSeconds: number | undefined };
