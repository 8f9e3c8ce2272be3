import {
  ExecutionAlreadyExists,
  SFNClient,
  StartExecutionCommand,
  StateMachineDoesNotExist,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { createWorkflowStarter } from '../../../adapters/step-functions/workflow-starter.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';

const stepFunctions = mockClient(SFNClient);
beforeEach(() => stepFunctions.reset());

const stateMachine = 'arn:aws:states:ap-southeast-1:123456789012:stateMachine:TicketWorkflow';
const { code } = aTicket();
const start = (run = 2) => createWorkflowStarter(stateMachine)({ code, run });

test('a workflow execution is named by ticket code and run number, and gets both as input', async () => {
  stepFunctions.on(StartExecutionCommand).resolves({});
  await start();
  expect(stepFunctions.commandCalls(StartExecutionCommand)[0]?.args[0].input).toEqual({
    stateMachineArn: stateMachine,
    name: `${code}-2`,
    input: `{"code":"${code}","run":2}`,
  });
});

test('starting a workflow whose execution is running or has ended succeeds without a new execution', async () => {
  const error = new ExecutionAlreadyExists({ message: 'Execution Already Exists', $metadata: {} });
  stepFunctions.on(StartExecutionCommand).rejects(error);
  await expect(start()).resolves.toBeUndefined();
});

test('other errors when starting a workflow execution are rethrown, so that the stream handler retries', async () => {
  const error = new StateMachineDoesNotExist({ message: 'no such machine', $metadata: {} });
  stepFunctions.on(StartExecutionCommand).rejectsOnce(error).rejects(new Error('throttled'));
  await expect(start()).rejects.toThrow('no such machine');
  await expect(start()).rejects.toThrow('throttled');
});
