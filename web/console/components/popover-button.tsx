import { type MouseEvent, type ReactNode, useId, useRef, useState } from 'react';

type Props = {
  /** Accessible name of the button. */
  label: string;
  className: string;
  /** Content of the button. */
  button: ReactNode;
  /** CSS selector of the controls in the panel that close it; by default its links. */
  closesOn?: string;
  children: ReactNode;
};

/** Distance in pixels between panel and button, and between panel and edge of the window. */
const gap = 8;

/** Places the panel below or above the button, whichever side has more space, and within the window. */
const placePanel = (panel: HTMLElement, button: HTMLElement): void => {
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const isUpper = top + bottom < window.innerHeight;
  const isLeft = left + right < window.innerWidth;
  panel.style.top = isUpper ? `${bottom + gap}px` : 'auto';
  panel.style.bottom = isUpper ? 'auto' : `${window.innerHeight - top + gap}px`;
  panel.style.left = isLeft ? `${Math.max(left, gap)}px` : 'auto';
  panel.style.right = isLeft ? 'auto' : `${Math.max(window.innerWidth - right, gap)}px`;
};

/**
 * Button that opens a panel on the native `popover` attribute. The first control of the panel gets the keyboard focus. Escape,
 * a click elsewhere or a control named by `closesOn` closes it and returns the focus to the button.
 */
export function PopoverButton({ label, className, button, closesOn = 'a', children }: Props) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = ({ target }: MouseEvent): void => {
    if (target instanceof Element && target.closest(closesOn)) panel.current?.hidePopover();
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={className}
        aria-label={label}
        title={label}
        popoverTarget={id}
      >
        {button}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: controls in the panel handle the click */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the Enter key of a control also causes a click */}
      <div
        ref={panel}
        id={id}
        popover="auto"
        className="popover"
        onBeforeToggle={({ newState }) => {
          if (panel.current && opener.current) placePanel(panel.current, opener.current);
          if (newState === 'open') setOpen(true);
        }}
        onToggle={({ newState }) => {
          if (newState === 'closed') setOpen(false);
          else panel.current?.querySelector<HTMLElement>('a, input, button')?.focus();
        }}
        onClick={close}
      >
        {isOpen && children}
      </div>
    </>
  );
}
