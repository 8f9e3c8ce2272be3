import { describe, expect, test } from 'vitest';
import {
  functionArn,
  namedError,
  openingMorning,
  openStateMachineHarness,
  readExecutionResult,
  runMachine,
  singleStateMachine,
} from './state-machine-harness.ts';

const step = { Type: 'Task', Resource: functionArn('Step') };
const refusing = (name: string) => () => {
  throw namedError(name, 'not today');
};
const inSeconds = (seconds: number) => new Date(openingMorning.getTime() + seconds * 1000);
const never = () => new Promise<never>(() => undefined);

describe('Task state', () => {
  test('a Task state passes its effective input to the function and applies its output fields to the result', async () => {
    const ended = await runMachine(
      singleStateMachine({
        ...step,
        InputPath: '$.ticket',
        Parameters: { 'code.$': '$.code', attempt: 1 },
        ResultSelector: { 'seen.$': '$.event.code' },
        ResultPath: '$.ticket.route',
        OutputPath: '$.ticket',
      }),
      { ticket: { code: '1' } },
      { Step: (event) => ({ event }) },
    );
    expect(ended.output).toEqual({ code: '1', route: { seen: '1' } });
  });

  test("a Task state with lambda:invoke returns the service's response envelope", async () => {
    const ended = await runMachine(
      singleStateMachine({
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Parameters: { FunctionName: `${functionArn('Step')}:$LATEST`, 'Payload.$': '$' },
      }),
      { a: 1 },
      { Step: (event) => ({ event }) },
    );
    expect(ended.output).toEqual({
      ExecutedVersion: '$LATEST',
      Payload: { event: { a: 1 } },
      StatusCode: 200,
    });
  });

  test('a Task state outputs null when the function returns nothing', async () => {
    const ended = await runMachine(singleStateMachine(step), {}, { Step: () => undefined });
    expect(ended).toEqual({ status: 'SUCCEEDED', output: null });
  });

  test("a Task state fails with the function's error type and a JSON cause", async () => {
    expect(await runMachine(singleStateMachine(step), {}, { Step: refusing('NotRouted') })).toEqual(
      {
        status: 'FAILED',
        error: 'NotRouted',
        cause: JSON.stringify({ errorMessage: 'not today', errorType: 'NotRouted' }),
      },
    );
  });

  test('a Task state fails when its function returns more than 256 KiB', async () => {
    const ended = await runMachine(
      singleStateMachine(step),
      {},
      { Step: () => 'x'.repeat(262_143) },
    );
    expect(ended.error).toBe('States.DataLimitExceeded');
  });
});

describe('Retry of a Task state', () => {
  const retry = (...retriers: object[]) => singleStateMachine({ ...step, Retry: retriers });

  test('Retry of a Task state waits longer each time, up to MaxDelaySeconds, and then gives up', async () => {
    const calls: number[] = [];
    const bench = openStateMachineHarness({
      Step: () => {
        calls.push((bench.now().getTime() - openingMorning.getTime()) / 1000);
        throw namedError('Busy', '');
      },
    });
    bench.register(
      retry({ ErrorEquals: ['Busy'], IntervalSeconds: 2, MaxAttempts: 4, MaxDelaySeconds: 10 }),
    );
    const arn = await bench.start({});
    await bench.passUntil(inSeconds(3600));
    expect(calls).toEqual([0, 2, 6, 14, 24]);
    expect(await readExecutionResult(bench, arn)).toMatchObject({
      status: 'FAILED',
      error: 'Busy',
    });
  });

  test('each retrier of a Retry counts its own attempts', async () => {
    const errors = ['A', 'B', 'A', 'B'];
    const counts: unknown[] = [];
    const ended = await runMachine(
      singleStateMachine({
        ...step,
        Parameters: { 'count.$': '$$.State.RetryCount' },
        Retry: [
          { ErrorEquals: ['A'], MaxAttempts: 2 },
          { ErrorEquals: ['States.ALL'], MaxAttempts: 2 },
        ],
      }),
      {},
      {
        Step: (event) => {
          counts.push(event);
          const name = errors.shift();
          if (name) throw namedError(name, '');
          return 'done';
        },
      },
    );
    expect(ended.output).toBe('done');
    expect(counts).toEqual([0, 1, 2, 3, 4].map((count) => ({ count })));
  });

  test.each([
    ['States.ALL', 'Any', true],
    ['States.TaskFailed', 'Any', true],
    ['States.TaskFailed', 'States.Timeout', false],
    ['Any', 'Another', false],
    ['States.ALL', 'States.DataLimitExceeded', false],
    ['States.DataLimitExceeded', 'States.DataLimitExceeded', true],
    ['States.ALL', 'States.Runtime', false],
    ['States.Runtime', 'States.Runtime', false],
  ])('Retry for %s retries a task that fails with %s: %s', async (named, error, isRetried) => {
    const calls: unknown[] = [];
    const handlers = { Step: (event: unknown) => calls.push(event) && refusing(error)() };
    await runMachine(retry({ ErrorEquals: [named], MaxAttempts: 1 }), {}, handlers);
    expect(calls).toHaveLength(isRetried ? 2 : 1);
  });
});

describe('Catch of a Task state', () => {
  const caught = (catcher: object) => ({
    StartAt: 'Try',
    States: {
      Try: {
        ...step,
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught', ...catcher }],
        End: true,
      },
      Caught: { Type: 'Succeed' },
    },
  });
  const error = {
    Error: 'NotRouted',
    Cause: JSON.stringify({ errorMessage: 'not today', errorType: 'NotRouted' }),
  };

  test.each([
    ['in place of the input', {}, error],
    ['within the input', { ResultPath: '$.failure' }, { a: 1, failure: error }],
    ['not at all', { ResultPath: null }, { a: 1 }],
  ])('Catch of a Task state puts the error into its output %s', async (_, catcher, expected) => {
    const handlers = { Step: refusing('NotRouted') };
    const ended = await runMachine(caught(catcher), { a: 1 }, handlers);
    expect(ended).toEqual({ status: 'SUCCEEDED', output: expected });
  });

  test('Catch of a Task state applies only after the last retry', async () => {
    const definition = caught({ ResultPath: null });
    const retried = { ...definition.States.Try, Retry: [{ ErrorEquals: ['A'], MaxAttempts: 3 }] };
    let calls = 0;
    const handlers = {
      Step: () => {
        calls += 1;
        throw namedError('A', '');
      },
    };
    const states = { ...definition.States, Try: retried };
    const ended = await runMachine({ ...definition, States: states }, {}, handlers);
    expect([ended.status, calls]).toEqual(['SUCCEEDED', 4]);
  });
});

describe('timeouts of a state machine', () => {
  test('a Task state fails at its timeout, and a later result changes nothing', async () => {
    const late = Promise.withResolvers<string>();
    const bench = openStateMachineHarness({ Step: () => late.promise });
    bench.register({
      StartAt: 'Slow',
      States: {
        Slow: {
          ...step,
          TimeoutSecondsPath: '$.limit',
          Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Then' }],
          End: true,
        },
        Then: { Type: 'Wait', Seconds: 5, Next: 'End' },
        End: { Type: 'Succeed', OutputPath: '$.Error' },
      },
    });
    const arn = await bench.start({ limit: 30 });
    bench.setNow(inSeconds(29));
    await bench.machines.runDue();
    expect(bench.machines.nextDueAt()).toEqual(inSeconds(30));
    bench.setNow(inSeconds(30));
    await bench.machines.runDue();
    expect(bench.machines.nextDueAt()).toEqual(inSeconds(35));
    late.resolve('late');
    await bench.passUntil(inSeconds(40));
    expect(await readExecutionResult(bench, arn)).toEqual({
      status: 'SUCCEEDED',
      output: 'States.Timeout',
    });
  });

  test('a task result that arrives exactly at the timeout of its Task state is too late', async () => {
    const result = Promise.withResolvers<string>();
    const bench = openStateMachineHarness({ Step: () => result.promise });
    bench.register(singleStateMachine({ ...step, TimeoutSeconds: 30 }));
    const arn = await bench.start({});
    bench.setNow(inSeconds(30));
    result.resolve('late');
    await bench.settle();
    expect(await readExecutionResult(bench, arn)).toMatchObject({
      status: 'FAILED',
      error: 'States.Timeout',
    });
  });

  test("the state machine's own timeout ends the execution", async () => {
    const bench = openStateMachineHarness({ Step: never });
    bench.register({ ...singleStateMachine(step), TimeoutSeconds: 60 });
    const arn = await bench.start({});
    bench.setNow(inSeconds(60));
    await bench.machines.runDue();
    expect(await readExecutionResult(bench, arn)).toEqual({
      status: 'TIMED_OUT',
      error: 'States.Timeout',
    });
    expect((await bench.describe(arn)).stopDate).toBe(inSeconds(60).getTime() / 1000);
    expect(bench.machines.nextDueAt()).toBeUndefined();
  });
});
