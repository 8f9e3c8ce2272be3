import { expect, test } from 'vitest';
import {
  functionArn,
  namedError,
  openingMorning,
  openStateMachineHarness,
  runMachine,
  singleStateMachine,
} from './state-machine-harness.ts';

const branch = (state: object) => singleStateMachine(state);
const step = { Type: 'Task', Resource: functionArn('Step') };
const double = (event: unknown) => Number(event) * 2;

test('a Parallel state gives each branch its input and collects the outputs in order', async () => {
  const ended = await runMachine(
    singleStateMachine({
      Type: 'Parallel',
      InputPath: '$.n',
      Branches: [
        branch({ Type: 'Wait', Seconds: 10 }),
        branch(step),
        branch({ Type: 'Pass', Result: 'third' }),
      ],
      ResultSelector: { 'outputs.$': '$' },
      ResultPath: '$.all',
    }),
    { n: 21 },
    { Step: double },
  );
  expect(ended.output).toEqual({ n: 21, all: { outputs: [21, 42, 'third'] } });
});

test('the branches of a Parallel state wait concurrently', async () => {
  const bench = openStateMachineHarness();
  bench.register(
    singleStateMachine({
      Type: 'Parallel',
      Branches: [branch({ Type: 'Wait', Seconds: 20 }), branch({ Type: 'Wait', Seconds: 10 })],
    }),
  );
  const arn = await bench.start({});
  await bench.passUntil(new Date(openingMorning.getTime() + 60_000));
  const { startDate, stopDate } = await bench.describe(arn);
  expect((stopDate ?? 0) - startDate).toBe(20);
});

test('a failing branch fails its Parallel state, which can be retried and caught', async () => {
  let calls = 0;
  const ended = await runMachine(
    {
      StartAt: 'Both',
      States: {
        Both: {
          Type: 'Parallel',
          Branches: [branch({ Type: 'Wait', Seconds: 100 }), branch(step)],
          Retry: [{ ErrorEquals: ['Broken'], MaxAttempts: 1 }],
          Catch: [{ ErrorEquals: ['Broken'], Next: 'Caught', ResultPath: '$.failure' }],
          End: true,
        },
        Caught: { Type: 'Succeed', OutputPath: '$.failure.Error' },
      },
    },
    {},
    {
      Step: () => {
        calls += 1;
        throw namedError('Broken', '');
      },
    },
  );
  expect(ended.output).toBe('Broken');
  expect(calls).toBe(2);
});

test('a Fail state in a Parallel branch fails the execution with its error', async () => {
  const parallel = {
    Type: 'Parallel',
    Branches: [branch({ Type: 'Fail', Error: 'Refused', Cause: 'by rule' })],
  };
  expect(await runMachine(singleStateMachine(parallel))).toEqual({
    status: 'FAILED',
    error: 'Refused',
    cause: 'by rule',
  });
});
