/** Clock of one simulated call, measured in seconds since the call was answered. */
export type CallClock = {
  now(): number;
  /** Waits until the given second of the call, or until `wake` is called. */
  sleepUntil(instant: number): Promise<void>;
  wake(): void;
};

/** Creates the clock of a single simulated call. The clock skips waiting times instead of waiting in real time. */
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
