import * as z from 'zod';
import { Json } from '../json.ts';

const RunningTask = z.object({
  /** Distinguishes this attempt of the task from other attempts, whose late results are ignored. */
  id: z.number(),
  functionName: z.string(),
  payload: Json,
});
export type RunningTask = z.infer<typeof RunningTask>;

const Activity = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('waiting'), until: z.coerce.date() }),
  z.object({ kind: z.literal('backing-off'), until: z.coerce.date() }),
  z.object({ kind: z.literal('running'), task: RunningTask }),
  /** The items of the Map state have their own threads. */
  z.object({ kind: z.literal('mapping') }),
]);

/** Position in a Step Functions execution: the current state and what it does. */
const Thread = z.object({
  state: z.string(),
  input: Json,
  enteredAt: z.coerce.date(),
  /** Number of the history event with which AWS records the entry into the state. */
  enteredEvent: z.number(),
  /** Number of retries used so far by each retrier of the state, since the state was entered. */
  retries: z.array(z.number()),
  activity: Activity,
});
export type Thread = z.infer<typeof Thread>;

const End = z.object({
  status: z.enum(['SUCCEEDED', 'FAILED']),
  at: z.coerce.date(),
  output: Json.optional(),
  error: z.string().optional(),
  cause: z.string().optional(),
});

/** State of a Step Functions execution. This plain object is stored after each transition. */
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
  /** Number of history events that AWS would have recorded so far. */
  events: z.number(),
  transitions: z.number(),
  thread: Thread,
  /** One thread for each item of the current Map state; null when the item has ended. */
  items: z.array(Thread.nullable()),
  end: End.optional(),
});
export type Execution = z.infer<typeof Execution>;

/** Lists the threads that can continue: the main thread, or during a Map state those of its items. */
const listActiveThreads = ({ thread, items }: Execution): Thread[] =>
  thread.activity.kind === 'mapping' ? items.filter((item) => item !== null) : [thread];

/** Returns when a thread's next timer is due; undefined while the thread waits for a task. */
const getThreadDueAt = ({ activity, enteredAt }: Thread): Date | undefined => {
  switch (activity.kind) {
    case 'ready':
      return enteredAt;
    case 'waiting':
    case 'backing-off':
      return activity.until;
    case 'running':
    case 'mapping':
      return undefined;
  }
};

/** Returns the thread whose timer is due first, with its due time. */
export function findNextTimer(execution: Execution): { thread: Thread; dueAt: Date } | undefined {
  const timers = listActiveThreads(execution).flatMap((thread) => {
    const dueAt = getThreadDueAt(thread);
    return dueAt ? [{ thread, dueAt }] : [];
  });
  return timers.reduce<(typeof timers)[number] | undefined>(
    (first, timer) => (first && first.dueAt <= timer.dueAt ? first : timer),
    undefined,
  );
}

export function getExecutionDueAt(execution: Execution): Date | undefined {
  return execution.end ? undefined : findNextTimer(execution)?.dueAt;
}

export function findThreadOfTask(execution: Execution, task: number): Thread | undefined {
  return listActiveThreads(execution).find(
    ({ activity }) => activity.kind === 'running' && activity.task.id === task,
  );
}

/** Lists the running tasks for which an execution waits, including the tasks of Map items. */
export function listRunningTasks(execution: Execution): RunningTask[] {
  if (execution.end) return [];
  return listActiveThreads(execution).flatMap(({ activity }) =>
    activity.kind === 'running' ? [activity.task] : [],
  );
}
