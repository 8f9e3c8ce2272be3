import {
  ExecutionAlreadyExists,
  SFNClient,
  StartExecutionCommand,
  StateMachineDoesNotExist,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { workflowStarter } from '../../../adapters/step-functions/journey-starter.ts';
import { aTicket } from '../../support/a-ticket.ts';

const stepFunctions = mockClient(SFNClient);
beforeEach(() => stepFunctions.reset());

const stateMachine = 'arn:aws:states:ap-southeast-1:123456789012:stateMachine:TicketJourney';
const { code } = aTicket();
const start = (run = 2) => workflowStarter(stateMachine)({ code, run });

test('a journey is named by its ticket and run, and knows both', async () => {
  stepFunctions.on(StartExecutionCommand).resolves({});
  await start();
  expect(stepFunctions.commandCalls(StartExecutionCommand)[0]?.args[0].input).toEqual({
    stateMachineArn: stateMachine,
    name: `${code}-2`,
    input: `{"code":"${code}","run":2}`,
  });
});

test('a journey that runs already, or has ended, is not started again, and that is fine', async () => {
  const error = new ExecutionAlreadyExists({ message: 'Execution Already Exists', $metadata: {} });
  stepFunctions.on(StartExecutionCommand).rejects(error);
  await expect(start()).resolves.toBeUndefined();
});

test('a journey that can’t be started for any other reason is thrown to the stream', async () => {
  const gone = new StateMachineDoesNotExist({ message: 'no such machine', $metadata: {} });
  stepFunctions.on(StartExecutionCommand).rejectsOnce(gone).rejects(new Error('throttled'));
  await expect(start()).rejects.toThrow('no such machine');
  await expect(start()).rejects.toThrow('throttled');
});
