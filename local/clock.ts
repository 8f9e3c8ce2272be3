import * as z from 'zod';
import type { Clock } from './parts.ts';
import type { SqliteStore } from './store.ts';

/** Virtual clock of the local run; it advances at real speed from an adjustable instant. */
export type VirtualClock = Clock & {
  /** Moves the clock forward to the instant; an instant in the past changes nothing. */
  jumpTo(instant: Date): void;
  /** Stops the clock until `release`; jumps still move it. */
  hold(): void;
  release(): void;
  /** Stores an instant slightly ahead of now, so that the next start never shows an earlier time, even after a kill. */
  keep(): void;
  close(): void;
};

/** Instant at which the 1022 hotline opened; a fresh local run starts there. */
export const defaultStartTime = new Date('2021-12-03T08:00:00+07:00');

/** Milliseconds by which the stored instant lies ahead; it covers the second between two calls of `keep`. */
const leadMilliseconds = 1500;

/** Returns monotonic milliseconds, so that a sleeping laptop or a changed system clock doesn't move the virtual time. */
const machineMilliseconds = (): number => performance.now();

const Kept = z.object({ instant: z.number() }).optional();

export function openVirtualClock(
  store: SqliteStore,
  machineNow = machineMilliseconds,
): VirtualClock {
  store.exec('CREATE TABLE IF NOT EXISTS clock (one INTEGER PRIMARY KEY, instant REAL NOT NULL)');
  const kept = Kept.parse(store.prepare('SELECT instant FROM clock').get());
  const write = store.prepare('INSERT OR REPLACE INTO clock (one, instant) VALUES (1, ?)');
  let set = kept?.instant ?? defaultStartTime.getTime();
  let setAt = machineNow();
  let isHeld = false;

  const now = () => Math.floor(isHeld ? set : set + machineNow() - setAt);
  const setTo = (instant: number) => {
    set = instant;
    setAt = machineNow();
  };
  const keep = () => write.run(now() + leadMilliseconds);
  keep();
  return {
    now: () => new Date(now()),
    isHeld: () => isHeld,
    jumpTo: (instant) => {
      if (instant.getTime() > now()) {
        setTo(instant.getTime());
      }
      keep();
    },
    hold: () => {
      setTo(now());
      isHeld = true;
    },
    release: () => {
      setTo(now());
      isHeld = false;
    },
    keep,
    close: () => write.run(now()),
  };
}
