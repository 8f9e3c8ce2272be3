import Button from 'antd/es/button';
import { useState } from 'react';
import type * as z from 'zod';
import { CallAnswer, CallbacksAnswer } from '../../../../core/contract/identity-answers.ts';
import type { Problem } from '../../api/problem.ts';
import { useDesk } from '../../data/desk.tsx';
import { usePolled } from '../../data/use-polled.ts';
import { Moment } from '../../parts/moment.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { TicketLink } from '../../parts/ticket-link.tsx';
import { deskWords } from '../../words/desk.ts';
import { useWords } from '../../words/words.ts';

const list = '/api/staff/callbacks';
type Owed = z.infer<typeof CallbacksAnswer>['callbacks'][number];

const useCallback = ({ code, version }: Owed) => {
  const { api, cache } = useDesk();
  const [said, setSaid] = useState<{ phone?: string; isCalling?: boolean; problem?: Problem }>({});
  const post = async (step: string, body: object): Promise<unknown> => {
    const path = `/api/staff/tickets/${code}/callback/${step}`;
    const answer = await api.call({ method: 'POST', path, body, key: crypto.randomUUID() });
    if (answer.kind === 'problem') setSaid({ problem: answer.problem });
    return answer.kind === 'ok' ? answer.value : undefined;
  };
  return {
    said,
    call: async () => {
      if (await post('call', {})) setSaid({ isCalling: true });
    },
    show: async () => {
      const value = await post('open', {});
      if (value) setSaid({ phone: CallAnswer.parse(value).phone });
    },
    end: async (outcome: 'reached' | 'no-answer') => {
      await post('done', { version, outcome });
      await cache.refresh(list);
    },
  };
};

const CallbackRow = ({ owed }: { owed: Owed }) => {
  const words = useWords(deskWords).callbacks;
  const { said, call, show, end } = useCallback(owed);
  return (
    <li className="work-row">
      <span className="row-top">
        <TicketLink code={owed.code} />
        <Moment at={new Date(owed.dueAt)} />
        {owed.isLate && <b className="alarm">{words.late}</b>}
      </span>
      <span className="buttons">
        <Button size="small" type="primary" onClick={() => void call()}>
          {words.call}
        </Button>
        <Button size="small" onClick={() => void show()}>
          {words.show}
        </Button>
      </span>
      {said.problem && <ProblemNote problem={said.problem} />}
      {said.phone && <b className="code">{said.phone}</b>}
      {said.isCalling && <span>{words.calling}</span>}
      {(said.phone || said.isCalling) && (
        <span className="buttons">
          <Button size="small" onClick={() => void end('reached')}>
            {words.reached}
          </Button>
          <Button size="small" onClick={() => void end('no-answer')}>
            {words.noAnswer}
          </Button>
        </span>
      )}
    </li>
  );
};

/** Whom we owe a call, the first due first. */
export const Callbacks = () => {
  const words = useWords(deskWords).callbacks;
  const { value, problem } = usePolled(list, CallbacksAnswer);
  return (
    <section className="side-card" aria-label={words.title}>
      <h3>{words.title}</h3>
      {problem && !value && <ProblemNote problem={problem} />}
      {value?.callbacks.length === 0 && <p className="soft">{words.none}</p>}
      <ul className="plain">
        {value?.callbacks.map((owed) => (
          <CallbackRow key={owed.code} owed={owed} />
        ))}
      </ul>
    </section>
  );
};
