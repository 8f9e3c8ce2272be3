/** State of the connection to the server. While `isLive` is false, the displayed data may be outdated. */
export type ServerConnectionState = { isLive: boolean; lastAnswerAt: number };

export type ServerConnectionStore = {
  current(): ServerConnectionState;
  answered(): void;
  failed(): void;
  subscribe(listener: () => void): () => void;
};

/** Number of consecutive failed requests after which the console reports the connection as lost. */
const failuresToSay = 2;

export function createServerConnectionStore(now: () => number): ServerConnectionStore {
  const listeners = new Set<() => void>();
  let failures = 0;
  let state: ServerConnectionState = { isLive: true, lastAnswerAt: now() };
  const become = (next: ServerConnectionState): void => {
    const isNews = next.isLive !== state.isLive;
    state = next;
    if (isNews) for (const listener of listeners) listener();
  };
  return {
    current: () => state,
    answered: () => {
      failures = 0;
      if (!state.isLive) become({ isLive: true, lastAnswerAt: now() });
      else state.lastAnswerAt = now();
    },
    failed: () => {
      failures += 1;
      if (failures >= failuresToSay) become({ ...state, isLive: false });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
