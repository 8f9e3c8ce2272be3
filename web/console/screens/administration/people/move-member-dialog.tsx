import Button from 'antd/es/button';
import { useState } from 'react';
import { formatNumericDate } from '../../../../../core/messages/format-dates.ts';
import { shellTexts } from '../../../../../i18n/console.ts';
import { memberTexts } from '../../../../../i18n/console-administration.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { SearchableSelect } from '../../../components/searchable-select.tsx';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { type Member, membersPath } from './use-members.ts';

export type EndedUnit = NonNullable<Member['endedUnit']>;
type Props = { member: Member; endedUnit: EndedUnit; onClose(): void };

/** What a member may do after the move: role and visible tickets. */
const Preview = ({ member: { role }, unitName }: { member: Member; unitName: string }) => {
  const wording = useTexts(memberTexts);
  const { roles } = useTexts(shellTexts);
  return (
    <>
      <p>{wording.ended.role(roles[role])}</p>
      <p>{wording.ended.sees(unitName)}</p>
      <p className="soft">{wording.ended.wayBack}</p>
    </>
  );
};

/** Dialog that moves a member of an ended unit to a successor, after a preview of what the member may see there. */
export function MoveMemberDialog({ member, endedUnit, onClose }: Props) {
  const wording = useTexts(memberTexts);
  const { api, cache } = useConsoleServices();
  const { name, lastDay, successors } = endedUnit;
  const [ref, setRef] = useState(successors.length === 1 ? successors[0]?.ref : undefined);
  const [problem, setProblem] = useState<ApiProblem>();
  const unit = successors.find((one) => one.ref === ref);
  const move = async (): Promise<void> => {
    const path = `${membersPath}/${encodeURIComponent(member.sub)}`;
    const body = { role: member.role, name: member.name, unit: ref };
    const answer = await api.call({ method: 'PUT', path, body });
    if (answer.kind === 'problem') return setProblem(answer.problem);
    await cache.refresh(membersPath);
    onClose();
  };
  return (
    <Dialog title={wording.ended.moveTitle(member.name)} onClose={onClose}>
      <p>{wording.ended.until(name, formatNumericDate(lastDay))}</p>
      <SearchableSelect
        label={wording.ended.successor}
        options={successors.map((one) => ({ value: one.ref, label: one.name }))}
        value={ref}
        onChange={setRef}
      />
      {unit && <Preview member={member} unitName={unit.name} />}
      {problem && <ProblemNote problem={problem} />}
      <div className="adm-buttons">
        <Button type="primary" disabled={!unit} onClick={() => void move()}>
          {unit ? wording.ended.moveTo(unit.name) : wording.ended.successor}
        </Button>
        <Button onClick={onClose}>{wording.cancel}</Button>
      </div>
    </Dialog>
  );
}
