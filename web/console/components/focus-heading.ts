import { useLayoutEffect } from 'react';

/** Moves the keyboard focus to the first heading within an element, without scrolling. */
export function focusHeading(within: string): void {
  const heading = document.querySelector<HTMLElement>(`${within} h1`);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/**
 * Returns the keyboard focus when the component is removed: to the element that had it before, or else to the heading within
 * an element.
 */
export function useFocusReturn(within: string): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) {
        before.focus({ preventScroll: true });
      } else focusHeading(within);
    };
  }, [within]);
}
