import { type AttemptLimit, type Attempts, windowAt } from './attempts.ts';

type Process = { startedAt: Date; now(): Date };

/** Of one window: some megabytes at most. Whoever comes when it is full is counted. */
const mostRemembered = 10_000;

/**
 * Spares those limits that allow it the count of what hardly anybody does twice: a process that is old enough lets the
 * first attempt of a bucket's window through by its own memory, and counts from the second on. A flood makes many young
 * processes, so a young one counts all. At most one for each old process and window goes uncounted, and nobody is
 * refused too early: what is counted is never more than what was let through.
 */
export const firstUncounted = (
  attempts: Attempts,
  { startedAt, now }: Process,
  most = mostRemembered,
): Attempts => {
  const windows = new Map<number, { number: number; buckets: Set<string> }>();

  /** Of the limit's present window, the buckets of which one went uncounted; none of a window that is over. */
  const uncountedIn = (limit: AttemptLimit): Set<string> | undefined => {
    const { number } = windowAt(limit, now());
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
    /** One uncounted less is as good as one counted less, and costs nothing. */
    async giveBack(bucket, limit) {
      const isForgotten = isOldEnough(limit) && uncountedIn(limit)?.delete(bucket);
      if (!isForgotten) await attempts.giveBack(bucket, limit);
    },
  };
};
