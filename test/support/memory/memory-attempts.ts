import {
  getRateLimitWindow,
  type RateLimit,
  type RateLimitCounter,
} from '../../../core/access/rate-limit.ts';

/** Rate limits counted in memory, in the same fixed windows as in the table. */
export function memoryAttempts(now: () => Date): RateLimitCounter {
  const counts = new Map<string, number>();
  const placeOf = (bucket: string, limit: RateLimit) => {
    const { number, endsAt } = getRateLimitWindow(limit, now());
    return { name: `${bucket}/${limit.withinMinutes}/${number}`, endsAt };
  };
  return {
    async take(bucket, limit) {
      const { name, endsAt } = placeOf(bucket, limit);
      const count = counts.get(name) ?? 0;
      if (count >= limit.maxAttempts) return { kind: 'too-many', retryAt: endsAt };
      counts.set(name, count + 1);
      return { kind: 'allowed' };
    },
    async giveBack(bucket, limit) {
      const { name } = placeOf(bucket, limit);
      counts.set(name, Math.max(0, (counts.get(name) ?? 0) - 1));
    },
  };
}

export const unlimitedAttempts: RateLimitCounter = {
  take: async () => ({ kind: 'allowed' }),
  giveBack: async () => undefined,
};
