import Button from 'antd/es/button';
import { useState } from 'react';
import { CreatedWebhookResponse } from '../../../../core/contract/webhook-answers.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useConsoleServices } from '../../data/desk.tsx';
import { useFocusFirstError } from '../../parts/first-fault.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { webhookSubscriberTexts } from '../../words/receivers.ts';
import { useTexts } from '../../words/words.ts';
import type { Open311ClientView } from './connection.ts';
import { type CreatedWebhook, emptyWebhookDraft, toWebhookBody, webhooksPath } from './receiver.ts';
import { WebhookFields } from './receiver-fields.tsx';

type Props = {
  connections: readonly Open311ClientView[];
  onMade(createdWebhook: CreatedWebhook): void;
  onClose(): void;
};

/** Form that registers a webhook subscriber. */
export function WebhookForm({ connections, onMade, onClose }: Props) {
  const wording = useTexts(webhookSubscriberTexts);
  const { api, cache } = useConsoleServices();
  const [draft, setDraft] = useState(emptyWebhookDraft);
  const [problem, setProblem] = useState<ApiProblem>();
  const [isSending, setSending] = useState(false);
  const form = useFocusFirstError(problem);
  const make = async (): Promise<void> => {
    setSending(true);
    const body = toWebhookBody(draft);
    const answer = await api.call({ method: 'POST', path: webhooksPath, body });
    setSending(false);
    if (answer.kind === 'problem') return setProblem(answer.problem);
    void cache.refresh(webhooksPath);
    if (answer.kind === 'ok') onMade(CreatedWebhookResponse.parse(answer.value));
  };
  return (
    <form
      ref={form}
      className="adm-editor adm-group conn-form"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h3>{wording.add}</h3>
      {problem && <ProblemNote problem={problem} />}
      <WebhookFields
        {...{ draft, connections }}
        errors={problem?.errors ?? []}
        onChange={setDraft}
      />
      <div className="adm-buttons">
        <Button type="primary" htmlType="submit" loading={isSending}>
          {wording.save}
        </Button>
        <Button onClick={onClose}>{wording.cancel}</Button>
      </div>
    </form>
  );
}
