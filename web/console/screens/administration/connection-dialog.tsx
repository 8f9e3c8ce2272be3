import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useId, useState } from 'react';
import { IssuedAnswer } from '../../../../core/contract/provider-answers.ts';
import type { Problem } from '../../api/problem.ts';
import { useDesk } from '../../data/desk.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { connectionWords } from '../../words/connections.ts';
import { useWords } from '../../words/words.ts';
import { type Connection, connectionsPath, type IssuedKey } from './connection.ts';

export type ConnectionAct = 'renew' | 'withdraw';

type Props = {
  act: ConnectionAct;
  connection: Connection;
  onIssued(issued: IssuedKey): void;
  onClose(): void;
};

const useAct = ({ act, connection, onIssued, onClose }: Props) => {
  const { api, cache } = useDesk();
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);
  const perform = async (reason: string): Promise<void> => {
    setSending(true);
    const path = `${connectionsPath}/${connection.id}/${act === 'renew' ? 'key' : 'withdraw'}`;
    const answer = await api.call({ method: 'POST', path, body: { reason } });
    void cache.refresh(connectionsPath);
    setSending(false);
    if (answer.kind === 'problem') return setProblem(answer.problem);
    if (answer.kind === 'ok' && act === 'renew') return onIssued(IssuedAnswer.parse(answer.value));
    onClose();
  };
  return { perform, problem, isSending };
};

/** Asks why a key is replaced or taken back before it is. */
export const ConnectionDialog = (props: Props) => {
  const { act, connection, onClose } = props;
  const words = useWords(connectionWords);
  const [reason, setReason] = useState('');
  const { perform, problem, isSending } = useAct(props);
  const id = useId();
  const [title, body, go] =
    act === 'renew'
      ? [words.renewTitle, words.renewBody, words.renewDo]
      : [words.withdrawTitle, words.withdrawBody, words.withdrawDo];
  return (
    <Dialog title={title(connection.name)} onClose={onClose}>
      <form
        className="adm-group"
        onSubmit={(event) => {
          event.preventDefault();
          void perform(reason);
        }}
      >
        <p className="plain">{body}</p>
        <div className="adm-field">
          <label htmlFor={id}>{words.reason}</label>
          <Input
            id={id}
            value={reason}
            aria-describedby={`${id}-hint`}
            onChange={({ target }) => setReason(target.value)}
          />
          <span id={`${id}-hint`} className="soft">
            {words.reasonHint}
          </span>
        </div>
        {problem && <ProblemNote problem={problem} />}
        <div className="adm-buttons">
          <Button type="primary" danger htmlType="submit" loading={isSending}>
            {go}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
};
