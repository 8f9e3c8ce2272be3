import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { toConsoleHref } from './console-location.ts';
import { navigateTo } from './navigation.ts';

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  to: string;
  query?: Record<string, string | undefined>;
  /** Search text for the screen. A new tab opens the screen without it. */
  text?: string | undefined;
};

/** Link to another console screen. It is a regular anchor element, so that it can be opened in a new tab. */
export function Link({ to, query, text, onClick, children, ...rest }: Props) {
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    const isOwn = !(event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0);
    if (event.defaultPrevented || !isOwn) return;
    event.preventDefault();
    navigateTo(to, { ...(query && { query }), text });
  };
  return (
    <a href={toConsoleHref(to, query)} onClick={follow} {...rest}>
      {children}
    </a>
  );
}
