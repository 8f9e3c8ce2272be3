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

describe('Task state', () => {
  test('a Task state passes its parameters to the function and outputs the function’s result', async () => {
    const ended = await runMachine(
      singleStateMachine({
        ...step,
        Parameters: { attempt: 1, 'code.$': '$.ticket.code', 'at.$': '$$.State.EnteredTime' },
      }),
      { ticket: { code: '1' } },
      { Step: (event) => ({ event }) },
    );
    const event = { attempt: 1, code: '1', at: openingMorning.toISOString() };
    expect(ended).toEqual({ status: 'SUCCEEDED', output: { event } });
  });

  test('a Task state without parameters passes its input to the function', async () => {
    const ended = await runMachine(singleStateMachine(step), { a: 1 }, { Step: (event) => event });
    expect(ended.output).toEqual({ a: 1 });
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

  test('a missing value fails the execution; the cause names the state, the event id and the path', async () => {
    const state = { ...step, Parameters: { 'a.$': '$.absent' } };
    expect(await runMachine(singleStateMachine(state))).toEqual({
      status: 'FAILED',
      error: 'States.Runtime',
      cause:
        "An error occurred while executing the state 'Only' (entered at the event id #2). The JSONPath '$.absent' could not be found in '{}'",
    });
  });

  test('the data of a state may have up to 256 KiB and fails with one byte more', async () => {
    const exact = 'x'.repeat(256 * 1024 - '""'.length);
    const returning = (text: string) =>
      runMachine(singleStateMachine(step), {}, { Step: () => text });
    expect((await returning(exact)).status).toBe('SUCCEEDED');
    expect((await returning(`${exact}x`)).error).toBe('States.DataLimitExceeded');
  });
});

const retrier = {
  ErrorEquals: ['States.TaskFailed'],
  IntervalSeconds: 2,
  MaxAttempts: 4,
  BackoffRate: 2,
  MaxDelaySeconds: 10,
  JitterStrategy: 'FULL',
};
const retry = (...retriers: object[]) =>
  singleStateMachine({ ...step, Retry: retriers.map((given) => ({ ...retrier, ...given })) });

describe('Retry of a Task state', () => {
  test('Retry of a Task state waits longer each time, up to MaxDelaySeconds, and then gives up', async () => {
    const calls: number[] = [];
    const bench = openStateMachineHarness({
      Step: () => {
        calls.push((bench.now().getTime() - openingMorning.getTime()) / 1000);
        throw namedError('Busy', '');
      },
    });
    bench.register(retry({ ErrorEquals: ['Busy'] }));
    const arn = await bench.start({});
    await bench.passUntil(inSeconds(3600));
    expect(calls).toEqual([0, 2, 6, 14, 24]);
    expect(readExecutionResult(bench, arn)).toMatchObject({ status: 'FAILED', error: 'Busy' });
  });

  test('each retrier of a Retry counts its own attempts', async () => {
    const errors = ['A', 'B', 'A', 'B', 'A'];
    let calls = 0;
    const ended = await runMachine(
      retry({ ErrorEquals: ['A'], MaxAttempts: 2 }, { MaxAttempts: 2 }),
      {},
      {
        Step: () => {
          calls += 1;
          throw namedError(errors.shift() ?? 'C', '');
        },
      },
    );
    expect([ended.error, calls]).toEqual(['A', 5]);
  });

  test.each([
    ['States.TaskFailed', 'Any', true],
    ['Any', 'Any', true],
    ['Any', 'Another', false],
  ])('Retry for %s retries a task that fails with %s: %s', async (named, error, isRetried) => {
    const calls: unknown[] = [];
    const handlers = { Step: (event: unknown) => calls.push(event) && refusing(error)() };
    await runMachine(retry({ ErrorEquals: [named], MaxAttempts: 1 }), {}, handlers);
    expect(calls).toHaveLength(isRetried ? 2 : 1);
  });

  test('Retry for States.TaskFailed does not retry an error of Step Functions itself', async () => {
    let calls = 0;
    const handlers = {
      Step: () => {
        calls += 1;
        return 'x'.repeat(262_143);
      },
    };
    const ended = await runMachine(retry({}), {}, handlers);
    expect([ended.error, calls]).toEqual(['States.DataLimitExceeded', 1]);
  });
});

test('an endless state machine fails after 25000 history events', async () => {
  const choice = (Next: string) => ({
    Type: 'Choice',
    Choices: [{ Variable: '$.a', StringEquals: 'a', Next }],
    Default: Next,
  });
  const endless = { StartAt: 'Ping', States: { Ping: choice('Pong'), Pong: choice('Ping') } };
  expect(await runMachine(endless, { a: 'a' })).toMatchObject({
    status: 'FAILED',
    error: 'States.Runtime',
    cause: 'The execution reached the maximum number of history events (25000).',
  });
});
