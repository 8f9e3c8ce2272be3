import { type AttemptCounter, type AttemptLimit, attemptWindowAt } from './attempts.ts';

type Process = { startedAt: Date; now(): Date };

/** Maximum number of remembered keys per window, to bound memory at some megabytes. Further keys are counted normally. */
const maxRemembered = 10_000;

/**
 * Wraps an attempt counter so that long-running processes don't write the first attempt of a key in each window, for limits
 * that allow it. Young processes count everything, because a flood starts many of them. Nobody is rejected too early; each
 * old process lets at most one uncounted attempt through per key and window.
 */
export function skipFirstAttempts(
  attempts: AttemptCounter,
  { startedAt, now }: Process,
  most = maxRemembered,
): AttemptCounter {
  const windows = new Map<number, { number: number; buckets: Set<string> }>();

  /** Returns the keys with an uncounted attempt in the limit's current window, or undefined if the window is over. */
  const uncountedIn = (limit: AttemptLimit): Set<string> | undefined => {
    const { number } = attemptWindowAt(limit, now());
    const known = windows.get(limit.withinMinutes);
    if (known && number <= known.number) return number === known.number ? known.buckets : undefined;
    const buckets = new Set<string>();
    windows.set(limit.withinMinutes, { number, buckets });
    return buckets;
  };
  const isOldEnough = ({ firstUncountedAfterMinutes = Number.POSITIVE_INFINITY }: AttemptLimit) =>
    now().getTime() - startedAt.getTime() >= firstUncountedAfterMinutes * 60_000;

  return {
    async take(bucket, limit) {
      const uncounted = isOldEnough(limit) ? uncountedIn(limit) : undefined;
      if (!uncounted || uncounted.has(bucket) || uncounted.size >= most) {
        return attempts.take(bucket, limit);
      }
      uncounted.add(bucket);
      return { kind: 'allowed' };
    },
    /** Forgets the uncounted attempt if there is one; otherwise decrements the counter. */
    async giveBack(bucket, limit) {
      const isForgotten = isOldEnough(limit) && uncountedIn(limit)?.delete(bucket);
      if (!isForgotten) await attempts.giveBack(bucket, limit);
    },
  };
}
