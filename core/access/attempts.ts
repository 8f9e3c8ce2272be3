/** How often something may be tried within a span. */
export type AttemptLimit = { most: number; withinMinutes: number };

/** Counts before it allows, so that two hundred guesses at the same moment are two hundred guesses. */
export type Attempts = {
  take(
    bucket: string,
    limit: AttemptLimit,
  ): Promise<{ kind: 'allowed' } | { kind: 'too-many'; retryAt: Date }>;
  /** A right answer wasn't a guess. */
  giveBack(bucket: string, limit: AttemptLimit): Promise<void>;
};

/** What an attempt uses up. */
export type Bucket = { bucket: string; limit: AttemptLimit };

export const giveBackTo = (attempts: Attempts, buckets: Bucket[]): Promise<unknown> =>
  Promise.all(buckets.map(({ bucket, limit }) => attempts.giveBack(bucket, limit)));

/** Takes one attempt from every bucket, or from none when one of them is empty, and answers until when. */
export const takeFrom = async (
  attempts: Attempts,
  buckets: Bucket[],
): Promise<Date | undefined> => {
  for (const [at, { bucket, limit }] of buckets.entries()) {
    const taken = await attempts.take(bucket, limit);
    if (taken.kind === 'too-many') {
      await giveBackTo(attempts, buckets.slice(0, at));
      return taken.retryAt;
    }
  }
  return undefined;
};
