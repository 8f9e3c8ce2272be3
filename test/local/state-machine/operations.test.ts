import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serveAwsService } from '../services/serve-aws-service.ts';
import {
  functionArn,
  machineArn,
  openingMorning,
  openStateMachineHarness,
  type StateMachineHarness,
} from './state-machine-harness.ts';

const definition = {
  StartAt: 'Step',
  States: {
    Step: { Type: 'Task', Resource: functionArn('Step'), Next: 'Wait' },
    Wait: { Type: 'Wait', Seconds: 3600, Next: 'End' },
    End: { Type: 'Succeed' },
  },
};
const executionArn = machineArn.replace('stateMachine', 'execution').concat(':0123-1');
const later = new Date(openingMorning.getTime() + 7_200_000);

let bench: StateMachineHarness;
let served: Awaited<ReturnType<typeof serveAwsService>>;
let client: SFNClient;

beforeEach(async () => {
  bench = openStateMachineHarness({ Step: () => 'stepped' });
  bench.register(definition);
  served = await serveAwsService(bench.machines);
  client = new SFNClient(served.client);
});
afterEach(() => {
  client.destroy();
  served.close();
});

const start = (given: { name?: string; input?: string } = {}) =>
  client.send(new StartExecutionCommand({ stateMachineArn: machineArn, name: '0123-1', ...given }));

describe('StartExecution', () => {
  test("StartExecution returns the execution's ARN and the virtual time as its start date", async () => {
    expect(await start()).toMatchObject({ executionArn, startDate: openingMorning });
  });

  test('StartExecution with the same name and input returns the running execution', async () => {
    const first = await start({ input: '{"a":1}' });
    await bench.settle();
    bench.setNow(later);
    const again = await start({ input: '{ "a": 1 }' });
    expect(again).toMatchObject({ executionArn, startDate: first.startDate });
    expect(bench.machines.executions()).toHaveLength(1);
  });

  test('StartExecution rejects a used name with another input or after that execution ended', async () => {
    await start({ input: '{"a":1}' });
    const refusal = { name: 'ExecutionAlreadyExists' };
    await expect(start({ input: '{"a":2}' })).rejects.toMatchObject(refusal);
    await bench.passUntil(later);
    await expect(start({ input: '{"a":1}' })).rejects.toMatchObject(refusal);
  });

  test('StartExecution without a name generates one', async () => {
    const { executionArn: arn } = await start({ name: undefined });
    expect(arn).toMatch(/:execution:Trial:[0-9a-f-]{36}$/);
  });

  test.each(['a b', 'a/b', 'a:b', 'a?', 'x'.repeat(81), 'a\u0007', ''])(
    'StartExecution rejects the name %j',
    async (name) => {
      await expect(start({ name })).rejects.toMatchObject({ name: 'InvalidName' });
    },
  );

  test.each([
    ['an unknown state machine', { stateMachineArn: `${machineArn}2` }, 'StateMachineDoesNotExist'],
    [
      'an input that is not JSON',
      { stateMachineArn: machineArn, input: '{' },
      'InvalidExecutionInput',
    ],
    [
      'an input over 256 KiB',
      { stateMachineArn: machineArn, input: `"${'x'.repeat(262_144)}"` },
      'ValidationException',
    ],
  ])('StartExecution rejects %s', async (_, input, name) => {
    await expect(client.send(new StartExecutionCommand(input))).rejects.toMatchObject({ name });
  });
});

test('the simulated Step Functions names an unsupported operation in its error', async () => {
  expect(await bench.call('SendTaskSuccess', {})).toEqual({
    __type: 'UnknownOperationException',
    message: 'SendTaskSuccess is not supported by the local run',
  });
});

test('the list of state machine executions shows the current state of each, and a reset clears the list', async () => {
  await start();
  await bench.settle();
  expect(bench.machines.executions()).toEqual([
    {
      name: '0123-1',
      machine: 'Trial',
      status: 'RUNNING',
      state: 'Wait',
      since: openingMorning,
      transitions: 2,
      dueAt: new Date(openingMorning.getTime() + 3_600_000),
    },
  ]);
  bench.machines.reset();
  expect(bench.machines.executions()).toEqual([]);
  expect(bench.machines.nextDueAt()).toBeUndefined();
});
