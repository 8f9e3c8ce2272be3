import type { ApiProblem } from '../../api/problem.ts';
import { getNextPollDelayMs, slowestPollMs } from './poll-interval.ts';

/** Result of polling an API path. `same` means that the server reported the cached value as current (304). */
export type ApiPollResult =
  | { kind: 'value'; value: unknown; etag: string | undefined }
  | { kind: 'same' }
  | { kind: 'problem'; problem: ApiProblem };

/** Cached response of an API path. A transient error (no response, 429 or 5xx) doesn't clear the value. */
export type CachedValue = {
  value: unknown;
  problem: ApiProblem | undefined;
  isAsking: boolean;
};

/** Polling interval, and whether a hidden tab polls too. */
type Watcher = { paceMs: number; isBackground: boolean };

type Entry = {
  known: CachedValue;
  etag: string | undefined;
  failures: number;
  watchers: Map<() => void, Watcher>;
  timer: ReturnType<typeof setTimeout> | undefined;
};

export type PolledCacheDeps = {
  poll(path: string, etag: string | undefined): Promise<ApiPollResult>;
  isVisible(): boolean;
  setTimer(run: () => void, ms: number): ReturnType<typeof setTimeout>;
  clearTimer(timer: ReturnType<typeof setTimeout> | undefined): void;
};

export type PolledCache = {
  known(path: string): CachedValue;
  /**
   * Polls the API path while the listener is subscribed; returns a function that unsubscribes. A hidden tab polls only paths
   * with `isBackground`, once a minute.
   */
  watch(path: string, watcher: Watcher, listener: () => void): () => void;
  /**
   * Reloads all watched paths that start with this prefix, for example after a change. Removes unwatched paths with the
   * prefix from the cache.
   */
  refresh(prefix: string): Promise<void>;
  /** Reloads all watched paths immediately; called when the browser tab becomes visible again. */
  wake(): void;
};

const emptyValue: CachedValue = { value: undefined, problem: undefined, isAsking: false };

const newEntry = (): Entry => ({
  known: emptyValue,
  etag: undefined,
  failures: 0,
  watchers: new Map(),
  timer: undefined,
});

const isTransient = ({ status }: ApiProblem): boolean =>
  status === 0 || status === 429 || status >= 500;

/**
 * Updates a cache entry with the result of a poll. A transient error keeps the previous value; any other error clears it.
 */
const applyPollResult = (entry: Entry, fetched: ApiPollResult): void => {
  switch (fetched.kind) {
    case 'same':
      entry.failures = 0;
      entry.known = { ...entry.known, problem: undefined, isAsking: false };
      return;
    case 'value':
      entry.failures = 0;
      entry.etag = fetched.etag;
      entry.known = { value: fetched.value, problem: undefined, isAsking: false };
      return;
    case 'problem': {
      const { problem } = fetched;
      const value = isTransient(problem) ? entry.known.value : undefined;
      entry.failures += 1;
      if (value === undefined) entry.etag = undefined;
      entry.known = { value, problem, isAsking: false };
    }
  }
};

/**
 * Creates the cache of API responses. Components get the stored value at once; the cache polls an API path as long as a
 * component watches it.
 */
export function createPolledCache({
  poll,
  isVisible,
  setTimer,
  clearTimer,
}: PolledCacheDeps): PolledCache {
  const entries = new Map<string, Entry>();
  const entryOf = (path: string): Entry => {
    const entry = entries.get(path) ?? newEntry();
    entries.set(path, entry);
    return entry;
  };
  const tell = ({ watchers }: Entry): void => {
    for (const listener of [...watchers.keys()]) listener();
  };
  const plan = (path: string, entry: Entry): void => {
    clearTimer(entry.timer);
    const watchers = [...entry.watchers.values()].filter(({ paceMs }) => paceMs > 0);
    if (watchers.length === 0) return;
    const shortest = Math.min(...watchers.map(({ paceMs }) => paceMs));
    const isPolledHidden = watchers.some(({ isBackground }) => isBackground);
    entry.timer = setTimer(
      () => void (isVisible() || isPolledHidden ? load(path) : plan(path, entry)),
      getNextPollDelayMs(
        isVisible() ? shortest : Math.max(shortest, slowestPollMs),
        entry.failures,
      ),
    );
  };
  const load = async (path: string): Promise<void> => {
    const entry = entryOf(path);
    if (entry.known.isAsking) return;
    clearTimer(entry.timer);
    entry.known = { ...entry.known, isAsking: true };
    applyPollResult(entry, await poll(path, entry.etag));
    tell(entry);
    plan(path, entry);
  };
  return {
    known: (path) => entries.get(path)?.known ?? emptyValue,
    watch: (path, watcher, listener) => {
      const entry = entryOf(path);
      entry.watchers.set(listener, watcher);
      void load(path);
      return () => {
        entry.watchers.delete(listener);
        if (entry.watchers.size === 0) clearTimer(entry.timer);
      };
    },
    refresh: async (prefix) => {
      const concerned = [...entries].filter(([path]) => path.startsWith(prefix));
      await Promise.all(
        concerned.map(([path, entry]) => {
          if (entry.watchers.size > 0) return load(path);
          entries.delete(path); // loaded again by the next watcher
          return undefined;
        }),
      );
    },
    wake: () => {
      for (const [path, { watchers }] of entries) if (watchers.size > 0) void load(path);
    },
  };
}
