import { expect, test } from 'vitest';
import {
  functionArn,
  openingMorning,
  openStateMachineHarness,
  readExecutionResult,
  singleStateMachine,
} from './state-machine-harness.ts';

const error = 'States.Runtime';
const machine = (wait: object) => singleStateMachine({ Type: 'Wait', ...wait });

/** Returns the number of seconds after which a Wait state ends, or its error. */
const waitSeconds = async (wait: object, input: unknown = {}) => {
  const bench = openStateMachineHarness();
  bench.register(machine(wait));
  const arn = await bench.start(input);
  await bench.passUntil(new Date('2031-01-01T00:00:00Z'));
  const { end, startedAt } = bench.find(arn);
  return end?.error ?? (Number(end?.at) - Number(startedAt)) / 1000;
};

test.each([
  ['after its seconds', { Seconds: 90 }, {}, 90],
  ['after no seconds', { Seconds: 0 }, {}, 0],
  ['at a timestamp', { TimestampPath: '$.t' }, { t: '2021-12-03T08:00:00.250+07:00' }, 0.25],
  ['a year later', { TimestampPath: '$.t' }, { t: '2022-12-03T01:00:00Z' }, 365 * 86_400],
  ['at once when its time has passed', { TimestampPath: '$.t' }, { t: '2020-01-01T00:00:00Z' }, 0],
  ['with an error when the value is a date', { TimestampPath: '$.t' }, { t: '2021-12-03' }, error],
  ['with an error when there is no value', { TimestampPath: '$.t' }, {}, error],
])('a Wait state of a state machine ends %s', async (_, wait, input, expected) => {
  expect(await waitSeconds(wait, input)).toBe(expected);
});

test('a Wait state ends exactly at its timestamp and only once', async () => {
  const bench = openStateMachineHarness();
  bench.register(machine({ TimestampPath: '$.t' }));
  const arn = await bench.start({ t: '2021-12-03T09:00:00+07:00' });
  const at = new Date('2021-12-03T02:00:00Z');
  expect(bench.machines.isQuiet()).toBe(true);
  expect(bench.machines.nextDueAt()).toEqual(at);
  bench.setNow(new Date(at.getTime() - 1));
  await bench.machines.runDue();
  expect(readExecutionResult(bench, arn).status).toBe('RUNNING');
  bench.setNow(at);
  expect(bench.machines.isQuiet()).toBe(false);
  await bench.machines.runDue();
  expect(readExecutionResult(bench, arn).status).toBe('SUCCEEDED');
  expect(bench.machines.nextDueAt()).toBeUndefined();
  expect(bench.machines.isQuiet()).toBe(true);
});

test('nextDueAt returns the earliest end of a Wait state in all executions', async () => {
  const bench = openStateMachineHarness();
  bench.register(machine({ TimestampPath: '$.t' }));
  await bench.start({ t: '2021-12-03T01:05:00Z' }, 'late');
  await bench.start({ t: '2021-12-03T01:01:00Z' }, 'early');
  await bench.start({ t: '2021-12-03T01:02:00Z' }, 'middle');
  expect(bench.machines.nextDueAt()).toEqual(new Date(openingMorning.getTime() + 60_000));
  expect(
    bench.machines.executions().map(({ name, dueAt }) => [name, dueAt?.toISOString()]),
  ).toEqual([
    ['middle', '2021-12-03T01:02:00.000Z'],
    ['early', '2021-12-03T01:01:00.000Z'],
    ['late', '2021-12-03T01:05:00.000Z'],
  ]);
});

test('a state machine that alternates waits and checks wakes at each planned time', async () => {
  const wakes: string[] = [];
  const bench = openStateMachineHarness({
    Check: () => {
      wakes.push(bench.now().toISOString());
      const next = new Date(bench.now().getTime() + 30 * 86_400_000);
      return wakes.length < 12 ? { go: 'on', next: next.toISOString() } : { go: 'end' };
    },
  });
  bench.register({
    StartAt: 'Check',
    States: {
      Check: { Type: 'Task', Resource: functionArn('Check'), Next: 'More?' },
      'More?': {
        Type: 'Choice',
        Choices: [{ Variable: '$.go', StringEquals: 'on', Next: 'Wait' }],
        Default: 'End',
      },
      Wait: { Type: 'Wait', TimestampPath: '$.next', Next: 'Check' },
      End: { Type: 'Succeed' },
    },
  });
  const arn = await bench.start({});
  await bench.passUntil(new Date('2023-01-01T00:00:00Z'));
  expect(wakes.map((at) => at.slice(0, 10))).toEqual([
    ...['2021-12-03', '2022-01-02', '2022-02-01', '2022-03-03', '2022-04-02', '2022-05-02'],
    ...['2022-06-01', '2022-07-01', '2022-07-31', '2022-08-30', '2022-09-29', '2022-10-29'],
  ]);
  expect(readExecutionResult(bench, arn)).toEqual({
    status: 'SUCCEEDED',
    output: { go: 'end' },
  });
});
