import Button from 'antd/es/button';
import Popover from 'antd/es/popover';
import type { ReactNode } from 'react';

/** Small button with an icon that opens a popover in the main region; `title` is its tooltip and accessible name. */
export function IconPopover({
  icon,
  title,
  children,
}: {
  icon: ReactNode;
  title: string;
  children: ReactNode;
}) {
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={children}
      getPopupContainer={() => document.querySelector('main') ?? document.body}
    >
      <Button size="small" icon={icon} aria-label={title} title={title} />
    </Popover>
  );
}
