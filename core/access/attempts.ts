/** Rate limit: at most `most` attempts within a fixed window of `withinMinutes`. */
export type AttemptLimit = {
  most: number;
  withinMinutes: number;
  /**
   * For limits that needn't be exact: a process of at least this age doesn't count the first attempt of a key in each window.
   */
  firstUncountedAfterMinutes?: number;
};

/** Attempt counter for rate limits. It counts before it allows, so concurrent attempts can't exceed the limit. */
export type AttemptCounter = {
  take(
    bucket: string,
    limit: AttemptLimit,
  ): Promise<{ kind: 'allowed' } | { kind: 'too-many'; retryAt: Date }>;
  /** Takes an attempt back, for instance because the PIN was correct. */
  giveBack(bucket: string, limit: AttemptLimit): Promise<void>;
};

/** Returns the number and end of the fixed time window that contains the instant. */
export function attemptWindowAt(
  { withinMinutes }: AttemptLimit,
  at: Date,
): { number: number; endsAt: Date } {
  const span = withinMinutes * 60_000;
  const number = Math.floor(at.getTime() / span);
  return { number, endsAt: new Date((number + 1) * span) };
}

/** Counter key and rate limit that an attempt counts against. */
export type AttemptKey = { bucket: string; limit: AttemptLimit };

export function giveBackAttempts(
  attempts: AttemptCounter,
  buckets: AttemptKey[],
): Promise<unknown> {
  return Promise.all(buckets.map(({ bucket, limit }) => attempts.giveBack(bucket, limit)));
}

/**
 * Takes one attempt from every counter. If one limit is exhausted or its counter fails, gives the others back. Returns when
 * to retry if a limit is exhausted.
 */
export async function takeAttempts(
  attempts: AttemptCounter,
  buckets: AttemptKey[],
): Promise<Date | undefined> {
  for (const [at, { bucket, limit }] of buckets.entries()) {
    const giveBack = () => giveBackAttempts(attempts, buckets.slice(0, at));
    const taken = await attempts.take(bucket, limit).catch(async (error: unknown) => {
      await giveBack();
      throw error;
    });
    if (taken.kind === 'too-many') {
      await giveBack();
      return taken.retryAt;
    }
  }
  return undefined;
}
