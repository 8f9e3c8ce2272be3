import { createHash } from 'node:crypto';
import * as z from 'zod';

const share = z.number().min(0).max(1).default(0);

/**
 * Fault plan for Step Functions timers: the fractions (0 to 1) of waits that end early, late or never, and of tasks that run
 * twice. The same seed always selects the same waits and tasks.
 */
export const TimerFaultPlan = z.strictObject({
  seed: z.int().min(0).default(0),
  early: share,
  late: share,
  /** Number of minutes by which early and late waits deviate from their due time. */
  minutes: z.int().min(1).default(7),
  /** Fraction (0 to 1) of tasks that run twice concurrently. */
  twice: share,
  never: share,
});
export type TimerFaultPlan = z.infer<typeof TimerFaultPlan>;

type TimerFault = 'early' | 'late' | 'twice' | 'never';

type Wait = { arn: string; event: number; now: Date; until: Date };

/** Timers of Step Functions executions with injected faults, for resilience tests. */
export type SimulatedTimers = {
  plan(plan: TimerFaultPlan): void;
  /** Returns the number of timer faults of each kind that were injected since the fault plan was set. */
  struck(): Record<TimerFault, number>;
  endOf(wait: Wait): Date;
  isTwice(arn: string, event: number): boolean;
};

const noTimerFaults: Record<TimerFault, number> = { early: 0, late: 0, twice: 0, never: 0 };
const order = ['early', 'late', 'twice', 'never'] as const;

/** Delay in milliseconds of a wait that should never end: 100 years, because the due time must be a valid date. */
const neverMs = 100 * 365 * 24 * 3_600_000;

/** Returns a deterministic pseudo-random number from 0 (inclusive) to 1 (exclusive) for the given arguments. */
const drawFraction = (...of: (string | number)[]): number =>
  createHash('sha256').update(of.join(' ')).digest().readUInt32BE(0) / 2 ** 32;

const selectTimerFault = (
  plan: TimerFaultPlan,
  arn: string,
  event: number,
): TimerFault | undefined => {
  let left = drawFraction(plan.seed, arn, event);
  return order.find((wrong) => {
    left -= plan[wrong];
    return left < 0;
  });
};

export function createSimulatedTimers(): SimulatedTimers {
  let plan: TimerFaultPlan | undefined;
  let struck = { ...noTimerFaults };

  const meet = (
    arn: string,
    event: number,
    wrongs: readonly TimerFault[],
  ): TimerFault | undefined => {
    const wrong = plan && selectTimerFault(plan, arn, event);
    if (!wrong || !wrongs.includes(wrong)) return undefined;
    struck[wrong] += 1;
    return wrong;
  };

  return {
    plan: (next) => {
      plan = next;
      struck = { ...noTimerFaults };
    },
    struck: () => struck,
    endOf: ({ arn, event, now, until }) => {
      // a wait that has already ended has no timer
      const wrong = until > now ? meet(arn, event, ['early', 'late', 'never']) : undefined;
      const byMs = (plan?.minutes ?? 0) * 60_000;
      switch (wrong) {
        case 'early':
          return new Date(Math.max(now.getTime(), until.getTime() - byMs));
        case 'late':
          return new Date(until.getTime() + byMs);
        case 'never':
          return new Date(until.getTime() + neverMs);
        default:
          return until;
      }
    },
    isTwice: (arn, event) => meet(arn, event, ['twice']) === 'twice',
  };
}
