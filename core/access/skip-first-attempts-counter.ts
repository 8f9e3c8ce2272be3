import { getRateLimitWindow, type RateLimit, type RateLimitCounter } from './rate-limit.ts';

type Process = { startedAt: Date; now(): Date };

/**
 * Maximum number of clients that the process remembers per time window, which limits its memory use. The attempts of further
 * clients are counted normally.
 */
const maxRemembered = 10_000;

/**
 * Wraps an attempt counter to save database writes: old processes don't count a client's first attempt in each time window,
 * if the limit allows this. Young processes count every attempt, because a flood of requests starts many processes. In each
 * old process, a client thus gets one extra attempt per time window.
 */
export function createCounterSkippingFirstAttempts(
  attempts: RateLimitCounter,
  { startedAt, now }: Process,
  most = maxRemembered,
): RateLimitCounter {
  const windows = new Map<number, { number: number; buckets: Set<string> }>();

  /**
   * Returns the buckets whose first attempt in the current time window was not counted. Returns undefined if a later time
   * window has already begun.
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
    /** Takes back an attempt: removes it from memory if it was not counted, otherwise decrements the stored counter. */
    async giveBack(bucket, limit) {
      const isForgotten = isOldEnough(limit) && uncountedIn(limit)?.delete(bucket);
      if (!isForgotten) await attempts.giveBack(bucket, limit);
    },
  };
}
