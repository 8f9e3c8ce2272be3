import { getRateLimitWindow, type RateLimit, type RateLimitCounter } from './attempts.ts';

type Process = { startedAt: Date; now(): Date };

/**
 * Maximum number of clients that the process remembers per time window, which limits its memory use. The attempts of further
 * clients are counted normally.
 */
const maxRemembered = 10_000;

/**
 * Wraps an attempt counter so that long-running processes don't write a client's first attempt in each time window, for
 * limits that allow this. Young processes count everything, because a flood of requests starts many of them. The wrapper
 * never rejects too early; each old process lets at most one uncounted attempt per client and window through.
 */
export function skipFirstAttempts(
  attempts: RateLimitCounter,
  { startedAt, now }: Process,
  most = maxRemembered,
): RateLimitCounter {
  const windows = new Map<number, { number: number; buckets: Set<string> }>();

  /**
   * Returns the buckets with an uncounted attempt in the current time window of the limit, or undefined if the time window
   * has ended.
   */
  const uncountedIn = (limit: RateLimit): Set<string> | undefined => {
    const { number } = getRateLimitWindow(limit, now());
    const known = windows.get(limit.withinMinutes);
    if (known && number <= known.number) return number === known.number ? known.buckets : undefined;
    const buckets = new Set<string>();
    windows.set(limit.withinMinutes, { number, buckets });
    return buckets;
  };
  const isOldEnough = ({ firstUncountedAfterMinutes = Number.POSITIVE_INFINITY }: RateLimit) =>
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
    /** Removes the uncounted attempt from memory if there is one; otherwise decrements the stored counter. */
    async giveBack(bucket, limit) {
      const isForgotten = isOldEnough(limit) && uncountedIn(limit)?.delete(bucket);
      if (!isForgotten) await attempts.giveBack(bucket, limit);
    },
  };
}
