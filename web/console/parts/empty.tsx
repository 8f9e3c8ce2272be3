import type { ReactNode } from 'react';

type Props = { title: string; children?: ReactNode };

/** Nothing is here, and what to do first. */
export const Empty = ({ title, children }: Props) => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    {children && <div className="soft">{children}</div>}
  </div>
);
