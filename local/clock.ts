import * as z from 'zod';
import type { Clock } from './parts.ts';
import type { Store } from './store.ts';

/** The clock of the run: it goes at the machine's speed, from an instant of its own. */
export type VirtualClock = Clock & {
  /** Moves forward to the instant; an instant that has passed changes nothing. */
  jumpTo(instant: Date): void;
  /** Lets the clock stand still, but for jumps, until it is released. */
  hold(): void;
  release(): void;
  /** Makes sure that a later start shows no earlier time, even if this process is killed. */
  keep(): void;
  close(): void;
};

/** The morning on which 1022 opened. */
export const openingMorning = new Date('2021-12-03T08:00:00+07:00');

/** `keep` is called each second; a killed process loses at most that, so the kept instant lies ahead. */
const leadMilliseconds = 1500;

/** Monotonic: a laptop that sleeps, or whose clock is set, doesn't move the hotline's time. */
const machineMilliseconds = (): number => performance.now();

const Kept = z.object({ instant: z.number() }).optional();

export function openClock(store: Store, machineNow = machineMilliseconds): VirtualClock {
  store.exec('CREATE TABLE IF NOT EXISTS clock (one INTEGER PRIMARY KEY, instant REAL NOT NULL)');
  const kept = Kept.parse(store.prepare('SELECT instant FROM clock').get());
  const write = store.prepare('INSERT OR REPLACE INTO clock (one, instant) VALUES (1, ?)');
  let set = kept?.instant ?? openingMorning.getTime();
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
