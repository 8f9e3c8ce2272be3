import Button from 'antd/es/button';
import { useState } from 'react';
import { IssuedKeyResponse } from '../../../../core/contract/provider-answers.ts';
import type { Problem } from '../../api/problem.ts';
import { useDesk } from '../../data/desk.tsx';
import { useFirstFault } from '../../parts/first-fault.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { connectionWords } from '../../words/connections.ts';
import { useWords } from '../../words/words.ts';
import { bodyOf, connectionsPath, emptyDraft, type IssuedKey } from './connection.ts';
import { ConnectionFields } from './connection-fields.tsx';

type Props = { onIssued(issued: IssuedKey): void; onClose(): void };

/** Form that issues an Open311 key to another system. */
export const ConnectionForm = ({ onIssued, onClose }: Props) => {
  const words = useWords(connectionWords);
  const { api, cache } = useDesk();
  const [draft, setDraft] = useState(emptyDraft);
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);
  const form = useFirstFault(problem);
  const issue = async (): Promise<void> => {
    setSending(true);
    const answer = await api.call({ method: 'POST', path: connectionsPath, body: bodyOf(draft) });
    setSending(false);
    if (answer.kind === 'problem') return setProblem(answer.problem);
    void cache.refresh(connectionsPath);
    if (answer.kind === 'ok') onIssued(IssuedKeyResponse.parse(answer.value));
  };
  return (
    <form
      ref={form}
      className="adm-editor adm-group conn-form"
      onSubmit={(event) => {
        event.preventDefault();
        void issue();
      }}
    >
      <h2>{words.add}</h2>
      {problem && <ProblemNote problem={problem} />}
      <ConnectionFields draft={draft} errors={problem?.errors ?? []} onChange={setDraft} />
      <div className="adm-buttons">
        <Button type="primary" htmlType="submit" loading={isSending}>
          {words.issue}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </form>
  );
};
