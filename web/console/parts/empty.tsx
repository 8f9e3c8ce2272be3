import type { ReactNode } from 'react';

type Props = { title: string; children?: ReactNode };

/** Placeholder of an empty list, with a hint for the first step. */
export const EmptyListNote = ({ title, children }: Props) => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    {children && <div className="soft">{children}</div>}
  </div>
);
