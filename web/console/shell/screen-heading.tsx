import { type ReactNode, type RefObject, useEffect } from 'react';
import { focusHeading } from '../components/focus-heading.ts';
import { LoadingList } from '../components/list/loading-list.tsx';

/** Placeholder of a screen whose code is being loaded, with the heading that the screen will have. */
export function LoadingScreen({ title }: { title: ReactNode }) {
  return (
    <div className="page">
      {title && <h1>{title}</h1>}
      <LoadingList />
    </div>
  );
}

/**
 * Moves the keyboard focus to the heading of a screen after navigation. The first screen keeps the focus at the start of the
 * page, where the link to the main content is. `shown` is the path of the last screen whose heading got the focus.
 */
export function HeadingFocus({ path, shown }: { path: string; shown: RefObject<string> }) {
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    focusHeading('main');
  }, [path, shown]);
  return null;
}
