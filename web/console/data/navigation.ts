import { useSyncExternalStore } from 'react';
import { type ConsoleLocation, parseConsoleLocation, toConsoleHref } from './console-location.ts';

const listeners = new Set<() => void>();
let lastSeenHref = '';
let address: ConsoleLocation = { path: '/', query: {} };

/**
 * Returns the current console URL. While the URL is unchanged, the same object is returned, because React compares by
 * identity.
 */
const current = (): ConsoleLocation => {
  const { pathname, search } = window.location;
  if (pathname + search !== lastSeenHref) {
    lastSeenHref = pathname + search;
    address = parseConsoleLocation({ pathname, search });
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

type NavigationOptions = { query?: Record<string, string | undefined>; isReplacing?: boolean };

/**
 * Navigates to a console screen, for example `navigateTo('/tickets/4821937056')`. With `isReplacing`, the browser's back
 * button skips the current view.
 */
export function navigateTo(
  path: string,
  { query, isReplacing = false }: NavigationOptions = {},
): void {
  const href = toConsoleHref(path, query);
  if (isReplacing) window.history.replaceState(null, '', href);
  else window.history.pushState(null, '', href);
  notifyListeners();
}
