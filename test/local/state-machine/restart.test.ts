// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node modules lacks those with the prefix only.
import { DatabaseSync, StatementSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { createCombinedTimers } from '../../../local/time/combined-timers.ts';
import { deadlineRecompute, ticketWorkflow } from './deployed-machines.ts';
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

const Table = z.object({ name: z.string(), sql: z.string() });

const copyStore = (store: DatabaseSync): DatabaseSync => {
  const copy = new DatabaseSync(':memory:');
  const tables = store.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'table'").all();
  for (const { name, sql } of z.array(Table).parse(tables)) {
    copy.exec(sql);
    for (const row of store.prepare(`SELECT * FROM ${name}`).all()) {
      const values = Object.values(row);
      copy.prepare(`INSERT INTO ${name} VALUES (${values.map(() => '?')})`).run(...values);
    }
  }
  return copy;
};

type Snapshot = { store: DatabaseSync; at: Date };

/** Copies the database after each stored transition, as a process killed at that moment would leave it. */
const takeSnapshots = (bench: StateMachineHarness): Snapshot[] => {
  const snapshots: Snapshot[] = [];
  const { run } = StatementSync.prototype;
  vi.spyOn(StatementSync.prototype, 'run').mockImplementation(function (
    this: StatementSync,
    ...values
  ) {
    const changes = run.apply(this, values);
    if (this.sourceSQL.includes('ON CONFLICT'))
      snapshots.push({ store: copyStore(bench.store), at: bench.now() });
    return changes;
  });
  return snapshots;
};

const outcome = (bench: StateMachineHarness, executionArn: string) => {
  const { end, transitions } = bench.find(executionArn);
  return { end, transitions };
};

const dayMs = 86_400_000;
const Step = z.looseObject({ code: z.string(), at: z.coerce.date() });
const Page = z.looseObject({ shard: z.number(), after: z.string() });

/** Functions without memory, because call counters would not survive a killed process. */
const handlers = (isFailing: boolean): Record<string, Handler> => ({
  JourneyRunWorkflowStep: (event) => {
    const { at, ...step } = Step.parse(event);
    const day = (at.getTime() - openingMorning.getTime()) / dayMs;
    if (day >= 2 && isFailing) throw namedError('Busy', 'always');
    const nextCheckAt = new Date(at.getTime() + dayMs).toISOString();
    return { ...step, next: day < 2 ? 'wait' : 'end', nextCheckAt };
  },
  DeadlineRecomputeRecomputeDeadlines: (event) => {
    const page = Page.parse(event);
    if (page.shard === 1 && isFailing) throw namedError('Busy', 'always');
    return { ...page, after: `${page.after}x`, isDone: page.after.length >= page.shard };
  },
});

const ticket = { code: '4821937056', run: 1 };
const shards = { directory: 'of-today', shards: [0, 1, 2] };

test.each([
  ['the ticket workflow', ticketWorkflow, ticket, false],
  ['a ticket workflow that fails', ticketWorkflow, ticket, true],
  ['the recomputation of deadlines', deadlineRecompute, shards, false],
  ['a recomputation of deadlines that fails', deadlineRecompute, shards, true],
])(
  'an execution of %s ends the same when the process is killed after any transition',
  async (_, definition, input, isFailing) => {
    const bench = openStateMachineHarness(handlers(isFailing));
    bench.register(definition);
    const snapshots = takeSnapshots(bench);
    const arn = await bench.start(input);
    await bench.passUntil(longAfter);
    vi.restoreAllMocks();
    const expected = outcome(bench, arn);
    expect(expected.end?.status).toBe(isFailing ? 'FAILED' : 'SUCCEEDED');

    for (const { store, at } of snapshots) {
      const restarted = openStateMachineHarness(handlers(isFailing), store);
      restarted.setNow(at);
      await restarted.passUntil(longAfter);
      expect(outcome(restarted, arn)).toEqual(expected);
    }
    expect(snapshots.length).toBeGreaterThan(10);
  },
);

const step = { Type: 'Task', Resource: functionArn('Step'), End: true };
const never = () => new Promise<never>(() => undefined);

test('a task that ran when the process was killed runs again after the restart', async () => {
  const { store, machines, ...killed } = openStateMachineHarness({ Step: never });
  killed.register({ StartAt: 'S', States: { S: step } });
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
  expect(readExecutionResult(restarted, arn)).toEqual({
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
    expect(readExecutionResult(restarted, arn)).toEqual({
      status: 'SUCCEEDED',
      output: 'done',
    });
  }
});

test('a task that ends after the local state machines were stopped leaves its execution running', async () => {
  const result = Promise.withResolvers<string>();
  const bench = openStateMachineHarness({ Step: () => result.promise });
  bench.register({ StartAt: 'S', States: { S: step } });
  const arn = await bench.start({});
  bench.machines.stop();
  result.resolve('too late');
  await setImmediate();
  expect(readExecutionResult(bench, arn).status).toBe('RUNNING');
});

test('a running execution keeps the state machine definition with which it was started', async () => {
  const { store, ...before } = openStateMachineHarness();
  const waiting = (Parameters: object) => ({
    StartAt: 'W',
    States: { W: { Type: 'Wait', Seconds: 60, Next: 'S' }, S: { ...step, Parameters } },
  });
  before.register(waiting({ version: 'old' }));
  const first = await before.start({});
  const after = openStateMachineHarness({ Step: (event) => event }, store);
  after.register(waiting({ version: 'new' }));
  const second = await after.start({}, 'two');
  await after.passUntil(longAfter);
  expect(readExecutionResult(after, first).output).toEqual({ version: 'old' });
  expect(readExecutionResult(after, second).output).toEqual({ version: 'new' });
});
