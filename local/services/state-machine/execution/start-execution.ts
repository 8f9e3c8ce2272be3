import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import {
  type AwsOperationResult,
  failOperation,
  succeedOperation,
  toEpochSeconds,
} from '../../aws-json.ts';
import { maxStateDataBytes } from '../advance-thread.ts';
import type { ExecutionStore } from '../execution-store.ts';
import { Json } from '../json.ts';
import type { MachineStore } from '../machine-store.ts';
import type { ExecutionRunner } from '../runner.ts';
import type { Execution } from './execution.ts';
import { ExecutionName } from './execution-name.ts';

export const StartExecutionInput = z.object({
  stateMachineArn: z.string(),
  name: z.string().optional(),
  input: z.string().max(maxStateDataBytes).default('{}'),
});

type Parts = { machines: MachineStore; executions: ExecutionStore; runner: ExecutionRunner };

/**
 * Starts a Step Functions execution. If an execution with the same name and input is still running, returns that execution.
 */
export function startExecution(
  { machines, executions, runner }: Parts,
  { stateMachineArn, name = randomUUID(), input: text }: z.output<typeof StartExecutionInput>,
): AwsOperationResult {
  const machine = machines.find(stateMachineArn);
  if (!machine) {
    const message = `State Machine Does Not Exist: '${stateMachineArn}'`;
    return failOperation('StateMachineDoesNotExist', message);
  }
  if (!ExecutionName.safeParse(name).success) {
    return failOperation('InvalidName', `Invalid Name: '${name}'`);
  }
  const input = readInput(text);
  if (input === undefined)
    return failOperation('InvalidExecutionInput', 'The input is not valid JSON');
  const arn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  const existing = executions.find(arn);
  if (existing && (existing.end || !isDeepStrictEqual(existing.input, input))) {
    return failOperation('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
  }
  return buildStartedResult(existing ?? runner.start(machine, { arn, name, input }));
}

const buildStartedResult = ({ arn, startedAt }: Execution): AwsOperationResult =>
  succeedOperation({ executionArn: arn, startDate: toEpochSeconds(startedAt) });

const readInput = (text: string): Json | undefined => {
  try {
    return Json.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};
