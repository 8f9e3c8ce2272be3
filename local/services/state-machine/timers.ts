import { createHash } from 'node:crypto';
import * as z from 'zod';

const share = z.number().min(0).max(1).default(0);

/** Which part of all timers goes wrong, and how; by the seed the same ones each time. */
export const TimerPlan = z.strictObject({
  seed: z.int().min(0).default(0),
  early: share,
  late: share,
  /** By how much those are. */
  minutes: z.int().min(1).default(7),
  /** What the timer sets going runs twice at the same moment. */
  twice: share,
  never: share,
});
export type TimerPlan = z.infer<typeof TimerPlan>;

type Wrong = 'early' | 'late' | 'twice' | 'never';

type Wait = { arn: string; event: number; now: Date; until: Date };

/** Timers as they should not be: for whoever wants to see what comes of it. */
export type Timers = {
  plan(plan: TimerPlan): void;
  /** How many have gone wrong since the plan was made. */
  struck(): Record<Wrong, number>;
  endOf(wait: Wait): Date;
  isTwice(arn: string, event: number): boolean;
};

const none: Record<Wrong, number> = { early: 0, late: 0, twice: 0, never: 0 };
const order = ['early', 'late', 'twice', 'never'] as const;

/** Longer than anybody waits, and still an instant that can be written down. */
const neverMs = 100 * 365 * 24 * 3_600_000;

/** From 0 to below 1, always the same of the same. */
const drawn = (...of: (string | number)[]): number =>
  createHash('sha256').update(of.join(' ')).digest().readUInt32BE(0) / 2 ** 32;

const wrongOf = (plan: TimerPlan, arn: string, event: number): Wrong | undefined => {
  let left = drawn(plan.seed, arn, event);
  return order.find((wrong) => {
    left -= plan[wrong];
    return left < 0;
  });
};

export const openTimers = (): Timers => {
  let plan: TimerPlan | undefined;
  let struck = { ...none };

  const meet = (arn: string, event: number, wrongs: readonly Wrong[]): Wrong | undefined => {
    const wrong = plan && wrongOf(plan, arn, event);
    if (!wrong || !wrongs.includes(wrong)) return undefined;
    struck[wrong] += 1;
    return wrong;
  };

  return {
    plan: (next) => {
      plan = next;
      struck = { ...none };
    },
    struck: () => struck,
    endOf: ({ arn, event, now, until }) => {
      // what is over already is no timer
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
};
