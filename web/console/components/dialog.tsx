import CloseOutlined from '@ant-design/icons/CloseOutlined';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { sharedPartTexts } from '../../../i18n/console.ts';
import { useTexts } from '../shell/use-texts.ts';

type Props = {
  title: string;
  children: ReactNode;
  /** Called when the user dismisses the dialog. Without this callback, the user can't dismiss the dialog. */
  onClose?: () => void;
};

/**
 * Modal dialog on the native `<dialog>` element, which traps the keyboard focus. The component library's dialog would add
 * styles that the CSP blocks.
 */
export function Dialog({ title, children, onClose }: Props) {
  const wording = useTexts(sharedPartTexts);
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // a layout effect closes the dialog while it is still in the page, so that the browser returns the focus
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('input, textarea')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className="dialog"
      aria-modal="true"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        {onClose && (
          <button
            type="button"
            className="icon-button"
            aria-label={wording.close}
            onClick={onClose}
          >
            <CloseOutlined aria-hidden="true" />
          </button>
        )}
      </header>
      {children}
    </dialog>
  );
}
