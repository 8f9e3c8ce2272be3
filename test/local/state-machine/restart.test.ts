import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node modules lacks those with the prefix only.
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCombinedTimers } from '../../../local/time/combined-timers.ts';
import { arbitraryInput, arbitraryMachine, testHandlers } from './arbitrary-machine.ts';
import { sharedMachines } from './shared-machines.ts';
import {
  functionArn,
  type Handler,
  namedError,
  openingMorning,
  openStateMachineHarness,
  readExecutionResult,
  type StateMachineHarness,
} from './state-machine-harness.ts';

const longAfter = new Date('2031-01-01T00:00:00Z');

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'restart-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

type Snapshot = { file: string; at: Date };

/** Copies the database after each selected transaction, as a process killed at that moment would leave it. */
const takingSnapshots = (
  bench: StateMachineHarness,
  store: DatabaseSync,
  isWanted: (transaction: number) => boolean,
): Snapshot[] => {
  const snapshots: Snapshot[] = [];
  let transactions = 0;
  const exec = store.exec.bind(store);
  vi.spyOn(store, 'exec').mockImplementation((sql) => {
    exec(sql);
    if (sql !== 'COMMIT' || !isWanted(transactions++)) return;
    const file = join(mkdtempSync(join(directory, 'at-')), 'store');
    exec(`VACUUM INTO '${file}'`);
    snapshots.push({ file, at: bench.now() });
  });
  return snapshots;
};

/**
 * Returns the result of an execution for comparison. Transitions count only after success: when a branch fails, the progress
 * of the others depends on which task answers first.
 */
const outcome = async (bench: StateMachineHarness, executionArn: string) => {
  const end = await readExecutionResult(bench, executionArn);
  const [line] = bench.machines.executions();
  return {
    ...end,
    stopDate: (await bench.describe(executionArn)).stopDate,
    transitions: end.status === 'SUCCEEDED' ? line?.transitions : undefined,
  };
};

/** Handlers for restart tests. `Flaky` always fails, because its call counter would not survive a killed process. */
const withoutMemory = (): Record<string, Handler> => ({
  ...testHandlers(),
  Flaky: () => {
    throw namedError('Busy', 'always');
  },
});

const expectSameEndAfterKill = async (
  definition: unknown,
  input: unknown,
  isWanted: (transaction: number) => boolean,
) => {
  const store = new DatabaseSync(':memory:');
  const bench = openStateMachineHarness(withoutMemory(), store);
  bench.register(definition);
  const snapshots = takingSnapshots(bench, store, isWanted);
  const arn = await bench.start(input);
  await bench.passUntil(longAfter);
  const expected = await outcome(bench, arn);

  for (const { file, at } of snapshots) {
    const left = new DatabaseSync(file);
    const restarted = openStateMachineHarness(withoutMemory(), left);
    restarted.setNow(at);
    await restarted.passUntil(longAfter);
    expect(await outcome(restarted, arn)).toEqual(expected);
    left.close();
  }
  return snapshots.length;
};

describe('execution killed after a transition', () => {
  test.each(Object.entries(sharedMachines))(
    'an execution with %s ends with the same result when the process is killed after any transition',
    async (_, [definition, input]) => {
      const kills = await expectSameEndAfterKill(definition, input, () => true);
      expect(kills).toBeGreaterThan(1);
    },
  );

  test('a random execution ends with the same result when the process is killed after a random transition', async () => {
    let kills = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryMachine, arbitraryInput, fc.nat(20), async (machine, input, at) => {
        kills += await expectSameEndAfterKill(machine, input, (transaction) => transaction === at);
      }),
      { numRuns: 40 },
    );
    expect(kills).toBeGreaterThan(8);
  });
});

const step = { Type: 'Task', Resource: functionArn('Step'), End: true };
const never = () => new Promise<never>(() => undefined);

test('a task that ran when the process was killed runs again after the restart', async () => {
  const { store, machines, ...killed } = openStateMachineHarness({ Step: never });
  killed.register({ StartAt: 'S', States: { S: { ...step, TimeoutSeconds: 600 } } });
  const arn = await killed.start({ a: 1 });
  machines.stop();
  const events: unknown[] = [];
  const restarted = openStateMachineHarness(
    { Step: (event) => events.push(event) && 'done' },
    store,
  );
  expect(restarted.machines.isQuiet()).toBe(false);
  await restarted.settle();
  expect(events).toEqual([{ a: 1 }]);
  expect(await readExecutionResult(restarted, arn)).toEqual({
    status: 'SUCCEEDED',
    output: 'done',
  });
});

test('state machine work that came due while the process was dead runs after the restart', async () => {
  const { store, machines, ...killed } = openStateMachineHarness({ Step: never });
  const wait = { Type: 'Wait', Seconds: 60, Next: 'S' };
  killed.register({ StartAt: 'W', States: { W: wait, S: step } });
  const waiting = await killed.start({}, 'waiting');
  killed.register({ StartAt: 'S', States: { S: step } });
  const running = await killed.start({}, 'running');
  machines.stop();
  const restarted = openStateMachineHarness({ Step: () => 'done' }, store);
  restarted.setNow(new Date(openingMorning.getTime() + 90_000));
  const agenda = createCombinedTimers({ now: restarted.now }, [restarted.machines]);
  expect(await agenda.settle()).toEqual({ kind: 'quiet' });
  for (const arn of [waiting, running]) {
    expect(await readExecutionResult(restarted, arn)).toEqual({
      status: 'SUCCEEDED',
      output: 'done',
    });
  }
});

test('the timeout of a state machine task counts from its first start, even after a restart', async () => {
  const { store, machines, ...killed } = openStateMachineHarness({ Step: never });
  killed.register({ StartAt: 'S', States: { S: { ...step, TimeoutSeconds: 600 } } });
  await killed.start({});
  machines.stop();
  const restarted = openStateMachineHarness({ Step: never }, store);
  await restarted.machines.runDue();
  expect(restarted.machines.nextDueAt()).toEqual(new Date(openingMorning.getTime() + 600_000));
});

test('a task that ends after the local state machines were stopped leaves its execution running', async () => {
  const result = Promise.withResolvers<string>();
  const bench = openStateMachineHarness({ Step: () => result.promise });
  bench.register({ StartAt: 'S', States: { S: step } });
  const arn = await bench.start({});
  bench.machines.stop();
  result.resolve('too late');
  await setImmediate();
  expect((await bench.describe(arn)).status).toBe('RUNNING');
});

test('a running execution keeps the state machine definition with which it was started', async () => {
  const { store, ...before } = openStateMachineHarness();
  const waiting = (Result: string) => ({
    StartAt: 'W',
    States: {
      W: { Type: 'Wait', Seconds: 60, Next: 'P' },
      P: { Type: 'Pass', Result, End: true },
    },
  });
  before.register(waiting('old'));
  const first = await before.start({});
  const after = openStateMachineHarness({}, store);
  after.register(waiting('new'));
  const second = await after.start({}, 'two');
  await after.passUntil(longAfter);
  expect((await readExecutionResult(after, first)).output).toBe('old');
  expect((await readExecutionResult(after, second)).output).toBe('new');
});
