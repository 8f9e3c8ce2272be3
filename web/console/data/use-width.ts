import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 700px)');

const watch = (listener: () => void): (() => void) => {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
};

/** Whether there is room for one thing only: a phone, or a window as narrow. */
export const useIsNarrow = (): boolean => useSyncExternalStore(watch, () => narrow.matches);
