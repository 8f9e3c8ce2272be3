import * as z from 'zod';
import type { Clock } from './component-types.ts';
import type { SqliteStore } from './sqlite-store.ts';

/** Virtual clock of the local run. The clock can be moved forward and otherwise advances at real speed. */
export type VirtualClock = Clock & {
  /** Moves the virtual clock forward to the instant; does nothing when the instant has passed. */
  jumpTo(instant: Date): void;
  /** Stops the virtual clock until `release` is called; `jumpTo` still moves it. */
  hold(): void;
  release(): void;
  /**
   * Stores the virtual time plus 1.5 seconds, so that the clock never goes back at the next start, even after the process
   * was killed.
   */
  saveTime(): void;
  close(): void;
};

/** Virtual time at which a fresh local run starts: the instant when the 1022 hotline opened. */
export const defaultStartTime = new Date('2021-12-03T08:00:00+07:00');

/** Milliseconds added to the stored virtual time, because `saveTime` runs only once a second. */
const leadMilliseconds = 1500;

/** Returns monotonic milliseconds, so that neither laptop sleep nor a changed system clock shifts the virtual time. */
const machineMilliseconds = (): number => performance.now();

const StoredClock = z.object({ instant: z.number() }).optional();

/**
 * Creates the virtual clock, which continues at the stored time. Without a stored time, it starts at `startTime`.
 * `machineNow` returns monotonic milliseconds.
 */
export function createVirtualClock(
  store: SqliteStore,
  { startTime = defaultStartTime, machineNow = machineMilliseconds } = {},
): VirtualClock {
  store.exec('CREATE TABLE IF NOT EXISTS clock (one INTEGER PRIMARY KEY, instant REAL NOT NULL)');
  const stored = StoredClock.parse(store.prepare('SELECT instant FROM clock').get());
  const write = store.prepare('INSERT OR REPLACE INTO clock (one, instant) VALUES (1, ?)');
  let set = stored?.instant ?? startTime.getTime();
  let setAt = machineNow();
  let isHeld = false;

  const now = () => Math.floor(isHeld ? set : set + machineNow() - setAt);
  const setTo = (instant: number) => {
    set = instant;
    setAt = machineNow();
  };
  const saveTime = () => write.run(now() + leadMilliseconds);
  saveTime();
  return {
    now: () => new Date(now()),
    isHeld: () => isHeld,
    jumpTo: (instant) => {
      if (instant.getTime() > now()) {
        setTo(instant.getTime());
      }
      saveTime();
    },
    hold: () => {
      setTo(now());
      isHeld = true;
    },
    release: () => {
      setTo(now());
      isHeld = false;
    },
    saveTime,
    close: () => write.run(now()),
  };
}
