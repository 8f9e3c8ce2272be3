/** Rate limit of at most `maxAttempts` attempts within a fixed time window of `withinMinutes` minutes. */
export type RateLimit = {
  maxAttempts: number;
  withinMinutes: number;
  /**
   * Age of a Lambda process in minutes from which it stops counting a client's first attempt in each time window, to save
   * database writes. Set only for limits that needn't be exact.
   */
  firstUncountedAfterMinutes?: number;
};

/**
 * Counter of attempts for rate limits. It increments before it allows an attempt, so that concurrent attempts can't exceed
 * the limit.
 */
export type RateLimitCounter = {
  take(
    bucket: string,
    limit: RateLimit,
  ): Promise<{ kind: 'allowed' } | { kind: 'too-many'; retryAt: Date }>;
  /** Decrements the attempt counter again, for instance because the PIN was correct. */
  giveBack(bucket: string, limit: RateLimit): Promise<void>;
};

/** Returns the time window of a rate limit that contains `at`: the window's sequence number and its end. */
export function getRateLimitWindow(
  { withinMinutes }: RateLimit,
  at: Date,
): { number: number; endsAt: Date } {
  const span = withinMinutes * 60_000;
  const number = Math.floor(at.getTime() / span);
  return { number, endsAt: new Date((number + 1) * span) };
}

/**
 * Rate limit and the key of the counter (`bucket`) to which it applies. Each ticket, client network or phone number has a
 * counter of its own.
 */
export type RateLimitBucket = { bucket: string; limit: RateLimit };

export function releaseRateLimits(
  attempts: RateLimitCounter,
  buckets: RateLimitBucket[],
): Promise<unknown> {
  return Promise.all(buckets.map(({ bucket, limit }) => attempts.giveBack(bucket, limit)));
}

/**
 * Counts one attempt in every given counter. If a limit is exhausted or a counter fails, the function decrements the others
 * again. Returns the time of the next possible attempt if a limit is exhausted.
 */
export async function consumeRateLimits(
  attempts: RateLimitCounter,
  buckets: RateLimitBucket[],
): Promise<Date | undefined> {
  for (const [at, { bucket, limit }] of buckets.entries()) {
    const giveBack = () => releaseRateLimits(attempts, buckets.slice(0, at));
    const rateLimitResult = await attempts.take(bucket, limit).catch(async (error: unknown) => {
      await giveBack();
      throw error;
    });
    if (rateLimitResult.kind === 'too-many') {
      await giveBack();
      return rateLimitResult.retryAt;
    }
  }
  return undefined;
}
