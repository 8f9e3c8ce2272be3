import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import { useState } from 'react';
import { WebhooksResponse } from '../../../../../core/contract/staff/administration/webhook-responses.ts';
import { webhookSubscriberTexts } from '../../../../../i18n/console-administration.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { EmptyListNote } from '../../../components/list/empty-list-note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { Link } from '../../../data/link.tsx';
import { usePolled } from '../../../data/polling/use-polled.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { ReasonDialog } from '../change/reason-dialog.tsx';
import { OneTimeSecretDialog } from './one-time-secret-dialog.tsx';
import type { Open311ClientView } from './open311-client.ts';
import { type CreatedWebhook, type WebhookView, webhooksPath } from './webhook.ts';
import { WebhookForm } from './webhook-form.tsx';
import { WebhookRow } from './webhook-row.tsx';

type Open =
  | { kind: 'form' }
  | { kind: 'withdraw'; receiver: WebhookView }
  | { kind: 'secret'; name: string; secret: string };

type WithdrawProps = { receiver: WebhookView; onClose(): void };

const WithdrawWebhookDialog = ({ receiver, onClose }: WithdrawProps) => {
  const wording = useTexts(webhookSubscriberTexts);
  const { api, cache } = useConsoleServices();
  const [problem, setProblem] = useState<ApiProblem>();
  const [isSending, setSending] = useState(false);
  const withdraw = async (reason: string): Promise<void> => {
    setSending(true);
    const path = `${webhooksPath}/${receiver.id}/withdraw`;
    const answer = await api.call({ method: 'POST', path, body: { reason } });
    void cache.refresh(webhooksPath);
    setSending(false);
    if (answer.kind === 'problem') return setProblem(answer.problem);
    onClose();
  };
  return (
    <ReasonDialog
      {...{ problem, isSending, onClose }}
      title={wording.withdrawTitle(receiver.name)}
      body={wording.withdrawBody}
      go={wording.withdrawDo}
      onGo={(reason) => void withdraw(reason)}
    />
  );
};

type ListProps = { receivers: readonly WebhookView[]; onWithdraw(receiver: WebhookView): void };

const WebhookList = ({ receivers, onWithdraw }: ListProps) => {
  const wording = useTexts(webhookSubscriberTexts);
  if (receivers.length === 0)
    return <EmptyListNote title={wording.none}>{wording.noneHint}</EmptyListNote>;
  return (
    <ul className="plain">
      {receivers.map((one) => (
        <WebhookRow key={one.id} receiver={one} onWithdraw={() => onWithdraw(one)} />
      ))}
    </ul>
  );
};

/** List of webhook subscribers with their delivery status. */
export function WebhooksView({ connections }: { connections: readonly Open311ClientView[] }) {
  const wording = useTexts(webhookSubscriberTexts);
  const { value, problem } = usePolled(webhooksPath, WebhooksResponse, { paceMs: 30_000 });
  const [open, setOpen] = useState<Open>();
  const [withAll, setWithAll] = useState(false);
  const close = (): void => setOpen(undefined);
  const onMade = ({ webhook: { name }, secret }: CreatedWebhook): void =>
    setOpen(secret ? { kind: 'secret', name, secret } : undefined);
  const shown = value?.webhooks.filter(({ withdrawnAt }) => withAll || !withdrawnAt);
  return (
    <section className="conn-receivers">
      <h2>{wording.title}</h2>
      <p className="soft conn-hint">{wording.hint}</p>
      <div className="adm-bar">
        <Checkbox checked={withAll} onChange={({ target }) => setWithAll(target.checked)}>
          {wording.showWithdrawn}
        </Checkbox>
        <Button onClick={() => setOpen({ kind: 'form' })}>{wording.add}</Button>
        <Link to="/audit" query={{ kind: 'webhook' }}>
          {wording.history}
        </Link>
      </div>
      {problem && !value && <ProblemNote problem={problem} />}
      {open?.kind === 'form' && <WebhookForm {...{ connections, onMade }} onClose={close} />}
      {shown && (
        <WebhookList
          receivers={shown}
          onWithdraw={(receiver) => setOpen({ kind: 'withdraw', receiver })}
        />
      )}
      {open?.kind === 'withdraw' && (
        <WithdrawWebhookDialog receiver={open.receiver} onClose={close} />
      )}
      {open?.kind === 'secret' && (
        <OneTimeSecretDialog
          {...wording.secret}
          title={wording.secret.title(open.name)}
          secret={{ label: wording.secret.label, value: open.secret }}
          onClose={close}
        />
      )}
    </section>
  );
}
