import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import { useState } from 'react';
import { ProvidersResponse } from '../../../../core/contract/provider-answers.ts';
import { Link } from '../../data/link.tsx';
import { useCurrentMember } from '../../data/member.tsx';
import { usePolled } from '../../data/use-polled.ts';
import { EmptyListNote } from '../../parts/empty.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { providerTexts } from '../../words/connections.ts';
import { useTexts } from '../../words/words.ts';
import { type IssuedProviderKey, type ProviderView, providersPath } from './connection.ts';
import { type ProviderKeyAction, ProviderKeyDialog } from './connection-dialog.tsx';
import { ProviderForm } from './connection-form.tsx';
import { ProviderRow } from './connection-row.tsx';
import { IssuedKeyDialog } from './key-shown.tsx';
import { WebhooksView } from './receivers-view.tsx';

type Open =
  | { kind: 'form' }
  | { kind: 'act'; act: ProviderKeyAction; connection: ProviderView }
  | { kind: 'key'; issued: IssuedProviderKey };

type ListProps = {
  connections: readonly ProviderView[];
  onAct(action: ProviderKeyAction, connection: ProviderView): void;
};

const ProviderList = ({ connections, onAct }: ListProps) => {
  const words = useTexts(providerTexts);
  if (connections.length === 0)
    return <EmptyListNote title={words.none}>{words.noneHint}</EmptyListNote>;
  return (
    <ul className="plain">
      {connections.map((one) => (
        <ProviderRow
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
  const words = useTexts(providerTexts);
  const { role } = useCurrentMember();
  const path = role === 'administrator' ? providersPath : undefined;
  const { value, problem } = usePolled(path, ProvidersResponse, { paceMs: 30_000 });
  const [open, setOpen] = useState<Open>();
  const [withAll, setWithAll] = useState(false);
  const close = (): void => setOpen(undefined);
  const showKey = (issued: IssuedProviderKey): void => setOpen({ kind: 'key', issued });
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
      {open?.kind === 'form' && <ProviderForm onIssued={showKey} onClose={close} />}
      {shown && (
        <ProviderList
          connections={shown}
          onAct={(act, connection) => setOpen({ kind: 'act', act, connection })}
        />
      )}
      <WebhooksView connections={value?.providers ?? []} />
      {open?.kind === 'act' && <ProviderKeyDialog {...open} onIssued={showKey} onClose={close} />}
      {open?.kind === 'key' && <IssuedKeyDialog issued={open.issued} onClose={close} />}
    </>
  );
}
