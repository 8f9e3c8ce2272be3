import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useId, useState } from 'react';
import { open311ClientTexts } from '../../../../../i18n/console-administration.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useTexts } from '../../../shell/use-texts.ts';

type Props = {
  title: string;
  body: string;
  go: string;
  problem: ApiProblem | undefined;
  isSending: boolean;
  onGo(reason: string): void;
  onClose(): void;
};

/** Dialog that requires a reason before an API key or a webhook is replaced or revoked. */
export function ReasonDialog({ title, body, go, problem, isSending, onGo, onClose }: Props) {
  const wording = useTexts(open311ClientTexts);
  const [reason, setReason] = useState('');
  const id = useId();
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="adm-group"
        onSubmit={(event) => {
          event.preventDefault();
          onGo(reason);
        }}
      >
        <p className="plain">{body}</p>
        <div className="adm-field">
          <label htmlFor={id}>{wording.reason}</label>
          <Input
            id={id}
            value={reason}
            aria-describedby={`${id}-hint`}
            onChange={({ target }) => setReason(target.value)}
          />
          <span id={`${id}-hint`} className="soft">
            {wording.reasonHint}
          </span>
        </div>
        {problem && <ProblemNote problem={problem} />}
        <div className="adm-buttons">
          <Button type="primary" danger htmlType="submit" loading={isSending}>
            {go}
          </Button>
          <Button onClick={onClose}>{wording.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
