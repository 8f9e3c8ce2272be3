/** Clock of one simulated call, in seconds since the call was answered. */
export type CallClock = {
  now(): number;
  /** Resolves at that instant, or earlier when `wake` is called. */
  sleepUntil(instant: number): Promise<void>;
  wake(): void;
};

/** Creates a clock for a call that nothing else interacts with; it skips waiting times instead of waiting. */
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
