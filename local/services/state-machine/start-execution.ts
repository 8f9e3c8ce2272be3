import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import {
  type AwsOperationResult,
  failOperation,
  succeedOperation,
  toEpochSeconds,
} from '../aws-json.ts';
import { maxStateDataBytes } from './data/input-output.ts';
import { isSameJson, Json } from './data/json.ts';
import type { Execution } from './execution.ts';
import { ExecutionName } from './execution-name.ts';
import type { ExecutionRunner } from './runner.ts';
import type { ExecutionStore } from './storage/execution-store.ts';
import type { MachineStore } from './storage/machine-store.ts';

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
  if (!machine) return failUnknownMachine(stateMachineArn);
  if (!ExecutionName.safeParse(name).success) {
    return failOperation('InvalidName', `Invalid Name: '${name}'`);
  }
  const input = readInput(text);
  if (input === undefined)
    return failOperation('InvalidExecutionInput', 'The input is not valid JSON');
  const arn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  const existing = executions.find(arn);
  if (existing && (existing.end || !isSameJson(existing.input, input))) {
    return failOperation('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
  }
  return buildStartedResult(existing ?? runner.start(machine, { arn, name, input }));
}

export function failUnknownMachine(arn: string): AwsOperationResult {
  return failOperation('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
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
