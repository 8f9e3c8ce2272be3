import LockOutlined from '@ant-design/icons/LockOutlined';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { ticketTexts } from '../../../../i18n/console-tickets.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { SearchableSelect } from '../../components/searchable-select.tsx';
import { IdentityRevealRequestCard } from '../../components/ticket/identity-reveal-request.tsx';
import { useReferenceData } from '../../data/choices/reference-data.ts';
import { useCurrentMember } from '../../data/current-member.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import { toIdentityLines, useIdentityReveal } from './use-identity-reveal.ts';

type IdentityRevealState = ReturnType<typeof useIdentityReveal>;

const IdentityRevealRequestForm = ({ reveal }: { reveal: IdentityRevealState }) => {
  const wording = useTexts(ticketTexts).identity;
  const choices = useReferenceData();
  const [reason, setReason] = useState<string>();
  const [text, setText] = useState('');
  const reasons = choices?.reasons.filter(({ action }) => action === 'reveal') ?? [];
  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        void reveal.request(reason ?? '', text);
      }}
    >
      <label htmlFor="reveal-reason">{wording.reason}</label>
      <SearchableSelect
        id="reveal-reason"
        label={wording.reason}
        options={reasons.map(({ code, name }) => ({ value: code, label: name }))}
        value={reason}
        onChange={setReason}
      />
      <label htmlFor="reveal-text">{wording.text}</label>
      <Input.TextArea
        id="reveal-text"
        rows={3}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button htmlType="submit" danger>
        {wording.open}
      </Button>
    </form>
  );
};

const RevealedIdentity = ({
  identity,
  onHide,
}: {
  identity: Record<string, unknown>;
  onHide(): void;
}) => {
  const wording = useTexts(ticketTexts).identity;
  const fields = new Map(Object.entries(wording.fields));
  return (
    <>
      <dl className="pairs">
        {toIdentityLines(identity).map(([name, value]) => (
          <div key={name}>
            <dt>{fields.get(name) ?? name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={onHide}>{wording.hide}</Button>
    </>
  );
};

const EncryptedIdentity = ({ reveal }: { reveal: IdentityRevealState }) => {
  const wording = useTexts(ticketTexts).identity;
  const { sub } = useCurrentMember();
  const own = reveal.requests.find(({ asker, isOpen }) => isOpen && asker.sub === sub);
  if (reveal.right === 'none') return <p className="plain soft">{wording.noRight}</p>;
  if (reveal.right === 'no-identity') return <p className="plain soft">{wording.noIdentity}</p>;
  if (own?.state === 'approved') {
    return <Button onClick={() => void reveal.open()}>{wording.use}</Button>;
  }
  if (own || reveal.right === undefined) return null;
  return (
    <details className="why">
      <summary>{wording.open}</summary>
      {reveal.right === 'two-persons' && <p className="plain soft">{wording.takesTwo}</p>}
      <IdentityRevealRequestForm reveal={reveal} />
    </details>
  );
};

/**
 * Card for the sender's encrypted identity. Permitted staff members can request to reveal it with a reason; each reveal is
 * logged.
 */
export function EncryptedIdentityCard({ reveal }: { reveal: IdentityRevealState }) {
  const wording = useTexts(ticketTexts);
  const { identity, requests, problem } = reveal;
  return (
    <section className="sealed" aria-label={wording.sections.identity}>
      <h2>
        <LockOutlined aria-hidden="true" /> {wording.sections.identity}
      </h2>
      {identity ? (
        <RevealedIdentity identity={identity} onHide={reveal.hide} />
      ) : (
        <p className="plain">{wording.identity.sealed}</p>
      )}
      {requests.length > 0 && (
        <ul className="plain">
          {requests.map((request) => (
            <li key={request.asker.sub} className="work-row">
              <IdentityRevealRequestCard request={request} />
            </li>
          ))}
        </ul>
      )}
      {!identity && <EncryptedIdentity reveal={reveal} />}
      {problem && <ProblemNote problem={problem} />}
      <p className="plain soft">{wording.identity.kept}</p>
    </section>
  );
}

/** Card for the sender's identity on the screen of a ticket. */
export function IdentityCard({ code }: { code: string }) {
  return <EncryptedIdentityCard reveal={useIdentityReveal(code)} />;
}
