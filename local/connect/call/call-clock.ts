/** How time passes for one call, in seconds since it was answered. */
export type CallClock = {
  now(): number;
  /** Comes back at that instant, or as soon as somebody wakes it. */
  sleepUntil(instant: number): Promise<void>;
  wake(): void;
};

/** A call alone in the world: what it waits for has no use of the time between. */
export function ownClock(): CallClock {
  let now = 0;
  return {
    now: () => now,
    // nobody ever comes for whoever waits for ever
    sleepUntil: async (instant) => {
      if (Number.isFinite(instant)) now = instant;
    },
    wake: () => undefined,
  };
}
