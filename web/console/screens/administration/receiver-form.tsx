import Button from 'antd/es/button';
import { useState } from 'react';
import { MadeWebhookResponse } from '../../../../core/contract/webhook-answers.ts';
import type { Problem } from '../../api/problem.ts';
import { useDesk } from '../../data/desk.tsx';
import { useFirstFault } from '../../parts/first-fault.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { receiverWords } from '../../words/receivers.ts';
import { useWords } from '../../words/words.ts';
import type { Connection } from './connection.ts';
import { emptyReceiver, type MadeReceiver, receiverBody, receiversPath } from './receiver.ts';
import { ReceiverFields } from './receiver-fields.tsx';

type Props = {
  connections: readonly Connection[];
  onMade(made: MadeReceiver): void;
  onClose(): void;
};

/** Form that registers a webhook subscriber. */
export const ReceiverForm = ({ connections, onMade, onClose }: Props) => {
  const words = useWords(receiverWords);
  const { api, cache } = useDesk();
  const [draft, setDraft] = useState(emptyReceiver);
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);
  const form = useFirstFault(problem);
  const make = async (): Promise<void> => {
    setSending(true);
    const body = receiverBody(draft);
    const answer = await api.call({ method: 'POST', path: receiversPath, body });
    setSending(false);
    if (answer.kind === 'problem') return setProblem(answer.problem);
    void cache.refresh(receiversPath);
    if (answer.kind === 'ok') onMade(MadeWebhookResponse.parse(answer.value));
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
      <h3>{words.add}</h3>
      {problem && <ProblemNote problem={problem} />}
      <ReceiverFields
        {...{ draft, connections }}
        errors={problem?.errors ?? []}
        onChange={setDraft}
      />
      <div className="adm-buttons">
        <Button type="primary" htmlType="submit" loading={isSending}>
          {words.save}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </form>
  );
};
