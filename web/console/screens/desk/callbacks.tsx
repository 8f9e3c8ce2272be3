import Button from 'antd/es/button';
import { useRef, useState } from 'react';
import type * as z from 'zod';
import {
  CallbacksResponse,
  DialNumberResponse,
} from '../../../../core/contract/identity-answers.ts';
import { CallbackOutcome } from '../../../../core/ticket/action.ts';
import { useReferenceNames } from '../../data/choices.ts';
import { useConsoleServices } from '../../data/desk.tsx';
import { usePolled } from '../../data/use-polled.ts';
import { InstantText } from '../../parts/moment.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ServiceTag } from '../../parts/service-tag.tsx';
import { TicketLink } from '../../parts/ticket-link.tsx';
import { actionTexts } from '../../words/actions.ts';
import { operatorDeskTexts } from '../../words/desk.ts';
import { ticketFactTexts } from '../../words/ticket-facts.ts';
import { useTexts } from '../../words/words.ts';
import { type CallbackCallState, getNextCallbackState } from './call-state.ts';

const list = '/api/staff/callbacks';
type DueCallback = z.infer<typeof CallbacksResponse>['callbacks'][number];

const useCallback = ({ code, version }: DueCallback) => {
  const { api, cache } = useConsoleServices();
  /** Idempotency keys of the callback's requests, keyed by operator step and request content. */
  const keys = useRef(new Map<string, string>());
  const [said, setSaid] = useState<CallbackCallState>({});
  const become = (step: Parameters<typeof getNextCallbackState>[1]): void =>
    setSaid((before) => getNextCallbackState(before, step));
  const post = async (step: string, body: object): Promise<unknown> => {
    const path = `/api/staff/tickets/${code}/callback/${step}`;
    const of = JSON.stringify([step, version, body]);
    const key = keys.current.get(of) ?? crypto.randomUUID();
    keys.current.set(of, key);
    const answer = await api.call({ method: 'POST', path, body, key });
    if (answer.kind === 'problem') become({ problem: answer.problem });
    // after a rejection, the next click is a new request with a new key
    if (answer.kind === 'problem' && answer.problem.status < 500 && answer.problem.status >= 400)
      keys.current.delete(of);
    return answer.kind === 'ok' ? answer.value : undefined;
  };
  return {
    said,
    call: async () => {
      if (await post('call', {})) become({ isCalling: true });
    },
    show: async () => {
      const value = await post('open', {});
      if (value) become({ phone: DialNumberResponse.parse(value).phone });
    },
    /** Records the result of the callback; a callback that wasn't answered stays in the list. */
    end: async (outcome: CallbackOutcome) => {
      if (await post('done', { version, outcome })) become({ isDone: true });
      await cache.refresh(list);
    },
  };
};

/** Details of a callback that the operator reads before dialing. */
const CallFacts = ({ owed }: { owed: DueCallback }) => {
  const words = useTexts(operatorDeskTexts).callbacks;
  const { langs, channels } = useTexts(ticketFactTexts);
  const names = useReferenceNames();
  const facts = [channels[owed.channel], langs[owed.lang], names.topic(owed.topic), owed.area];
  return (
    <span className="row-foot soft">
      <ServiceTag service={owed.service} />
      <span>{facts.filter(Boolean).join(' · ')}</span>
      {owed.tries > 0 && <span>{words.tries(owed.tries)}</span>}
    </span>
  );
};

const CallbackRow = ({ owed }: { owed: DueCallback }) => {
  const words = useTexts(operatorDeskTexts).callbacks;
  const { outcomes } = useTexts(actionTexts);
  const { said, call, show, end } = useCallback(owed);
  return (
    <li className="work-row">
      <span className="row-top">
        <TicketLink code={owed.code} />
        <InstantText at={new Date(owed.dueAt)} />
        {owed.isLate && <b className="alarm">{words.late}</b>}
      </span>
      <CallFacts owed={owed} />
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
          {CallbackOutcome.options.map((outcome) => (
            <Button key={outcome} size="small" onClick={() => void end(outcome)}>
              {outcomes[outcome]}
            </Button>
          ))}
        </span>
      )}
    </li>
  );
};

const writtenChannels: readonly string[] = ['chat', 'zalo', 'messenger'];

type ListProps = { title: string; none: string; owed: readonly DueCallback[] | undefined };

const PendingList = ({ title, none, owed }: ListProps) => (
  <section className="side-card" aria-label={title}>
    <h3>
      {title} {owed && owed.length > 0 && <span className="soft">({owed.length})</span>}
    </h3>
    {owed?.length === 0 && <p className="plain soft">{none}</p>}
    <ul className="plain">
      {owed?.map((one) => (
        <CallbackRow key={one.code} owed={one} />
      ))}
    </ul>
  </section>
);

/** List of pending callbacks, earliest due date first. Callbacks that citizens requested in a chat form a separate group. */
export function CallbackList() {
  const words = useTexts(operatorDeskTexts).callbacks;
  const { value, problem } = usePolled(list, CallbacksResponse);
  const isTalk = ({ channel }: DueCallback): boolean => writtenChannels.includes(channel);
  const owed = value?.callbacks;
  return (
    <>
      {problem && !value && <ProblemNote problem={problem} />}
      <PendingList title={words.talks} none={words.noTalks} owed={owed?.filter(isTalk)} />
      <PendingList
        title={words.title}
        none={words.none}
        owed={owed?.filter((one) => !isTalk(one))}
      />
    </>
  );
}
