import type { Json } from './data/json.ts';
import type { Setting } from './intrinsics/parse-expression.ts';

/** Input of a state's behaviour: its data, its context object, the current instant and a source of randomness. */
export type Visit = Setting & { now: Date };

type Integration = 'lambda-arn' | 'lambda-invoke';

export type Task = {
  integration: Integration;
  /** The task's `Resource` in the definition, for the history events. */
  resource: string;
  functionName: string;
  payload: Json;
  timeoutSeconds: number | undefined;
};

export type MapItem = { index: number; value: Json };

export type BranchStart = { input: Json; item?: MapItem };

/** Next move that a state of the state machine requests: leave, wait, run a task, start branches or fail. */
export type Move =
  | { kind: 'leave'; output: Json; to: string | undefined }
  | { kind: 'wait'; until: Date }
  | { kind: 'run'; task: Task }
  | { kind: 'branch'; starts: BranchStart[]; atOnce: number }
  | Failure;

export type Failure = { kind: 'fail'; error?: string | undefined; cause?: string | undefined };

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

/** State built from its definition; it holds no data of an execution. */
export type State = {
  type: StateTypeName;
  /** Names of the states that can follow, used to check that every target exists and every state is reachable. */
  targets: string[];
  begin(visit: Visit): Move;
  /** Continues after the state's wait, task or branches have ended. */
  resume(visit: Visit, result: Json): Move;
  retriers: Retrier[];
  catchers: Catcher[];
  /** Branches of a Parallel state, or the single item processor of a Map state. */
  branches: Branch[];
};

export type Branch = { startAt: string; states: ReadonlyMap<string, State> };

export type Machine = Branch & { timeoutSeconds: number | undefined };
