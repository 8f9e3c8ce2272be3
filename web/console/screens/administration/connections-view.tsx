import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import { useState } from 'react';
import { ProvidersResponse } from '../../../../core/contract/provider-answers.ts';
import { Link } from '../../data/link.tsx';
import { useMe } from '../../data/member.tsx';
import { usePolled } from '../../data/use-polled.ts';
import { Empty } from '../../parts/empty.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { connectionWords } from '../../words/connections.ts';
import { useWords } from '../../words/words.ts';
import { type Connection, connectionsPath, type IssuedKey } from './connection.ts';
import { type ConnectionAct, ConnectionDialog } from './connection-dialog.tsx';
import { ConnectionForm } from './connection-form.tsx';
import { ConnectionRow } from './connection-row.tsx';
import { KeyShown } from './key-shown.tsx';
import { ReceiversView } from './receivers-view.tsx';

type Open =
  | { kind: 'form' }
  | { kind: 'act'; act: ConnectionAct; connection: Connection }
  | { kind: 'key'; issued: IssuedKey };

type ListProps = {
  connections: readonly Connection[];
  onAct(act: ConnectionAct, connection: Connection): void;
};

const List = ({ connections, onAct }: ListProps) => {
  const words = useWords(connectionWords);
  if (connections.length === 0) return <Empty title={words.none}>{words.noneHint}</Empty>;
  return (
    <ul className="plain">
      {connections.map((one) => (
        <ConnectionRow key={one.id} connection={one} onAct={(act) => onAct(act, one)} />
      ))}
    </ul>
  );
};

/** View of connected systems: Open311 providers and webhook subscribers. */
export const ConnectionsView = () => {
  const words = useWords(connectionWords);
  const { role } = useMe();
  const path = role === 'administrator' ? connectionsPath : undefined;
  const { value, problem } = usePolled(path, ProvidersResponse, { paceMs: 30_000 });
  const [open, setOpen] = useState<Open>();
  const [withAll, setWithAll] = useState(false);
  const close = (): void => setOpen(undefined);
  const showKey = (issued: IssuedKey): void => setOpen({ kind: 'key', issued });
  if (problem && !value) return <ProblemNote problem={problem} />;
  const shown = value?.providers.filter(({ withdrawnAt }) => withAll || !withdrawnAt);
  return (
    <>
      <p className="soft conn-hint">{words.hint}</p>
      <div className="adm-bar">
        <Checkbox checked={withAll} onChange={({ target }) => setWithAll(target.checked)}>
          {words.showWithdrawn}
        </Checkbox>
        <Button type="primary" onClick={() => setOpen({ kind: 'form' })}>
          {words.add}
        </Button>
        <Link to="/audit" query={{ kind: 'provider' }}>
          {words.history}
        </Link>
      </div>
      {open?.kind === 'form' && <ConnectionForm onIssued={showKey} onClose={close} />}
      {shown && (
        <List
          connections={shown}
          onAct={(act, connection) => setOpen({ kind: 'act', act, connection })}
        />
      )}
      <ReceiversView connections={value?.providers ?? []} />
      {open?.kind === 'act' && <ConnectionDialog {...open} onIssued={showKey} onClose={close} />}
      {open?.kind === 'key' && <KeyShown issued={open.issued} onClose={close} />}
    </>
  );
};
