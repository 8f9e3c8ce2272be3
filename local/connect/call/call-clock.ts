/** Clock of one simulated call, in seconds since the call was answered. */
export type CallClock = {
  now(): number;
  /** Resolves at the given instant, or earlier when `wake` is called. */
  sleepUntil(instant: number): Promise<void>;
  wake(): void;
};

/** Creates the clock of a call that runs independently of other calls; the clock skips waiting times instead of waiting. */
export function createCallClock(): CallClock {
  let now = 0;
  return {
    now: () => now,
    // an unlimited wait never ends by itself
    sleepUntil: async (instant) => {
      if (Number.isFinite(instant)) now = instant;
    },
    wake: () => undefined,
  };
}
