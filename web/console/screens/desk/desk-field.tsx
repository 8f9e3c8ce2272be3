import type { ReactNode } from 'react';
import { deskWords } from '../../words/desk.ts';
import { useWords } from '../../words/words.ts';

type Props = {
  id: string;
  label: string;
  /** Its unit can hardly begin without it; a report never fails for it. */
  isWanted?: boolean;
  children: ReactNode;
};

/** A field of the desk's form under its label. */
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
