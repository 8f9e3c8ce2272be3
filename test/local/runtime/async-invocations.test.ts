import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { InvocationResult } from '../../../local/component-types.ts';
import { createAsyncInvocations } from '../../../local/lambda/async-invocations.ts';
import { openLocalDatabase } from '../../../local/sqlite-store.ts';
import { temporaryDirectory } from './fixture.ts';

const returned: InvocationResult = { kind: 'returned', payload: null };
const failed: InvocationResult = { kind: 'failed', errorType: 'Error', errorMessage: 'no' };
const never = new Promise<InvocationResult>(() => undefined);

/** Opens asynchronous invocations on a virtual clock. `answer` gives the result of each attempt by function name. */
function aRun(
  directory: string,
  answer: (name: string, attempt: number) => InvocationResult | Promise<InvocationResult>,
) {
  let minutes = 0;
  const store = openLocalDatabase(directory);
  const called: string[] = [];
  const invocations = createAsyncInvocations({
    rules: new Map(),
    invoke: async (name) => {
      called.push(name);
      return answer(name, called.filter((one) => one === name).length);
    },
    queues: { send: () => undefined, list: () => [], remove: () => undefined },
    store,
    clock: { now: () => new Date(minutes * 60_000) },
  });
  const close = (): void => {
    if (store.isOpen) store.close();
  };
  onTestFinished(close);
  const goTo = async (minute: number) => {
    minutes = minute;
    await invocations.runDue();
    await setImmediate();
  };
  return { ...invocations, called, goTo, close };
}

const minutesOf = (due: Date | undefined) => due && due.getTime() / 60_000;

test('a failed asynchronous event is retried after a minute, even while other events are running', async () => {
  const run = aRun(temporaryDirectory(), (name, attempt) => {
    if (name === 'slow') return never;
    return attempt === 1 ? failed : returned;
  });
  for (const name of ['slow', 'slow', 'failing', 'slow']) run.send(name, {});
  await setImmediate();
  expect([run.called.length, minutesOf(run.nextDueAt()), run.isQuiet()]).toEqual([4, 1, false]);
  await run.goTo(1);
  expect([run.called.at(-1), run.called.length, run.nextDueAt()]).toEqual([
    'failing',
    5,
    undefined,
  ]);
});

test('a restarted local run delivers the pending asynchronous events of the previous run in sending order', async () => {
  const directory = temporaryDirectory();
  const stopped = aRun(directory, () => never);
  for (const name of ['first', 'second', 'third']) stopped.send(name, {});
  stopped.close();
  const next = aRun(directory, () => returned);
  expect([minutesOf(next.nextDueAt()), next.called]).toEqual([0, []]);
  await next.goTo(0);
  expect([next.called, next.isQuiet(), next.nextDueAt()]).toEqual([
    ['first', 'second', 'third'],
    true,
    undefined,
  ]);
});
