import type { TicketCode } from '../../../core/ticket/code.ts';
import { chanceOf } from '../chance.ts';

export type Wake = { code: TicketCode; run: number };

/** Which part of the timers comes early, late, twice or never. */
export type Wrongs = { early: number; late: number; twice: number; never: number };

export type TimerFault = keyof Wrongs;

const order = ['early', 'late', 'twice', 'never'] as const;

const secondOf = (instant: number): number => Math.ceil(instant / 1000);

/** By so much, at most. */
const mostMs = 20 * 60_000;

/** Timers by the second in which they come, not all of them as they should. */
export const playedTimers = (wrongs: Wrongs, seed: number) => {
  const chance = chanceOf(seed);
  const waiting = new Map<number, Wake[]>();
  const struck = { early: 0, late: 0, twice: 0, never: 0 };
  /** Of each ticket, what has gone wrong with its timers. */
  const met = new Map<string, Set<TimerFault>>();

  const at = (instant: number, wake: Wake): void => {
    const second = secondOf(instant);
    waiting.set(second, [...(waiting.get(second) ?? []), wake]);
  };
  const drawn = (): TimerFault | undefined => {
    let left = chance();
    return order.find((fault) => {
      left -= wrongs[fault];
      return left < 0;
    });
  };

  return {
    struck,
    met,
    /** Nothing can go wrong with what is done at once. */
    start: at,
    wait(until: Date, now: Date, wake: Wake): void {
      const due = until.getTime();
      const fault = drawn();
      if (fault) {
        struck[fault] += 1;
        met.set(wake.code, (met.get(wake.code) ?? new Set()).add(fault));
      }
      if (fault === 'never') return;
      const by = fault === 'early' ? -mostMs : fault === 'late' ? mostMs : 0;
      at(Math.max(now.getTime() + 1000, due + Math.round(by * chance())), wake);
      if (fault === 'twice') at(due, wake);
    },
    /** Those of that second, once. */
    take(second: number): Wake[] {
      const due = waiting.get(second) ?? [];
      waiting.delete(second);
      return due;
    },
  };
};
