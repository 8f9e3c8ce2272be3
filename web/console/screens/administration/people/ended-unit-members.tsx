import Button from 'antd/es/button';
import { useState } from 'react';
import { formatNumericDate } from '../../../../../core/messages/format-dates.ts';
import { memberTexts } from '../../../../../i18n/console-administration.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { SearchableSelect } from '../../../components/searchable-select.tsx';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { useCurrentMember } from '../../../data/current-member.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { type Member, membersPath } from './use-members.ts';

type EndedUnit = NonNullable<Member['endedUnit']>;
type RowProps = { member: Member; endedUnit: EndedUnit };

const EndedUnitRow = ({ member, endedUnit }: RowProps) => {
  const wording = useTexts(memberTexts).ended;
  const { api, cache } = useConsoleServices();
  const { role } = useCurrentMember();
  const { name, lastDay, successors } = endedUnit;
  const [only] = successors;
  const [unit, setUnit] = useState(successors.length === 1 ? only?.ref : undefined);
  const [problem, setProblem] = useState<ApiProblem>();
  const move = async (): Promise<void> => {
    const path = `${membersPath}/${encodeURIComponent(member.sub)}`;
    const body = { role: member.role, name: member.name, unit };
    const answer = await api.call({ method: 'PUT', path, body });
    if (answer.kind === 'problem') return setProblem(answer.problem);
    await cache.refresh(membersPath);
  };
  return (
    <li className="adm-member">
      <b>{member.name}</b>
      <span>{wording.until(name, formatNumericDate(lastDay))}</span>
      {role === 'administrator' && successors.length > 0 && (
        <span className="adm-buttons">
          <SearchableSelect
            label={wording.successor}
            options={successors.map(({ ref, name: label }) => ({ value: ref, label }))}
            value={unit}
            onChange={setUnit}
          />
          <Button size="small" disabled={!unit} onClick={() => void move()}>
            {wording.move}
          </Button>
        </span>
      )}
      {problem && <ProblemNote problem={problem} />}
    </li>
  );
};

/** List of members whose unit has ended, with the units to which an administrator can move them. */
export function EndedUnitMembers({ members }: { members: readonly Member[] }) {
  const wording = useTexts(memberTexts).ended;
  const rows = members.flatMap((member) =>
    member.endedUnit ? [{ member, endedUnit: member.endedUnit }] : [],
  );
  if (rows.length === 0) return null;
  return (
    <section className="adm-editor">
      <h2>{wording.title(rows.length)}</h2>
      <p className="soft">{wording.why}</p>
      <ul className="plain">
        {rows.map((row) => (
          <EndedUnitRow key={row.member.sub} {...row} />
        ))}
      </ul>
    </section>
  );
}
