import type { ReactNode } from 'react';

type Props = { title: string; children?: ReactNode };

/** Placeholder that replaces an empty list and says what to do first. */
export function EmptyListNote({ title, children }: Props) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children && <div className="soft">{children}</div>}
    </div>
  );
}
