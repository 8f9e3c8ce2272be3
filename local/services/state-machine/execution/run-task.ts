import type { FunctionInvoker, InvocationResult } from '../../../component-types.ts';
import { isThrottled } from '../../../lambda/concurrency-limiter.ts';
import type { TaskEnd } from '../advance-thread.ts';
import { Json } from '../json.ts';
import type { RunningTask } from './execution.ts';

/**
 * Invokes the Lambda function of a Task state. If the function can't be invoked, the task ends with
 * `Lambda.ServiceException`.
 */
export async function runTask(
  invoke: FunctionInvoker,
  { functionName, payload }: RunningTask,
): Promise<TaskEnd> {
  const result = await invoke(functionName, payload).catch(notInvoked);
  if (result.kind === 'returned') return { payload: Json.parse(result.payload ?? null) };
  const { errorType, errorMessage } = result;
  return {
    error: isThrottled(result) ? `Lambda.${errorType}` : errorType,
    cause: JSON.stringify({ errorMessage, errorType }),
  };
}

const notInvoked = (error: unknown): InvocationResult => ({
  kind: 'failed',
  errorType: 'Lambda.ServiceException',
  errorMessage: error instanceof Error ? error.message : String(error),
});
