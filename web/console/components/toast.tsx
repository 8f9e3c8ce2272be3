import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

type ToastPresenter = (text: string) => void;

const ToastContext = createContext<ToastPresenter>(() => undefined);

/**
 * Returns a function that shows a confirmation for 6 seconds, called as `useToast()('…')`. Errors use `ProblemNote` instead,
 * which stays visible.
 */
export function useToast(): ToastPresenter {
  return useContext(ToastContext);
}

const shownMs = 6000;

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState({ words: '', number: 0 });
  useEffect(() => {
    if (toast.words === '') return;
    const timer = setTimeout(() => setToast({ ...toast, words: '' }), shownMs);
    return () => clearTimeout(timer);
  }, [toast]);
  const [tell] = useState<ToastPresenter>(() => (text: string) => {
    setToast(({ number }) => ({ words: text, number: number + 1 }));
  });
  return (
    <ToastContext.Provider value={tell}>
      {children}
      <div className="toast" role="status">
        {toast.words && <p key={toast.number}>{toast.words}</p>}
      </div>
    </ToastContext.Provider>
  );
}
