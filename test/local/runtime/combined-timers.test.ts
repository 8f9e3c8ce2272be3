import { setImmediate as queueImmediate } from 'node:timers';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { createVirtualClock, defaultStartTime } from '../../../local/clock.ts';
import type { ComponentWithTimers } from '../../../local/component-types.ts';
import { openLocalDatabase } from '../../../local/sqlite-store.ts';
import { createCombinedTimers, stallTimeoutMs } from '../../../local/time/combined-timers.ts';
import { startTimekeeper } from '../../../local/time/timekeeper.ts';
import { temporaryDirectory } from './fixture.ts';

const byAnHour = (now: Date) => new Date(now.getTime() + 3_600_000);

/** Starts a clock whose machine time advances by 10 ms at each reading, with a timekeeper for the given parts. */
function aRunInTime(parts: (now: () => Date) => ComponentWithTimers[]) {
  let machine = 0;
  const passing = () => {
    machine += 10;
    return machine;
  };
  const store = openLocalDatabase(temporaryDirectory());
  const clock = createVirtualClock(store, { machineNow: passing });
  const agenda = createCombinedTimers(clock, parts(clock.now), {
    turn: () => setImmediate(),
    now: passing,
  });
  const timekeeper = startTimekeeper(clock, agenda);
  onTestFinished(() => {
    timekeeper.stop();
    store.close();
  });
  return { clock, agenda, timekeeper };
}

/** Returns a part that behaves like a workflow's wait: busy once it is due, until `runDue` is called. */
function aWait(milliseconds: number, now: () => Date, looksAtWork = 0) {
  let dueAt: Date | undefined = new Date(defaultStartTime.getTime() + milliseconds);
  let looks = 0;
  const fired: number[] = [];
  const part: ComponentWithTimers = {
    name: 'Step Functions',
    nextDueAt: () => dueAt,
    runDue: async () => {
      dueAt = undefined;
      looks = looksAtWork;
      fired.push(now().getTime() - defaultStartTime.getTime());
    },
    isQuiet: () => {
      const isAtWork = looks > 0;
      looks -= 1;
      return !isAtWork && !(dueAt && dueAt <= now());
    },
  };
  return { part, fired };
}

const stuck = (isQuiet: () => boolean): ComponentWithTimers => ({
  name: 'Step Functions',
  nextDueAt: () => undefined,
  runDue: async () => undefined,
  isQuiet,
});

test('moving the virtual clock runs each timer at its own time, even if it comes due while another one runs', async () => {
  const fired: number[][] = [];
  const { timekeeper } = aRunInTime((now) => {
    const waits = [aWait(60_000, now, 20), aWait(60_030, now)];
    fired.push(...waits.map((wait) => wait.fired));
    return waits.map(({ part }) => part);
  });
  expect((await timekeeper.move(byAnHour)).kind).toBe('moved');
  expect(fired).toEqual([[60_000], [60_030]]);
});

test('moving the virtual clock runs work that was overdue after a restart', async () => {
  const { part, fired } = aWait(-5000, () => defaultStartTime);
  const { timekeeper } = aRunInTime(() => [part]);
  expect((await timekeeper.move((now) => now)).kind).toBe('moved');
  expect(fired).toEqual([0]);
});

test('moving the virtual clock also runs work that one component hands to another during the move', async () => {
  let handedAt: Date | undefined;
  const runTimes: Date[] = [];
  const { timekeeper } = aRunInTime((now) => {
    const taker: ComponentWithTimers = {
      name: 'taker',
      nextDueAt: () => handedAt,
      runDue: async () => {
        handedAt = undefined;
        runTimes.push(now());
      },
      isQuiet: () => true,
    };
    const { part } = aWait(60_000, now);
    const giver: ComponentWithTimers = {
      ...part,
      runDue: async () => {
        await part.runDue();
        handedAt = now();
      },
    };
    return [taker, giver];
  });
  expect((await timekeeper.move(byAnHour)).kind).toBe('moved');
  expect(runTimes).toEqual([new Date(defaultStartTime.getTime() + 60_000)]);
});

test('a stalled move of the virtual clock names the stuck component and does not skip time', async () => {
  let isQuiet = false;
  const { timekeeper, clock } = aRunInTime(() => [stuck(() => isQuiet)]);
  const before = clock.now();
  const moved = await timekeeper.move(byAnHour);
  expect(moved).toMatchObject({ kind: 'stalled', parts: ['Step Functions'] });
  // time passes normally while the move waits for work that started before it
  expect(moved.now.getTime() - before.getTime()).toBeLessThan(2 * stallTimeoutMs);
  isQuiet = true;
  expect((await timekeeper.move(byAnHour)).kind).toBe('moved');
});

test('moving the virtual clock waits for running work to end, and only then stops the clock', async () => {
  const held: boolean[] = [];
  let looks = 0;
  const { timekeeper, clock } = aRunInTime((now) => [
    stuck(() => {
      held.push(clock.isHeld?.() ?? false);
      looks += 1;
      return looks > 3;
    }),
    aWait(60_000, now).part,
  ]);
  await timekeeper.move(byAnHour);
  expect(held.slice(0, 5)).toEqual([false, false, false, false, false]);
  expect(held.slice(5).every(Boolean)).toBe(true);
  expect(held.length).toBeGreaterThan(5);
  expect(clock.isHeld?.()).toBe(false);
});

test('work that starts when all components become idle during a clock move sees a stopped clock', async () => {
  const found: (boolean | undefined)[] = [];
  let looks = 0;
  const { timekeeper, clock } = aRunInTime(() => [
    stuck(() => {
      looks += 1;
      if (looks === 2) queueImmediate(() => found.push(clock.isHeld?.()));
      return true;
    }),
  ]);
  await timekeeper.move(byAnHour);
  expect(found).toEqual([true]);
});

test('when the virtual clock cannot advance, the error names the component whose due work never ends', async () => {
  const part = { ...stuck(() => true), nextDueAt: () => defaultStartTime };
  const { timekeeper } = aRunInTime(() => [part]);
  const moved = await timekeeper.move(byAnHour);
  expect(moved).toMatchObject({ kind: 'stalled', parts: ['Step Functions'] });
});

test('a move of the virtual clock goes on while any component makes progress', async () => {
  let looks = 0;
  const { timekeeper, agenda } = aRunInTime(() => [
    stuck(() => {
      agenda.progressed();
      looks += 1;
      return looks > stallTimeoutMs / 10;
    }),
  ]);
  expect((await timekeeper.move(byAnHour)).kind).toBe('moved');
});

test('stopping the local run aborts a move of the virtual clock without skipping the remaining time', async () => {
  const { timekeeper, clock } = aRunInTime(() => [
    stuck(() => {
      timekeeper.stop();
      return true;
    }),
  ]);
  const moved = await timekeeper.move(byAnHour);
  expect(moved.kind).toBe('closed');
  expect(clock.now().getTime()).toBeLessThan(byAnHour(defaultStartTime).getTime());
});
