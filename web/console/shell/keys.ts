import { useEffect, useRef, useSyncExternalStore } from 'react';

/** What a key does on the screen that is open, and what the help says of it. */
export type Shortcut = { key: string; does: string; run(): void; isHidden?: boolean };

let sets: readonly { shortcuts: readonly Shortcut[] }[] = [];
const listeners = new Set<() => void>();

const become = (next: typeof sets): void => {
  sets = next;
  for (const listener of listeners) listener();
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** A dialog keeps the keyboard to itself. */
const hasDialog = (): boolean =>
  document.querySelector('dialog[open], [role=dialog][aria-modal=true]') !== null;

/** How the key is called here: `Ctrl+k`, `?`, `Enter`. */
const nameOf = (event: KeyboardEvent): string =>
  event.ctrlKey || event.metaKey ? `Ctrl+${event.key.toLowerCase()}` : event.key;

const press = (event: KeyboardEvent): void => {
  if (event.altKey || event.defaultPrevented || event.isComposing) return;
  const name = nameOf(event);
  const isChord = name.startsWith('Ctrl+');
  if (!isChord && (isTyping(event.target) || hasDialog())) return;
  if (
    name === 'Enter' &&
    event.target instanceof HTMLElement &&
    event.target.closest('button,a,[role=option]')
  )
    return;
  const shortcut = sets.flatMap(({ shortcuts }) => shortcuts).findLast(({ key }) => key === name);
  if (!shortcut) return;
  event.preventDefault();
  shortcut.run();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Everything that keys do now, for the help. */
export const useAllShortcuts = (): readonly Shortcut[] => {
  const all = useSyncExternalStore(subscribe, () => sets);
  return all.flatMap(({ shortcuts }) => shortcuts);
};

/** Keys of a part of the screen while it is shown; the part shown last comes first. */
export const useKeys = (shortcuts: readonly Shortcut[]): void => {
  const own = useRef({ shortcuts });
  own.current.shortcuts = shortcuts;
  useEffect(() => {
    const set = own.current;
    if (sets.length === 0) window.addEventListener('keydown', press);
    become([...sets, set]);
    return () => {
      become(sets.filter((one) => one !== set));
      if (sets.length === 0) window.removeEventListener('keydown', press);
    };
  }, []);
};
