import * as z from 'zod';
import { Json } from './data/json.ts';

const MapItem = z.object({ index: z.number(), value: Json });

const RunningTask = z.object({
  /** The id of the event that scheduled it: the result of any other attempt comes too late. */
  id: z.number(),
  integration: z.enum(['lambda-arn', 'lambda-invoke']),
  resource: z.string(),
  functionName: z.string(),
  payload: Json,
  timeoutSeconds: z.number().optional(),
});

export type RunningTask = z.infer<typeof RunningTask>;

/** Where one line of control stands: the execution has one, each branch and each item of a Map another. */
export const Thread = z.object({
  state: z.string(),
  input: Json,
  enteredAt: z.coerce.date(),
  enteredEvent: z.number(),
  lastEvent: z.number(),
  /** How often each retrier has been used since the state was entered. */
  retries: z.array(z.number()),
  item: MapItem.optional(),
  get doing() {
    return Doing;
  },
});

const Progress = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pending'), input: Json, item: MapItem.optional() }),
  z.object({
    kind: z.literal('going'),
    get thread() {
      return Thread;
    },
  }),
  z.object({ kind: z.literal('ended'), output: Json }),
]);

const Branching = z.object({
  kind: z.literal('branching'),
  branches: z.array(Progress),
  /** How many may go at the same time; 0 for all. */
  atOnce: z.number(),
});

const Doing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('waiting'), until: z.coerce.date() }),
  z.object({ kind: z.literal('backing-off'), until: z.coerce.date() }),
  z.object({
    kind: z.literal('running'),
    task: RunningTask,
    timeoutAt: z.coerce.date().optional(),
  }),
  Branching,
]);

export type Thread = z.infer<typeof Thread>;
export type Branching = z.infer<typeof Branching>;
export type Progress = z.infer<typeof Progress>;

const End = z.object({
  status: z.enum(['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']),
  at: z.coerce.date(),
  output: Json.optional(),
  error: z.string().optional(),
  cause: z.string().optional(),
});

/** Everything about an execution but its history; a plain value, written down after each transition. */
export const Execution = z.object({
  arn: z.string(),
  name: z.string(),
  machineArn: z.string(),
  machineName: z.string(),
  /** Which text of the definition it runs by: an execution keeps the one it was started with. */
  revision: z.string(),
  input: Json,
  startedAt: z.coerce.date(),
  deadlineAt: z.coerce.date().optional(),
  events: z.number(),
  transitions: z.number(),
  thread: Thread,
  end: End.optional(),
});

export type Execution = z.infer<typeof Execution>;

/** When a thread has something to do by itself; nothing while it only waits for a task. */
export const threadDueAt = ({ doing, enteredAt }: Thread): Date | undefined => {
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
          branch.kind === 'going' ? threadDueAt(branch.thread) : undefined,
        ),
      );
  }
};

const earliest = (instants: (Date | undefined)[]): Date | undefined =>
  instants.reduce((first, instant) => (first && (!instant || first <= instant) ? first : instant));

export const executionDueAt = ({ thread, deadlineAt, end }: Execution): Date | undefined =>
  end ? undefined : earliest([threadDueAt(thread), deadlineAt]);

/** The tasks whose results the thread waits for. */
export const runningTasks = ({ doing }: Thread): RunningTask[] => {
  if (doing.kind === 'running') return [doing.task];
  if (doing.kind !== 'branching') return [];
  return doing.branches.flatMap((branch) =>
    branch.kind === 'going' ? runningTasks(branch.thread) : [],
  );
};
