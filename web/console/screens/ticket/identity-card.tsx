import LockOutlined from '@ant-design/icons/LockOutlined';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { useChoices } from '../../data/choices.ts';
import { useMe } from '../../data/member.tsx';
import { Choose } from '../../parts/choose.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ticketWords } from '../../words/ticket.ts';
import { useWords } from '../../words/words.ts';
import { identityLines, useReveal } from './use-reveal.ts';

type Reveal = ReturnType<typeof useReveal>;

const Asking = ({ reveal }: { reveal: Reveal }) => {
  const words = useWords(ticketWords).identity;
  const choices = useChoices();
  const [reason, setReason] = useState<string>();
  const [text, setText] = useState('');
  const reasons = choices?.reasons.filter(({ action }) => action === 'reveal') ?? [];
  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        void reveal.ask(reason ?? '', text);
      }}
    >
      <label htmlFor="reveal-reason">{words.reason}</label>
      <Choose
        id="reveal-reason"
        label={words.reason}
        options={reasons.map(({ code, name }) => ({ value: code, label: name }))}
        value={reason}
        onChange={setReason}
      />
      <label htmlFor="reveal-text">{words.text}</label>
      <Input.TextArea
        id="reveal-text"
        rows={3}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button htmlType="submit" danger>
        {words.open}
      </Button>
    </form>
  );
};

const Opened = ({ identity, onHide }: { identity: Record<string, unknown>; onHide(): void }) => {
  const words = useWords(ticketWords).identity;
  return (
    <>
      <dl className="pairs">
        {identityLines(identity).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={onHide}>{words.hide}</Button>
    </>
  );
};

/** Who reported, under a seal: opening it takes a right and a reason, and leaves a trace. */
export const IdentityCard = ({ code }: { code: string }) => {
  const words = useWords(ticketWords);
  const { role } = useMe();
  const reveal = useReveal(code);
  const { state } = reveal;
  return (
    <section className="sealed" aria-label={words.sections.identity}>
      <h2>
        <LockOutlined /> {words.sections.identity}
      </h2>
      {state.kind !== 'open' && <p className="plain">{words.identity.sealed}</p>}
      {state.kind === 'open' && <Opened identity={state.identity} onHide={reveal.hide} />}
      {state.kind === 'asked' && (
        <>
          <p className="plain">{words.identity.asked}</p>
          <Button onClick={() => void reveal.use()}>{words.identity.use}</Button>
        </>
      )}
      {state.kind === 'sealed' &&
        (role === 'operator' || role === 'administrator' ? (
          <p className="plain soft">{words.identity.noRight}</p>
        ) : (
          <details className="why">
            <summary>{words.identity.open}</summary>
            <Asking reveal={reveal} />
          </details>
        ))}
      {state.kind !== 'open' && state.problem && <ProblemNote problem={state.problem} />}
      <p className="plain soft">{words.identity.kept}</p>
    </section>
  );
};
