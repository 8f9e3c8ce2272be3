import type { ExecutionThread, RunningTask } from './execution.ts';
import { type ExecutionStepContext, recordThreadEvent } from './execution-step-context.ts';
import type { StateTaskRequest } from './machine.ts';

const names = {
  'lambda-arn': { prefix: 'LambdaFunction', common: {} },
  'lambda-invoke': { prefix: 'Task', common: { resourceType: 'lambda', resource: 'invoke' } },
} as const;

const calls = {
  'lambda-arn': (_: ExecutionStepContext, task: StateTaskRequest) => ({
    resource: task.resource,
    input: JSON.stringify(task.payload),
  }),
  'lambda-invoke': (
    { execution }: ExecutionStepContext,
    { functionName, payload }: StateTaskRequest,
  ) => ({
    ...names['lambda-invoke'].common,
    region: execution.machineArn.split(':')[3] ?? '',
    parameters: JSON.stringify({ FunctionName: functionName, Payload: payload }),
  }),
};

/** Records the two history events that start a task. The first event's ID identifies this attempt of the task. */
export function recordTaskStart(
  turn: ExecutionStepContext,
  thread: ExecutionThread,
  task: StateTaskRequest,
): { started: ExecutionThread; id: number } {
  const { prefix, common } = names[task.integration];
  const timeout =
    task.timeoutSeconds === undefined ? {} : { timeoutInSeconds: task.timeoutSeconds };
  const details = { ...calls[task.integration](turn, task), ...timeout };
  const scheduled = recordThreadEvent(turn, thread, `${prefix}Scheduled`, details);
  return {
    id: scheduled.lastEvent,
    started: recordThreadEvent(turn, scheduled, `${prefix}Started`, common),
  };
}

type Ending = 'Succeeded' | 'Failed' | 'TimedOut';

export function recordTaskEnd(
  turn: ExecutionStepContext,
  thread: ExecutionThread,
  task: RunningTask,
  ending: Ending,
  details: Record<string, string>,
): ExecutionThread {
  const { prefix, common } = names[task.integration];
  return recordThreadEvent(turn, thread, `${prefix}${ending}`, { ...common, ...details });
}
