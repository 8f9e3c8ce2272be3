import { ColleaguesResponse } from '../../../../../core/contract/staff/staff-responses.ts';
import { actionTexts } from '../../../../../i18n/console-tickets.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { SearchableSelect } from '../../../components/searchable-select.tsx';
import { usePolled } from '../../../data/polling/use-polled.ts';
import { useTexts } from '../../../shell/use-texts.ts';

type Props = {
  id: string;
  code: string;
  label: string;
  value: string;
  onChange(sub: string | undefined): void;
};

/** Select box for the other members of the unit that has the ticket. */
export function ColleagueSelect({ id, code, label, value, onChange }: Props) {
  const wording = useTexts(actionTexts);
  const { value: response, problem } = usePolled(
    `/api/staff/tickets/${code}/colleagues`,
    ColleaguesResponse,
    { paceMs: 0 },
  );
  if (problem) return <ProblemNote problem={problem} />;
  const colleagues = response?.colleagues ?? [];
  if (response && colleagues.length === 0)
    return <p className="soft plain">{wording.noColleague}</p>;
  return (
    <SearchableSelect
      id={id}
      label={label}
      options={colleagues.map(({ sub, name }) => ({ value: sub, label: name }))}
      value={value || undefined}
      onChange={onChange}
    />
  );
}
