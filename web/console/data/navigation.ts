import { useSyncExternalStore } from 'react';
import { type ConsoleAddress, parseConsoleAddress, toConsoleHref } from './address.ts';

const listeners = new Set<() => void>();
let seen = '';
let address: ConsoleAddress = { path: '/', query: {} };

/**
 * Returns the current console URL. While the URL is unchanged, the same object is returned, because React compares by
 * identity.
 */
const current = (): ConsoleAddress => {
  const { pathname, search } = window.location;
  if (pathname + search !== seen) {
    seen = pathname + search;
    address = parseConsoleAddress({ pathname, search });
  }
  return address;
};

const tellAll = (): void => {
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  if (listeners.size === 0) window.addEventListener('popstate', tellAll);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', tellAll);
  };
};

export function useAddress(): ConsoleAddress {
  return useSyncExternalStore(subscribe, current);
}

type Going = { query?: Record<string, string | undefined>; isReplacing?: boolean };

/**
 * Navigates to a console screen, for example `navigateTo('/tickets/4821937056')`. With `isReplacing`, the browser's back
 * button skips the current view.
 */
export function navigateTo(path: string, { query, isReplacing = false }: Going = {}): void {
  const href = toConsoleHref(path, query);
  if (isReplacing) window.history.replaceState(null, '', href);
  else window.history.pushState(null, '', href);
  tellAll();
}
