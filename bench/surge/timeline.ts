import type { CallClock } from '../../flow-tools/simulator/call/call-clock.ts';
import { createTimeOrderedQueue } from './staff/time-ordered-queue.ts';

/** Virtual time that many simulated calls share. Events run in chronological order. */
export type VirtualTimeline = {
  /** Returns the virtual time in seconds since midnight. */
  now(): number;
  at(instant: number, act: () => void): void;
  /** Starts a simulated process. Virtual time passes for it only when it waits on a clock of this timeline. */
  start(process: () => Promise<void>): void;
  /** Returns a clock in virtual time that starts now. */
  startClock(): CallClock;
  /** Advances virtual time until no events remain. */
  run(): Promise<void>;
};

export function createVirtualTimeline(): VirtualTimeline {
  const due = createTimeOrderedQueue<() => void>();
  const awake = openAwake();
  const time = { now: 0 };
  const at = (instant: number, act: () => void) => due.put(Math.max(instant, time.now), act);

  return {
    now: () => time.now,
    at,
    start: (process) => {
      awake.add();
      void process().then(awake.remove, awake.fail);
    },
    startClock: () => sleepyClock({ startedAt: time.now, now: () => time.now, at, awake }),
    run: async () => {
      for (let next = due.take(); next !== undefined; next = due.take()) {
        time.now = next.at;
        next.item();
        await awake.none();
      }
    },
  };
}

type Awake = ReturnType<typeof openAwake>;

/**
 * Creates a counter of running simulated processes. Virtual time advances only when all of them wait for a later instant.
 */
const openAwake = () => {
  const state: { count: number; onIdle: () => void } = { count: 0, onIdle: () => undefined };
  const failures: unknown[] = [];
  const remove = () => {
    state.count -= 1;
    if (state.count === 0) state.onIdle();
  };
  return {
    add: () => {
      state.count += 1;
    },
    remove,
    fail: (error: unknown) => {
      failures.push(error);
      remove();
    },
    none: async () => {
      if (state.count > 0) {
        const { promise, resolve } = Promise.withResolvers<void>();
        state.onIdle = resolve;
        await promise;
      }
      if (failures.length > 0)
        throw new Error('A task of the simulation failed', { cause: failures[0] });
    },
  };
};

type Sleeper = {
  startedAt: number;
  now(): number;
  at: VirtualTimeline['at'];
  awake: Awake;
};

const sleepyClock = ({ startedAt, now, at, awake }: Sleeper): CallClock => {
  const sleep: { wake: (() => void) | undefined } = { wake: undefined };
  const wake = () => sleep.wake?.();
  return {
    now: () => now() - startedAt,
    wake,
    sleepUntil: (instant) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const wakeSleeper = () => {
        if (sleep.wake !== wakeSleeper) return;
        sleep.wake = undefined;
        awake.add();
        resolve();
      };
      sleep.wake = wakeSleeper;
      // only another call wakes a sleep without end
      if (Number.isFinite(instant)) at(startedAt + instant, wakeSleeper);
      awake.remove();
      return promise;
    },
  };
};
