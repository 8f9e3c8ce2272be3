import type { Json } from './data/json.ts';
import type { Setting } from './intrinsics/parse-expression.ts';

/** A state as it is asked what to do: its data, its context object, the instant, and chance. */
export type Visit = Setting & { now: Date };

type Integration = 'lambda-arn' | 'lambda-invoke';

export type Task = {
  integration: Integration;
  /** What the definition calls it, for the history. */
  resource: string;
  functionName: string;
  payload: Json;
  timeoutSeconds: number | undefined;
};

export type MapItem = { index: number; value: Json };

export type BranchStart = { input: Json; item?: MapItem };

/** What a state wants to happen next. */
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

/** A state made from its definition; it holds no data of an execution. */
export type State = {
  type: StateTypeName;
  /** Where it can lead, for the check that every target exists and every state is reached. */
  targets: string[];
  begin(visit: Visit): Move;
  /** After its wait, its task or its branches have ended. */
  resume(visit: Visit, result: Json): Move;
  retriers: Retrier[];
  catchers: Catcher[];
  /** The branches of a Parallel; the one processor of a Map. */
  branches: Branch[];
};

export type Branch = { startAt: string; states: ReadonlyMap<string, State> };

export type Machine = Branch & { timeoutSeconds: number | undefined };
