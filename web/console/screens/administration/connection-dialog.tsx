import { useState } from 'react';
import { IssuedKeyResponse } from '../../../../core/contract/provider-answers.ts';
import type { Problem } from '../../api/problem.ts';
import { useDesk } from '../../data/desk.tsx';
import { connectionWords } from '../../words/connections.ts';
import { useWords } from '../../words/words.ts';
import { type Connection, connectionsPath, type IssuedKey } from './connection.ts';
import { ReasonDialog } from './reason-dialog.tsx';

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
    if (answer.kind === 'ok' && act === 'renew')
      return onIssued(IssuedKeyResponse.parse(answer.value));
    onClose();
  };
  return { perform, problem, isSending };
};

/** Dialog that requires a reason before an Open311 key is replaced or revoked. */
export const ConnectionDialog = (props: Props) => {
  const { act, connection, onClose } = props;
  const words = useWords(connectionWords);
  const { perform, problem, isSending } = useAct(props);
  const [title, body, go] =
    act === 'renew'
      ? [words.renewTitle, words.renewBody, words.renewDo]
      : [words.withdrawTitle, words.withdrawBody, words.withdrawDo];
  return (
    <ReasonDialog
      {...{ body, go, problem, isSending, onClose }}
      title={title(connection.name)}
      onGo={(reason) => void perform(reason)}
    />
  );
};
