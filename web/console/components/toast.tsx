import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { Link } from '../data/link.tsx';

/** Link that a confirmation offers, to a path of the console. */
type ToastLink = { to: string; label: string };
type ToastPresenter = (text: string, link?: ToastLink) => void;

const ToastContext = createContext<ToastPresenter>(() => undefined);

/**
 * Returns a function that shows a confirmation for 6 seconds, or 12 seconds with a link, called as `useToast()('…')`. Errors
 * use `ProblemNote` instead, which stays visible.
 */
export function useToast(): ToastPresenter {
  return useContext(ToastContext);
}

const shownMs = 6000;
const shownWithLinkMs = 12_000;

type Toast = { words: string; link: ToastLink | undefined; number: number };

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast>({ words: '', link: undefined, number: 0 });
  useEffect(() => {
    if (toast.words === '') return;
    const timer = setTimeout(
      () => setToast({ ...toast, words: '' }),
      toast.link ? shownWithLinkMs : shownMs,
    );
    return () => clearTimeout(timer);
  }, [toast]);
  const [tell] = useState<ToastPresenter>(() => (text: string, link?: ToastLink) => {
    setToast(({ number }) => ({ words: text, link, number: number + 1 }));
  });
  return (
    <ToastContext.Provider value={tell}>
      {children}
      <div className="toast" role="status">
        {toast.words && (
          <p key={toast.number}>
            {toast.words} {toast.link && <Link to={toast.link.to}>{toast.link.label}</Link>}
          </p>
        )}
      </div>
    </ToastContext.Provider>
  );
}
