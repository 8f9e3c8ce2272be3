import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { hrefOf } from './address.ts';
import { go } from './navigation.ts';

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  to: string;
  query?: Record<string, string | undefined>;
};

/** Link within the console. It is a regular anchor, so that it can be opened in a new tab. */
export const Link = ({ to, query, onClick, children, ...rest }: Props) => {
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    const isOwn = !(event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0);
    if (event.defaultPrevented || !isOwn) return;
    event.preventDefault();
    go(to, query ? { query } : {});
  };
  return (
    <a href={hrefOf(to, query)} onClick={follow} {...rest}>
      {children}
    </a>
  );
};
