import Button from 'antd/es/button';
import { useState } from 'react';
import { IssuedApiKeyResponse } from '../../../../core/contract/provider-answers.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useConsoleServices } from '../../data/desk.tsx';
import { useFocusFirstError } from '../../parts/first-fault.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { providerTexts } from '../../words/connections.ts';
import { useTexts } from '../../words/words.ts';
import {
  emptyProviderDraft,
  type IssuedProviderKey,
  providersPath,
  toProviderBody,
} from './connection.ts';
import { ProviderFields } from './connection-fields.tsx';

type Props = { onIssued(issued: IssuedProviderKey): void; onClose(): void };

/** Form that issues an Open311 API key to another system. */
export function ProviderForm({ onIssued, onClose }: Props) {
  const words = useTexts(providerTexts);
  const { api, cache } = useConsoleServices();
  const [draft, setDraft] = useState(emptyProviderDraft);
  const [problem, setProblem] = useState<ApiProblem>();
  const [isSending, setSending] = useState(false);
  const form = useFocusFirstError(problem);
  const issue = async (): Promise<void> => {
    setSending(true);
    const answer = await api.call({
      method: 'POST',
      path: providersPath,
      body: toProviderBody(draft),
    });
    setSending(false);
    if (answer.kind === 'problem') return setProblem(answer.problem);
    void cache.refresh(providersPath);
    if (answer.kind === 'ok') onIssued(IssuedApiKeyResponse.parse(answer.value));
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
      <ProviderFields draft={draft} errors={problem?.errors ?? []} onChange={setDraft} />
      <div className="adm-buttons">
        <Button type="primary" htmlType="submit" loading={isSending}>
          {words.issue}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </form>
  );
}
