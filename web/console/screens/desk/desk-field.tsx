import type { ReactNode } from 'react';
import { deskWords } from '../../words/desk.ts';
import { useWords } from '../../words/words.ts';

type Props = {
  id: string;
  label: string;
  /** Marks a field that the unit usually needs but the API does not require. */
  isWanted?: boolean;
  children: ReactNode;
};

export const DeskField = ({ id, label, isWanted = false, children }: Props) => {
  const words = useWords(deskWords).taking;
  return (
    <div className="form-field">
      <label htmlFor={id}>
        {label}
        {isWanted && <span className="soft"> · {words.wanted}</span>}
      </label>
      {children}
    </div>
  );
};
