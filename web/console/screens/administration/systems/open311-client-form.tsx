import Button from 'antd/es/button';
import { useState } from 'react';
import { IssuedOpen311KeyResponse } from '../../../../../core/contract/staff/administration/open311-client-responses.ts';
import { open311ClientTexts } from '../../../../../i18n/console-administration.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useFocusFirstError } from '../../../components/use-focus-first-error.ts';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import {
  emptyOpen311ClientDraft,
  type IssuedOpen311ClientKey,
  open311ClientsPath,
  toOpen311ClientBody,
} from './open311-client.ts';
import { Open311ClientFields } from './open311-client-fields.tsx';

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
