/** How often something may be tried within a span. */
export type AttemptLimit = {
  most: number;
  withinMinutes: number;
  /** Of a limit that needn't be exact: a process of that age counts only from the second of a window on. */
  firstUncountedAfterMinutes?: number;
};

/** Counts before it allows, so that two hundred guesses at the same moment are two hundred guesses. */
export type Attempts = {
  take(
    bucket: string,
    limit: AttemptLimit,
  ): Promise<{ kind: 'allowed' } | { kind: 'too-many'; retryAt: Date }>;
  /** A right answer wasn't a guess. */
  giveBack(bucket: string, limit: AttemptLimit): Promise<void>;
};

/** The fixed window of a limit's span that an instant falls into. */
export const windowAt = (
  { withinMinutes }: AttemptLimit,
  at: Date,
): { number: number; endsAt: Date } => {
  const span = withinMinutes * 60_000;
  const number = Math.floor(at.getTime() / span);
  return { number, endsAt: new Date((number + 1) * span) };
};

/** What an attempt uses up. */
export type Bucket = { bucket: string; limit: AttemptLimit };

export const giveBackTo = (attempts: Attempts, buckets: Bucket[]): Promise<unknown> =>
  Promise.all(buckets.map(({ bucket, limit }) => attempts.giveBack(bucket, limit)));

/** Takes one attempt from every bucket, or from none when one is empty or can't be had, and answers until when. */
export const takeFrom = async (
  attempts: Attempts,
  buckets: Bucket[],
): Promise<Date | undefined> => {
  for (const [at, { bucket, limit }] of buckets.entries()) {
    const giveBack = () => giveBackTo(attempts, buckets.slice(0, at));
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
};
