import type { RunningTask, Thread } from './execution.ts';
import type { Task } from './machine.ts';
import { recordIn, type Turn } from './turn.ts';

const names = {
  'lambda-arn': { prefix: 'LambdaFunction', common: {} },
  'lambda-invoke': { prefix: 'Task', common: { resourceType: 'lambda', resource: 'invoke' } },
} as const;

const calls = {
  'lambda-arn': (_: Turn, task: Task) => ({
    resource: task.resource,
    input: JSON.stringify(task.payload),
  }),
  'lambda-invoke': ({ execution }: Turn, { functionName, payload }: Task) => ({
    ...names['lambda-invoke'].common,
    region: execution.machineArn.split(':')[3] ?? '',
    parameters: JSON.stringify({ FunctionName: functionName, Payload: payload }),
  }),
};

/** Records the two events that start a task; the first one's ID identifies the attempt. */
export const recordTaskStart = (
  turn: Turn,
  thread: Thread,
  task: Task,
): { started: Thread; id: number } => {
  const { prefix, common } = names[task.integration];
  const timeout =
    task.timeoutSeconds === undefined ? {} : { timeoutInSeconds: task.timeoutSeconds };
  const details = { ...calls[task.integration](turn, task), ...timeout };
  const scheduled = recordIn(turn, thread, `${prefix}Scheduled`, details);
  return {
    id: scheduled.lastEvent,
    started: recordIn(turn, scheduled, `${prefix}Started`, common),
  };
};

type Ending = 'Succeeded' | 'Failed' | 'TimedOut';

export const recordTaskEnd = (
  turn: Turn,
  thread: Thread,
  task: RunningTask,
  ending: Ending,
  details: Record<string, string>,
): Thread => {
  const { prefix, common } = names[task.integration];
  return recordIn(turn, thread, `${prefix}${ending}`, { ...common, ...details });
};
