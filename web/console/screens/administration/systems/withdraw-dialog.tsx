import Button from 'antd/es/button';
import { useState } from 'react';
import { memberTexts } from '../../../../../i18n/console-administration.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { type Member, membersPath } from '../people/use-members.ts';

/** Dialog that asks for confirmation before a staff member's access is withdrawn. */
export function WithdrawAccessDialog({ member, onClose }: { member: Member; onClose(): void }) {
  const wording = useTexts(memberTexts);
  const { api, cache } = useConsoleServices();
  const [problem, setProblem] = useState<ApiProblem>();
  const withdraw = async (): Promise<void> => {
    const answer = await api.call({ method: 'DELETE', path: `${membersPath}/${member.sub}` });
    if (answer.kind === 'problem') return setProblem(answer.problem);
    await cache.refresh(membersPath);
    onClose();
  };
  return (
    <Dialog title={wording.withdrawSure(member.name)} onClose={onClose}>
      <p>{wording.withdrawBody}</p>
      {problem && <ProblemNote problem={problem} />}
      <div className="adm-buttons">
        <Button type="primary" danger onClick={() => void withdraw()}>
          {wording.withdrawSure(member.name)}
        </Button>
        <Button onClick={onClose}>{wording.cancel}</Button>
      </div>
    </Dialog>
  );
}
