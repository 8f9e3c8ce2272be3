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
