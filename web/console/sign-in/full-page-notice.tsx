import Button from 'antd/es/button';
import type { ReactNode } from 'react';

type Props = { title: string; children: ReactNode; action: string; onAction(): void };

/** Full-page notice with one action, shown before the console opens. */
export function FullPageNotice({ title, children, action, onAction }: Props) {
  return (
    <main className="welcome">
      <div className="welcome-card">
        <p className="brand">Tổng đài 1022</p>
        <h1>{title}</h1>
        {children}
        <Button type="primary" size="large" onClick={onAction}>
          {action}
        </Button>
      </div>
    </main>
  );
}
