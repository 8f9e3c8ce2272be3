/** Clock synchronized with the server, because the computer's clock may be wrong and local runs use virtual time. */
export type HotlineClock = {
  now(): Date;
  /** Sets the clock to the time in a server response. */
  set(now: Date): void;
  subscribe(listener: () => void): () => void;
};

/**
 * Difference to the server time, in milliseconds, below which the clock isn't adjusted. Server times have no fractions of a
 * second and arrive with a delay.
 */
const noticeableMs = 2500;

export function createHotlineClock(here: () => number): HotlineClock {
  const listeners = new Set<() => void>();
  let ahead = 0;
  return {
    now: () => new Date(here() + ahead),
    set: (now) => {
      const offset = now.getTime() - here();
      if (Math.abs(offset - ahead) < noticeableMs) return;
      ahead = offset;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
