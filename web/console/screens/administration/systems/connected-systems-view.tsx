import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import { useState } from 'react';
import { Open311ClientsResponse } from '../../../../../core/contract/staff/administration/open311-client-responses.ts';
import { open311ClientTexts } from '../../../../../i18n/console-administration.ts';
import { EmptyListNote } from '../../../components/list/empty-list-note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useCurrentMember } from '../../../data/current-member.tsx';
import { Link } from '../../../data/link.tsx';
import { usePolled } from '../../../data/polling/use-polled.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { IssuedOpen311KeyDialog } from './issued-open311-key-dialog.tsx';
import {
  type IssuedOpen311ClientKey,
  type Open311ClientView,
  open311ClientsPath,
} from './open311-client.ts';
import { Open311ClientForm } from './open311-client-form.tsx';
import {
  type Open311ClientKeyAction,
  Open311ClientKeyDialog,
} from './open311-client-key-dialog.tsx';
import { Open311ClientRow } from './open311-client-row.tsx';
import { WebhooksView } from './webhooks-view.tsx';

type Open =
  | { kind: 'form' }
  | { kind: 'act'; action: Open311ClientKeyAction; connection: Open311ClientView }
  | { kind: 'key'; issued: IssuedOpen311ClientKey };

type ListProps = {
  connections: readonly Open311ClientView[];
  onAct(action: Open311ClientKeyAction, connection: Open311ClientView): void;
};

const Open311ClientList = ({ connections, onAct }: ListProps) => {
  const wording = useTexts(open311ClientTexts);
  if (connections.length === 0)
    return <EmptyListNote title={wording.none}>{wording.noneHint}</EmptyListNote>;
  return (
    <ul className="plain">
      {connections.map((one) => (
        <Open311ClientRow
          key={one.id}
          connection={one}
          onAct={(providerKeyAction) => onAct(providerKeyAction, one)}
        />
      ))}
    </ul>
  );
};

/** View of connected systems: Open311 providers and webhook subscribers. */
export function ConnectedSystemsView() {
  const wording = useTexts(open311ClientTexts);
  const { role } = useCurrentMember();
  const path = role === 'administrator' ? open311ClientsPath : undefined;
  const { value, problem } = usePolled(path, Open311ClientsResponse, { paceMs: 30_000 });
  const [open, setOpen] = useState<Open>();
  const [withAll, setWithAll] = useState(false);
  const close = (): void => setOpen(undefined);
  const showKey = (issued: IssuedOpen311ClientKey): void => setOpen({ kind: 'key', issued });
  if (problem && !value) return <ProblemNote problem={problem} />;
  const shown = value?.providers.filter(({ withdrawnAt }) => withAll || !withdrawnAt);
  return (
    <>
      <p className="soft conn-hint">{wording.hint}</p>
      <div className="adm-bar">
        <Checkbox checked={withAll} onChange={({ target }) => setWithAll(target.checked)}>
          {wording.showWithdrawn}
        </Checkbox>
        <Button type="primary" onClick={() => setOpen({ kind: 'form' })}>
          {wording.add}
        </Button>
        <Link to="/audit" query={{ kind: 'provider' }}>
          {wording.history}
        </Link>
      </div>
      {open?.kind === 'form' && <Open311ClientForm onIssued={showKey} onClose={close} />}
      {shown && (
        <Open311ClientList
          connections={shown}
          onAct={(action, connection) => setOpen({ kind: 'act', action, connection })}
        />
      )}
      <WebhooksView connections={value?.providers ?? []} />
      {open?.kind === 'act' && (
        <Open311ClientKeyDialog {...open} onIssued={showKey} onClose={close} />
      )}
      {open?.kind === 'key' && <IssuedOpen311KeyDialog issued={open.issued} onClose={close} />}
    </>
  );
}
