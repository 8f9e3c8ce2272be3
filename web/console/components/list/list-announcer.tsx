import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { shellTexts } from '../../../../i18n/console.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { findListChange } from './list-changes.ts';

const AnnouncerContext = createContext<(text: string) => void>(() => undefined);

/**
 * Contains lists that announce their changes to screen readers. The live region exists before the first change, because
 * screen readers ignore regions that appear together with their text.
 */
export function ListAnnouncer({ children }: { children: ReactNode }) {
  const [text, setText] = useState('');
  return (
    <AnnouncerContext.Provider value={setText}>
      {children}
      <p className="unseen" role="status" aria-live="polite">
        {text}
      </p>
    </AnnouncerContext.Provider>
  );
}

/**
 * Announces rows that appear in or disappear from a polled list. `keys` identify the rows; undefined while the list loads.
 * Must be used inside `ListAnnouncer`.
 */
export function useListAnnouncement(list: string, keys: readonly string[] | undefined): void {
  const announce = useContext(AnnouncerContext);
  const wording = useTexts(shellTexts);
  const last = useRef<readonly string[]>(undefined);
  const joined = keys?.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: polling creates new arrays with the same keys
  useEffect(() => {
    if (!keys) return;
    const change = last.current && findListChange(last.current, keys);
    last.current = keys;
    if (change) announce(wording.listChange(list, change.added, change.removed, keys.length));
  }, [joined]);
}
