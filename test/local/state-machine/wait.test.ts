import { describe, expect, test } from 'vitest';
import {
  functionArn,
  openingMorning,
  openStateMachineHarness,
  readExecutionResult,
  runMachine,
} from './state-machine-harness.ts';

const machine = (wait: object) => ({
  StartAt: 'Wait',
  States: {
    Wait: { Type: 'Wait', ...wait, Next: 'Then' },
    Then: { Type: 'Pass', Parameters: { 'at.$': '$$.State.EnteredTime' }, End: true },
  },
});

const firedAt = async (wait: object, input: unknown = {}) => {
  const { output, error } = await runMachine(machine(wait), input);
  return error ?? output;
};

describe('Wait state', () => {
  test.each([
    ['after its seconds', { Seconds: 90 }, {}, '2021-12-03T01:01:30.000Z'],
    ['after no seconds', { Seconds: 0 }, {}, '2021-12-03T01:00:00.000Z'],
    [
      'after the seconds of its input',
      { SecondsPath: '$.s' },
      { s: 5 },
      '2021-12-03T01:00:05.000Z',
    ],
    [
      'at its timestamp',
      { Timestamp: '2021-12-04T00:00:00+07:00' },
      {},
      '2021-12-03T17:00:00.000Z',
    ],
    [
      'at the timestamp of its input',
      { TimestampPath: '$.t' },
      { t: '2021-12-03T08:00:00.250+07:00' },
      '2021-12-03T01:00:00.250Z',
    ],
    [
      'a year later',
      { TimestampPath: '$.t' },
      { t: '2022-12-03T01:00:00Z' },
      '2022-12-03T01:00:00.000Z',
    ],
    [
      'at once when its instant has passed',
      { Timestamp: '2020-01-01T00:00:00Z' },
      {},
      '2021-12-03T01:00:00.000Z',
    ],
    [
      'after the seconds that its InputPath selects',
      { InputPath: '$.a', SecondsPath: '$.s' },
      { a: { s: 1 } },
      '2021-12-03T01:00:01.000Z',
    ],
  ])('a Wait state of a state machine ends %s', async (_, wait, input, at) => {
    expect(await firedAt(wait, input)).toEqual({ at });
  });
});

test.each([
  [{ SecondsPath: '$.v' }, 1.5],
  [{ SecondsPath: '$.v' }, -1],
  [{ SecondsPath: '$.v' }, '5'],
  [{ TimestampPath: '$.v' }, '2021-12-03'],
  [{ TimestampPath: '$.absent' }, 1],
])('a Wait state with the fields %j fails when the path’s value is %j', async (wait, v) => {
  expect(await firedAt(wait, { v })).toBe('States.Runtime');
});

test('a Wait state ends exactly at its timestamp and only once', async () => {
  const bench = openStateMachineHarness();
  bench.register(machine({ Timestamp: '2021-12-03T09:00:00+07:00' }));
  const arn = await bench.start({});
  const at = new Date('2021-12-03T02:00:00Z');
  expect(bench.machines.isQuiet()).toBe(true);
  expect(bench.machines.nextDueAt()).toEqual(at);
  bench.setNow(new Date(at.getTime() - 1));
  await bench.machines.runDue();
  expect((await bench.describe(arn)).status).toBe('RUNNING');
  bench.setNow(at);
  expect(bench.machines.isQuiet()).toBe(false);
  await bench.machines.runDue();
  expect((await bench.describe(arn)).status).toBe('SUCCEEDED');
  expect(bench.machines.nextDueAt()).toBeUndefined();
  expect(bench.machines.isQuiet()).toBe(true);
});

test('nextDueAt returns the earliest end of a Wait state in all executions', async () => {
  const bench = openStateMachineHarness();
  bench.register(machine({ SecondsPath: '$.s' }));
  await bench.start({ s: 300 }, 'late');
  await bench.start({ s: 60 }, 'early');
  await bench.start({ s: 120 }, 'middle');
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
  expect(await readExecutionResult(bench, arn)).toEqual({
    status: 'SUCCEEDED',
    output: { go: 'end' },
  });
});
