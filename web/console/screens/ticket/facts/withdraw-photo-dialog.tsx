import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useId, useState } from 'react';
import { actionTexts } from '../../../../../i18n/console-tickets.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useToast } from '../../../components/toast.tsx';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { useTicketAction } from '../../../data/polling/use-ticket-action.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { dialogActionFields, toTicketActionBody } from '../actions/staff-action-fields.ts';

type Props = { code: string; version: number; photo: string; onClose(): void };

/** Dialog that asks for confirmation and a reason before a photo of the result is withdrawn. */
export function WithdrawPhotoDialog({ code, version, photo, onClose }: Props) {
  const { photo: wording, cancel } = useTexts(actionTexts);
  const { cache } = useConsoleServices();
  const { send, isSending } = useTicketAction();
  const tell = useToast();
  const [problem, setProblem] = useState<ApiProblem>();
  const [reason, setReason] = useState('');
  const id = useId();
  const withdraw = async (on: number = version): Promise<void> => {
    const action = 'withdraw-photo';
    const fields = toTicketActionBody(dialogActionFields[action], { photo, reason });
    const result = await send({ code, action, version: on, fields });
    // other people's changes don't matter for a photo that must disappear
    if (result.kind === 'stale') return withdraw(result.version);
    if (result.kind === 'problem') return setProblem(result.problem);
    await cache.refresh(`/api/staff/tickets/${code}/photos`);
    tell(wording.withdrawn);
    onClose();
  };
  return (
    <Dialog title={wording.withdrawTitle} onClose={onClose}>
      <p>{wording.withdrawWhy}</p>
      <div className="adm-field">
        <label htmlFor={id}>{wording.withdrawReason}</label>
        <Input.TextArea
          id={id}
          rows={2}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <span className="soft">{wording.withdrawReasonHint}</span>
      </div>
      {problem && <ProblemNote problem={problem} labels={{ reason: wording.withdrawReason }} />}
      <div className="adm-buttons">
        <Button type="primary" danger loading={isSending} onClick={() => void withdraw()}>
          {wording.withdraw}
        </Button>
        <Button onClick={onClose}>{cancel}</Button>
      </div>
    </Dialog>
  );
}
