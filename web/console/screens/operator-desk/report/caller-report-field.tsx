import type { ReactNode } from 'react';
import { operatorDeskTexts } from '../../../../../i18n/console-screens.ts';
import { useTexts } from '../../../shell/use-texts.ts';

type Props = {
  id: string;
  label: string;
  /** Whether the form marks the field as usually needed by the unit, although the API doesn't require it. */
  isWanted?: boolean;
  children: ReactNode;
};

export function CallerReportField({ id, label, isWanted = false, children }: Props) {
  const wording = useTexts(operatorDeskTexts).taking;
  return (
    <div className="form-field">
      <label htmlFor={id}>
        {label}
        {isWanted && <span className="soft"> · {wording.wanted}</span>}
      </label>
      {children}
    </div>
  );
}
