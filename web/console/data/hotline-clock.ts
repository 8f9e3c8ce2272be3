/** Clock synchronised with the server, because the computer's own clock may be wrong and local runs use virtual time. */
export type HotlineClock = {
  now(): Date;
  /** Sets the time from a server response. */
  set(now: Date): void;
  subscribe(listener: () => void): () => void;
};

/** Deviation below which the clock is not adjusted: responses carry whole seconds and arrive with delay. */
const noticeableMs = 2500;

export function createHotlineClock(here: () => number): HotlineClock {
  const listeners = new Set<() => void>();
  let ahead = 0;
  return {
    now: () => new Date(here() + ahead),
    set: (now) => {
      const told = now.getTime() - here();
      if (Math.abs(told - ahead) < noticeableMs) return;
      ahead = told;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
