import { describe, expect, onTestFinished, test } from 'vitest';
import { createVirtualClock, defaultStartTime } from '../../../local/clock.ts';
import type { ComponentWithTimers } from '../../../local/component-types.ts';
import { openLocalDatabase } from '../../../local/sqlite-store.ts';
import { createCombinedTimers } from '../../../local/time/combined-timers.ts';
import { startTimekeeper } from '../../../local/time/timekeeper.ts';
import { temporaryDirectory } from './fixture.ts';

const minutesFromOpening = (instant: Date) =>
  (instant.getTime() - defaultStartTime.getTime()) / 60_000;

const atOnce = { turn: () => Promise.resolve(), now: () => 0 };

/** Starts a timekeeper over a clock whose machine time stands still, with parts that record when they fire. */
function aRun(dueMinutes: number[][]) {
  const store = openLocalDatabase(temporaryDirectory());
  const clock = createVirtualClock(store, { machineNow: () => 1000 });
  const fired: [part: number, minutes: number][] = [];
  const parts = dueMinutes.map((minutes, index): ComponentWithTimers => {
    const open = minutes.map((minute) => new Date(defaultStartTime.getTime() + minute * 60_000));
    let isRunning = false;
    return {
      name: `part ${index}`,
      nextDueAt: () => open[0],
      runDue: async () => {
        open.shift();
        fired.push([index, minutesFromOpening(clock.now())]);
        isRunning = true;
        void Promise.resolve().then(() => {
          isRunning = false;
        });
      },
      isQuiet: () => !isRunning,
    };
  });
  const agenda = createCombinedTimers(clock, parts, atOnce);
  const timekeeper = startTimekeeper(clock, agenda);
  onTestFinished(() => {
    timekeeper.stop();
    store.close();
  });
  return { clock, timekeeper, fired };
}

describe('moving the virtual clock', () => {
  test('a clock move stops at every time at which a component has due work', async () => {
    const { timekeeper, fired, clock } = aRun([[5, 10, 120], [7, 60], []]);
    const move = await timekeeper.move((now) => new Date(now.getTime() + 60 * 60_000));
    expect(fired).toEqual([
      [0, 5],
      [1, 7],
      [0, 10],
      [1, 60],
    ]);
    expect(move.kind).toBe('moved');
    expect(minutesFromOpening(clock.now())).toBe(60);
  });

  test('a clock move over five years without due work goes directly to its target', async () => {
    const { timekeeper, clock } = aRun([[60], []]);
    const to = new Date(clock.now().getTime() + 5 * 365 * 86_400_000);
    const move = await timekeeper.move(() => to);
    expect([move.kind, clock.now()]).toEqual(['moved', to]);
  });

  test('a clock move also stops at work that becomes due only because of earlier work in the same move', async () => {
    const { timekeeper, clock } = aRun([]);
    const woken: number[] = [];
    let due: Date | undefined = new Date(defaultStartTime.getTime() + 60_000);
    const part: ComponentWithTimers = {
      name: 'follower',
      nextDueAt: () => due,
      runDue: async () => {
        woken.push(minutesFromOpening(clock.now()));
        due = woken.length < 4 ? new Date(clock.now().getTime() + 90_000) : undefined;
      },
      isQuiet: () => true,
    };
    timekeeper.stop();
    const other = startTimekeeper(clock, createCombinedTimers(clock, [part], atOnce));
    onTestFinished(other.stop);
    await other.move((now) => new Date(now.getTime() + 3_600_000));
    expect(woken).toEqual([1, 2.5, 4, 5.5]);
  });

  test('two concurrent clock moves of one hour move the clock by two hours', async () => {
    const { timekeeper, clock } = aRun([]);
    const byAnHour = (now: Date) => new Date(now.getTime() + 3_600_000);
    await Promise.all([timekeeper.move(byAnHour), timekeeper.move(byAnHour)]);
    expect(minutesFromOpening(clock.now())).toBe(120);
  });

  test('a clock move into the past is rejected', async () => {
    const { timekeeper, clock } = aRun([]);
    const move = await timekeeper.move((now) => new Date(now.getTime() - 1));
    expect(move.kind).toBe('target-has-passed');
    expect(clock.now()).toEqual(defaultStartTime);
  });
});

test('a clock move continues as soon as a running component reports that it is idle', async () => {
  const { timekeeper, clock } = aRun([]);
  let due: Date | undefined = new Date(defaultStartTime.getTime() + 60_000);
  let isRunning = false;
  let rest: () => void = () => undefined;
  const part: ComponentWithTimers = {
    name: 'caller',
    nextDueAt: () => due,
    runDue: async () => {
      due = undefined;
      isRunning = true;
      setImmediate(() => {
        isRunning = false;
        rest();
      });
    },
    isQuiet: () => !isRunning,
    onRest: (listener) => {
      rest = listener;
    },
  };
  timekeeper.stop();
  const untilRest = (milliseconds: number, rested: Promise<void>) =>
    milliseconds === 0 ? Promise.resolve() : rested;
  const agenda = createCombinedTimers(clock, [part], { turn: untilRest, now: () => 0 });
  const other = startTimekeeper(clock, agenda);
  onTestFinished(other.stop);
  const move = await other.move((now) => new Date(now.getTime() + 3_600_000));
  expect([move.kind, isRunning]).toEqual(['moved', false]);
});

describe('virtual clock', () => {
  test('the virtual clock stands still while it is held and then continues from the same time', () => {
    let machine = 0.7;
    const store = openLocalDatabase(temporaryDirectory());
    onTestFinished(() => store.close());
    const clock = createVirtualClock(store, { machineNow: () => machine });
    clock.hold();
    machine += 5000;
    expect(clock.now()).toEqual(defaultStartTime);
    const later = new Date('2021-12-05T01:00:00.123Z');
    clock.jumpTo(later);
    expect(clock.now()).toEqual(later);
    clock.release();
    machine += 1000;
    expect(clock.now()).toEqual(new Date('2021-12-05T01:00:01.123Z'));
  });

  test('the virtual clock starts on the opening morning and runs at real speed', () => {
    let machine = 0;
    const store = openLocalDatabase(temporaryDirectory());
    const clock = createVirtualClock(store, { machineNow: () => machine });
    machine = 61_000;
    expect(clock.now().toISOString()).toBe('2021-12-03T01:01:01.000Z');
    store.close();
  });

  test('the virtual clock never shows an earlier time after a crash than before it', () => {
    let machine = 0;
    const directory = temporaryDirectory();
    const killed = createVirtualClock(openLocalDatabase(directory), { machineNow: () => machine });
    killed.jumpTo(new Date('2021-12-05T01:00:00Z'));
    machine = 900;
    const lastShown = killed.now();
    machine = 0;
    const next = createVirtualClock(openLocalDatabase(directory), { machineNow: () => machine });
    expect(next.now().getTime()).toBeGreaterThanOrEqual(lastShown.getTime());
  });

  test('the virtual clock continues exactly where a clean stop left it', () => {
    const directory = temporaryDirectory();
    const stopped = createVirtualClock(openLocalDatabase(directory), { machineNow: () => 5000 });
    stopped.jumpTo(new Date('2021-12-05T01:00:00Z'));
    stopped.close();
    const next = createVirtualClock(openLocalDatabase(directory), { machineNow: () => 77 });
    expect(next.now().toISOString()).toBe('2021-12-05T01:00:00.000Z');
  });
});
