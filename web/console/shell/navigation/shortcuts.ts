import { useEffect, useRef, useSyncExternalStore } from 'react';

/**
 * Keyboard shortcut with its description for the help dialog; `isHidden` omits it from the dialog. The key may be a sequence of
 * two keys, such as `g t`.
 */
export type Shortcut = { key: string; does: string; run(): void; isHidden?: boolean };

let sets: readonly { shortcuts: readonly Shortcut[] }[] = [];
const listeners = new Set<() => void>();

const replaceShortcutSets = (next: typeof sets): void => {
  sets = next;
  for (const listener of listeners) listener();
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Returns true when a modal dialog or a popover is open. Keyboard shortcuts are inactive while it is open. */
const hasDialog = (): boolean =>
  document.querySelector('dialog[open], :popover-open, [role=dialog][aria-modal=true]') !== null;

/** Returns the name under which shortcuts are registered for a keyboard event, such as `Ctrl+k`, `?` or `Enter`. */
const nameOf = (event: KeyboardEvent): string =>
  event.ctrlKey || event.metaKey ? `Ctrl+${event.key.toLowerCase()}` : event.key;

/** Time within which the second key of a sequence must follow the first. */
const sequenceMs = 1500;
let firstKey = { name: '', at: 0 };

/** Returns the shortcut for a key, or for the sequence of the previous key and this one. */
const findShortcut = (name: string, at: number): Shortcut | undefined => {
  const all = sets.flatMap(({ shortcuts }) => shortcuts);
  const isSecond = at - firstKey.at < sequenceMs;
  const sequence = isSecond
    ? all.findLast(({ key }) => key === `${firstKey.name} ${name}`)
    : undefined;
  firstKey = { name, at: sequence ? 0 : at };
  return sequence ?? all.findLast(({ key }) => key === name);
};

const press = (event: KeyboardEvent): void => {
  if (event.altKey || event.defaultPrevented || event.isComposing) return;
  const name = nameOf(event);
  const isChord = name.startsWith('Ctrl+');
  if (!isChord && (isTyping(event.target) || hasDialog())) return;
  if (
    name === 'Enter' &&
    event.target instanceof HTMLElement &&
    event.target.closest('button,a,summary,[role=option]')
  )
    return;
  const shortcut = findShortcut(name, event.timeStamp);
  if (!shortcut) return;
  event.preventDefault();
  shortcut.run();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useAllShortcuts(): readonly Shortcut[] {
  const all = useSyncExternalStore(subscribe, () => sets);
  return all.flatMap(({ shortcuts }) => shortcuts);
}

/**
 * Registers keyboard shortcuts while the component is mounted. If several components use the same key, the component mounted
 * last takes precedence.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const own = useRef({ shortcuts });
  own.current.shortcuts = shortcuts;
  useEffect(() => {
    const set = own.current;
    if (sets.length === 0) window.addEventListener('keydown', press);
    replaceShortcutSets([...sets, set]);
    return () => {
      replaceShortcutSets(sets.filter((one) => one !== set));
      if (sets.length === 0) window.removeEventListener('keydown', press);
    };
  }, []);
}
