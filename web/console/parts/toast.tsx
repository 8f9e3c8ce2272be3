import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

type Tell = (words: string) => void;

const ToastContext = createContext<Tell>(() => undefined);

/**
 * Returns a function that shows a confirmation for 6 seconds, called as `useToast()('…')`. Errors use `ProblemNote` instead,
 * which stays visible.
 */
export function useToast(): Tell {
  return useContext(ToastContext);
}

const shownMs = 6000;

export function ToastProvider({ children }: { children: ReactNode }) {
  const [told, setTold] = useState({ words: '', number: 0 });
  useEffect(() => {
    if (told.words === '') return;
    const timer = setTimeout(() => setTold({ ...told, words: '' }), shownMs);
    return () => clearTimeout(timer);
  }, [told]);
  const [tell] = useState<Tell>(() => (words: string) => {
    setTold(({ number }) => ({ words, number: number + 1 }));
  });
  return (
    <ToastContext.Provider value={tell}>
      {children}
      <div className="toast" role="status">
        {told.words && <p key={told.number}>{told.words}</p>}
      </div>
    </ToastContext.Provider>
  );
}
