import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { createDeadlineRecomputeStarter } from '../../../adapters/step-functions/recompute-starter.ts';

const stepFunctions = mockClient(SFNClient);
beforeEach(() => stepFunctions.reset());

const stateMachine = 'arn:aws:states:ap-southeast-1:123456789012:stateMachine:DeadlineRecompute';
const change = { version: '0a1b2c3d4e5f6071', at: new Date('2022-01-10T08:30:00+07:00') };
const start = () => createDeadlineRecomputeStarter(stateMachine, [0, 1, 2])(change);

test('a state machine execution for recomputing deadlines is named by directory version and time', async () => {
  stepFunctions.on(StartExecutionCommand).resolves({});
  await start();
  expect(stepFunctions.commandCalls(StartExecutionCommand)[0]?.args[0].input).toEqual({
    stateMachineArn: stateMachine,
    name: '0a1b2c3d4e5f6071-20220110T013000Z',
    input: '{"directory":"0a1b2c3d4e5f6071","shards":[0,1,2]}',
  });
});

test('starting to recompute deadlines again for the same directory change does nothing', async () => {
  const error = new ExecutionAlreadyExists({ message: 'Execution Already Exists', $metadata: {} });
  stepFunctions.on(StartExecutionCommand).rejects(error);
  await expect(start()).resolves.toBeUndefined();
});
