import { useSyncExternalStore } from 'react';
import * as z from 'zod';
import { type ConsoleLocation, parseConsoleLocation, toConsoleHref } from './console-location.ts';

const listeners = new Set<() => void>();
let lastSeen = '';
let address: ConsoleLocation = { path: '/', query: {} };

const HistoryState = z.looseObject({ text: z.string().optional() }).catch({});

/**
 * Returns the current console URL. While the URL is unchanged, the same object is returned, because React compares by
 * identity.
 */
const current = (): ConsoleLocation => {
  const { pathname, search } = window.location;
  const { text } = HistoryState.parse(window.history.state);
  const seen = JSON.stringify([pathname, search, text]);
  if (seen !== lastSeen) {
    lastSeen = seen;
    address = { ...parseConsoleLocation({ pathname, search }), text };
  }
  return address;
};

const notifyListeners = (): void => {
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  if (listeners.size === 0) window.addEventListener('popstate', notifyListeners);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', notifyListeners);
  };
};

export function useConsoleLocation(): ConsoleLocation {
  return useSyncExternalStore(subscribe, current);
}

export type NavigationOptions = {
  query?: Record<string, string | undefined>;
  /** Search text for the screen, which is not part of the URL. */
  text?: string | undefined;
  isReplacing?: boolean;
};

/**
 * Navigates to a console screen, for example `navigateTo('/tickets/4821937056')`. With `isReplacing`, the browser's back
 * button skips the current view.
 */
export function navigateTo(
  path: string,
  { query, text, isReplacing = false }: NavigationOptions = {},
): void {
  const href = toConsoleHref(path, query);
  const state = text ? { text } : null;
  if (isReplacing) window.history.replaceState(state, '', href);
  else window.history.pushState(state, '', href);
  notifyListeners();
}
