/** What time it is at the hotline: a desk's own clock may be wrong, and a hotline on a laptop has its own time. */
export type HotlineClock = {
  now(): Date;
  /** An answer of the hotline told the time. */
  set(now: Date): void;
  subscribe(listener: () => void): () => void;
};

/** Answers tell whole seconds and have travelled: less than this is no news. */
const noticeableMs = 2500;

export const hotlineClock = (here: () => number): HotlineClock => {
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
};
