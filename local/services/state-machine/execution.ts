import * as z from 'zod';
import { Json } from './data/json.ts';

const MapItem = z.object({ index: z.number(), value: Json });

const RunningTask = z.object({
  /**
   * ID of the history event that scheduled this attempt of the task. Late results of earlier attempts have another ID and
   * are ignored.
   */
  id: z.number(),
  integration: z.enum(['lambda-arn', 'lambda-invoke']),
  resource: z.string(),
  functionName: z.string(),
  payload: Json,
  timeoutSeconds: z.number().optional(),
});

export type RunningTask = z.infer<typeof RunningTask>;

/**
 * Position of one thread in a Step Functions execution. Each execution has a main thread, and each running branch or Map
 * item has its own thread.
 */
export const ExecutionThread = z.object({
  state: z.string(),
  input: Json,
  enteredAt: z.coerce.date(),
  enteredEvent: z.number(),
  lastEvent: z.number(),
  /** Number of retries used so far by each retrier of the state, since the state was entered. */
  retries: z.array(z.number()),
  item: MapItem.optional(),
  get doing() {
    return ThreadActivity;
  },
});

const BranchProgress = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pending'), input: Json, item: MapItem.optional() }),
  z.object({
    kind: z.literal('going'),
    get thread() {
      return ExecutionThread;
    },
  }),
  z.object({ kind: z.literal('ended'), output: Json }),
]);

const BranchingState = z.object({
  kind: z.literal('branching'),
  branches: z.array(BranchProgress),
  /** Maximum number of branches that a Map or Parallel state runs concurrently; 0 means unlimited. */
  atOnce: z.number(),
});

const ThreadActivity = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('waiting'), until: z.coerce.date() }),
  z.object({ kind: z.literal('backing-off'), until: z.coerce.date() }),
  z.object({
    kind: z.literal('running'),
    task: RunningTask,
    timeoutAt: z.coerce.date().optional(),
  }),
  BranchingState,
]);

export type ExecutionThread = z.infer<typeof ExecutionThread>;
export type BranchingState = z.infer<typeof BranchingState>;
export type BranchProgress = z.infer<typeof BranchProgress>;

const End = z.object({
  status: z.enum(['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']),
  at: z.coerce.date(),
  output: Json.optional(),
  error: z.string().optional(),
  cause: z.string().optional(),
});

/** State of a Step Functions execution without its history. This plain object is stored after each transition. */
export const Execution = z.object({
  arn: z.string(),
  name: z.string(),
  machineArn: z.string(),
  machineName: z.string(),
  /**
   * SHA-256 of the state machine definition with which the execution started. The execution also finishes with that
   * definition.
   */
  revision: z.string(),
  input: Json,
  startedAt: z.coerce.date(),
  deadlineAt: z.coerce.date().optional(),
  events: z.number(),
  transitions: z.number(),
  thread: ExecutionThread,
  end: End.optional(),
});

export type Execution = z.infer<typeof Execution>;

/** Returns when the next timer of an execution's thread is due; undefined while the thread only waits for a task. */
export function getThreadDueAt({ doing, enteredAt }: ExecutionThread): Date | undefined {
  switch (doing.kind) {
    case 'ready':
      return enteredAt;
    case 'waiting':
    case 'backing-off':
      return doing.until;
    case 'running':
      return doing.timeoutAt;
    case 'branching':
      return earliest(
        doing.branches.map((branch) =>
          branch.kind === 'going' ? getThreadDueAt(branch.thread) : undefined,
        ),
      );
  }
}

const earliest = (instants: (Date | undefined)[]): Date | undefined =>
  instants.reduce((first, instant) => (first && (!instant || first <= instant) ? first : instant));

export function getExecutionDueAt({ thread, deadlineAt, end }: Execution): Date | undefined {
  return end ? undefined : earliest([getThreadDueAt(thread), deadlineAt]);
}

/** Lists the running tasks for which an execution's thread waits, including the tasks in its branches. */
export function listRunningTasks({ doing }: ExecutionThread): RunningTask[] {
  if (doing.kind === 'running') return [doing.task];
  if (doing.kind !== 'branching') return [];
  return doing.branches.flatMap((branch) =>
    branch.kind === 'going' ? listRunningTasks(branch.thread) : [],
  );
}
