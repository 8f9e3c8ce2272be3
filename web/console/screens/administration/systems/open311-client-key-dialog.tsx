import { useState } from 'react';
import { IssuedOpen311KeyResponse } from '../../../../../core/contract/staff/administration/open311-client-responses.ts';
import { open311ClientTexts } from '../../../../../i18n/console-administration.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { ReasonDialog } from '../change/reason-dialog.tsx';
import {
  type IssuedOpen311ClientKey,
  type Open311ClientView,
  open311ClientsPath,
} from './open311-client.ts';

export type Open311ClientKeyAction = 'renew' | 'withdraw';

type Props = {
  action: Open311ClientKeyAction;
  connection: Open311ClientView;
  onIssued(issued: IssuedOpen311ClientKey): void;
  onClose(): void;
};

const useAct = ({ action, connection, onIssued, onClose }: Props) => {
  const { api, cache } = useConsoleServices();
  const [problem, setProblem] = useState<ApiProblem>();
  const [isSending, setSending] = useState(false);
  const perform = async (reason: string): Promise<void> => {
    setSending(true);
    const path = `${open311ClientsPath}/${connection.id}/${action === 'renew' ? 'key' : 'withdraw'}`;
    const answer = await api.call({ method: 'POST', path, body: { reason } });
    void cache.refresh(open311ClientsPath);
    setSending(false);
    if (answer.kind === 'problem') return setProblem(answer.problem);
    if (answer.kind === 'ok' && action === 'renew')
      return onIssued(IssuedOpen311KeyResponse.parse(answer.value));
    onClose();
  };
  return { perform, problem, isSending };
};

/** Dialog that requires a reason before an Open311 API key is replaced or revoked. */
export function Open311ClientKeyDialog(props: Props) {
  const { action, connection, onClose } = props;
  const wording = useTexts(open311ClientTexts);
  const { perform, problem, isSending } = useAct(props);
  const [title, body, go] =
    action === 'renew'
      ? [wording.renewTitle, wording.renewBody, wording.renewDo]
      : [wording.withdrawTitle, wording.withdrawBody, wording.withdrawDo];
  return (
    <ReasonDialog
      {...{ body, go, problem, isSending, onClose }}
      title={title(connection.name)}
      onGo={(reason) => void perform(reason)}
    />
  );
}
