import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 700px)');

const watch = (listener: () => void): (() => void) => {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
};

/** Returns true when the window is as narrow as a phone's, so that only one column fits. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(watch, () => narrow.matches);
}
