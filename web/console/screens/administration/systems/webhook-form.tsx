import Button from 'antd/es/button';
import { useState } from 'react';
import { CreatedWebhookResponse } from '../../../../../core/contract/staff/administration/webhook-responses.ts';
import { webhookSubscriberTexts } from '../../../../../i18n/console-administration.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useFocusFirstError } from '../../../components/use-focus-first-error.ts';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import type { Open311ClientView } from './open311-client.ts';
import { type CreatedWebhook, emptyWebhookDraft, toWebhookBody, webhooksPath } from './webhook.ts';
import { WebhookFields } from './webhook-fields.tsx';

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
