import type { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { createSeedRandom } from '../seeded-random.ts';

export type WorkflowWake = { code: TicketCode; run: number };

/** Shares of simulated timers that fire early, late, twice or never. */
export type TimerFaultShares = { early: number; late: number; twice: number; never: number };

export type TimerFault = keyof TimerFaultShares;

const order = ['early', 'late', 'twice', 'never'] as const;

const secondOf = (instant: number): number => Math.ceil(instant / 1000);

/** Maximum time by which a faulty timer fires early or late, in milliseconds. */
const maxMs = 20 * 60_000;

/** Returns simulated workflow timers by the second in which they fire, some of them faulty. */
export function createFaultyTimers(wrongs: TimerFaultShares, seed: number) {
  const chance = createSeedRandom(seed);
  const waiting = new Map<number, WorkflowWake[]>();
  const struck = { early: 0, late: 0, twice: 0, never: 0 };
  const met = new Map<string, Set<TimerFault>>();

  const at = (instant: number, wake: WorkflowWake): void => {
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
    /** Schedules a workflow step for now; immediate starts never fail. */
    start: at,
    wait(until: Date, now: Date, wake: WorkflowWake): void {
      const due = until.getTime();
      const fault = drawn();
      if (fault) {
        struck[fault] += 1;
        met.set(wake.code, (met.get(wake.code) ?? new Set()).add(fault));
      }
      if (fault === 'never') return;
      const by = fault === 'early' ? -maxMs : fault === 'late' ? maxMs : 0;
      at(Math.max(now.getTime() + 1000, due + Math.round(by * chance())), wake);
      if (fault === 'twice') at(due, wake);
    },
    /** Removes and returns the timers that fire in that second. */
    take(second: number): WorkflowWake[] {
      const due = waiting.get(second) ?? [];
      waiting.delete(second);
      return due;
    },
  };
}
