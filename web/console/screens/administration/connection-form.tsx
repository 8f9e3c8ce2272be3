import Button from 'antd/es/button';
import { useState } from 'react';
import { IssuedOpen311KeyResponse } from '../../../../core/contract/provider-answers.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useConsoleServices } from '../../data/desk.tsx';
import { useFocusFirstError } from '../../parts/first-fault.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { open311ClientTexts } from '../../words/connections.ts';
import { useTexts } from '../../words/words.ts';
import {
  emptyOpen311ClientDraft,
  type IssuedOpen311ClientKey,
  open311ClientsPath,
  toOpen311ClientBody,
} from './connection.ts';
import { Open311ClientFields } from './connection-fields.tsx';

type Props = { onIssued(issued: IssuedOpen311ClientKey): void; onClose(): void };

/** Form that issues an Open311 API key to another system. */
export function Open311ClientForm({ onIssued, onClose }: Props) {
  const wording = useTexts(open311ClientTexts);
  const { api, cache } = useConsoleServices();
  const [draft, setDraft] = useState(emptyOpen311ClientDraft);
  const [problem, setProblem] = useState<ApiProblem>();
  const [isSending, setSending] = useState(false);
  const form = useFocusFirstError(problem);
  const issue = async (): Promise<void> => {
    setSending(true);
    const answer = await api.call({
      method: 'POST',
      path: open311ClientsPath,
      body: toOpen311ClientBody(draft),
    });
    setSending(false);
    if (answer.kind === 'problem') return setProblem(answer.problem);
    void cache.refresh(open311ClientsPath);
    if (answer.kind === 'ok') onIssued(IssuedOpen311KeyResponse.parse(answer.value));
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
      <h2>{wording.add}</h2>
      {problem && <ProblemNote problem={problem} />}
      <Open311ClientFields draft={draft} errors={problem?.errors ?? []} onChange={setDraft} />
      <div className="adm-buttons">
        <Button type="primary" htmlType="submit" loading={isSending}>
          {wording.issue}
        </Button>
        <Button onClick={onClose}>{wording.cancel}</Button>
      </div>
    </form>
  );
}
