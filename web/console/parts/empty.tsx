import type { ReactNode } from 'react';

type Props = { title: string; children?: ReactNode };

/** Placeholder for an empty list, with a hint for the first step. */
export function EmptyListNote({ title, children }: Props) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children && <div className="soft">{children}</div>}
    </div>
  );
}
