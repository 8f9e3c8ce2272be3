import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import { useState } from 'react';
import { WebhooksResponse } from '../../../../core/contract/webhook-answers.ts';
import type { Problem } from '../../api/problem.ts';
import { useDesk } from '../../data/desk.tsx';
import { Link } from '../../data/link.tsx';
import { usePolled } from '../../data/use-polled.ts';
import { Empty } from '../../parts/empty.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { receiverWords } from '../../words/receivers.ts';
import { useWords } from '../../words/words.ts';
import type { Connection } from './connection.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { type MadeReceiver, type Receiver, receiversPath } from './receiver.ts';
import { ReceiverForm } from './receiver-form.tsx';
import { ReceiverRow } from './receiver-row.tsx';
import { SecretShown } from './secret-shown.tsx';

type Open =
  | { kind: 'form' }
  | { kind: 'withdraw'; receiver: Receiver }
  | { kind: 'secret'; name: string; secret: string };

type WithdrawProps = { receiver: Receiver; onClose(): void };

const Withdraw = ({ receiver, onClose }: WithdrawProps) => {
  const words = useWords(receiverWords);
  const { api, cache } = useDesk();
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);
  const withdraw = async (reason: string): Promise<void> => {
    setSending(true);
    const path = `${receiversPath}/${receiver.id}/withdraw`;
    const answer = await api.call({ method: 'POST', path, body: { reason } });
    void cache.refresh(receiversPath);
    setSending(false);
    if (answer.kind === 'problem') return setProblem(answer.problem);
    onClose();
  };
  return (
    <ReasonDialog
      {...{ problem, isSending, onClose }}
      title={words.withdrawTitle(receiver.name)}
      body={words.withdrawBody}
      go={words.withdrawDo}
      onGo={(reason) => void withdraw(reason)}
    />
  );
};

type ListProps = { receivers: readonly Receiver[]; onWithdraw(receiver: Receiver): void };

const List = ({ receivers, onWithdraw }: ListProps) => {
  const words = useWords(receiverWords);
  if (receivers.length === 0) return <Empty title={words.none}>{words.noneHint}</Empty>;
  return (
    <ul className="plain">
      {receivers.map((one) => (
        <ReceiverRow key={one.id} receiver={one} onWithdraw={() => onWithdraw(one)} />
      ))}
    </ul>
  );
};

/** List of webhook subscribers with their delivery status. */
export const ReceiversView = ({ connections }: { connections: readonly Connection[] }) => {
  const words = useWords(receiverWords);
  const { value, problem } = usePolled(receiversPath, WebhooksResponse, { paceMs: 30_000 });
  const [open, setOpen] = useState<Open>();
  const [withAll, setWithAll] = useState(false);
  const close = (): void => setOpen(undefined);
  const onMade = ({ webhook: { name }, secret }: MadeReceiver): void =>
    setOpen(secret ? { kind: 'secret', name, secret } : undefined);
  const shown = value?.webhooks.filter(({ withdrawnAt }) => withAll || !withdrawnAt);
  return (
    <section className="conn-receivers">
      <h2>{words.title}</h2>
      <p className="soft conn-hint">{words.hint}</p>
      <div className="adm-bar">
        <Checkbox checked={withAll} onChange={({ target }) => setWithAll(target.checked)}>
          {words.showWithdrawn}
        </Checkbox>
        <Button onClick={() => setOpen({ kind: 'form' })}>{words.add}</Button>
        <Link to="/audit" query={{ kind: 'webhook' }}>
          {words.history}
        </Link>
      </div>
      {problem && !value && <ProblemNote problem={problem} />}
      {open?.kind === 'form' && <ReceiverForm {...{ connections, onMade }} onClose={close} />}
      {shown && (
        <List
          receivers={shown}
          onWithdraw={(receiver) => setOpen({ kind: 'withdraw', receiver })}
        />
      )}
      {open?.kind === 'withdraw' && <Withdraw receiver={open.receiver} onClose={close} />}
      {open?.kind === 'secret' && (
        <SecretShown
          {...words.secret}
          title={words.secret.title(open.name)}
          secret={{ label: words.secret.label, value: open.secret }}
          onClose={close}
        />
      )}
    </section>
  );
};
