import Button from 'antd/es/button';
import { useRef, useState } from 'react';
import type * as z from 'zod';
import {
  CallbacksResponse,
  DialNumberResponse,
} from '../../../../core/contract/staff/identity-responses.ts';
import { CallbackOutcome } from '../../../../core/ticket/model/action.ts';
import { operatorDeskTexts } from '../../../../i18n/console-screens.ts';
import { actionTexts, ticketFactTexts } from '../../../../i18n/console-tickets.ts';
import { InstantText } from '../../components/instant-text.tsx';
import { useListAnnouncement } from '../../components/list-announcer.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ServiceTag } from '../../components/ticket/service-tag.tsx';
import { TicketLink } from '../../components/ticket/ticket-link.tsx';
import { useConsoleServices } from '../../data/console-services.tsx';
import { usePolled } from '../../data/polling/use-polled.ts';
import { useReferenceNames } from '../../data/reference-data.ts';
import { useLanguageName } from '../../shell/language-names.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { type CallbackCallState, getNextCallbackState } from './callback-call-state.ts';

const list = '/api/staff/callbacks';
type DueCallback = z.infer<typeof CallbacksResponse>['callbacks'][number];

const useCallback = ({ code, version }: DueCallback) => {
  const { api, cache } = useConsoleServices();
  /** Idempotency keys of the callback's requests, keyed by operator step and request content. */
  const keys = useRef(new Map<string, string>());
  const [callState, setCallState] = useState<CallbackCallState>({});
  const become = (step: Parameters<typeof getNextCallbackState>[1]): void =>
    setCallState((before) => getNextCallbackState(before, step));
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
    said: callState,
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
const CallFacts = ({ pending: callback }: { pending: DueCallback }) => {
  const wording = useTexts(operatorDeskTexts).callbacks;
  const { channels } = useTexts(ticketFactTexts);
  const nameLanguage = useLanguageName();
  const names = useReferenceNames();
  const facts = [
    channels[callback.channel],
    nameLanguage(callback.lang),
    names.topic(callback.topic),
    callback.area,
  ];
  return (
    <span className="row-foot soft">
      <ServiceTag service={callback.service} />
      <span>{facts.filter(Boolean).join(' · ')}</span>
      {callback.tries > 0 && <span>{wording.tries(callback.tries)}</span>}
    </span>
  );
};

const CallbackRow = ({ pending: callback }: { pending: DueCallback }) => {
  const wording = useTexts(operatorDeskTexts).callbacks;
  const { outcomes } = useTexts(actionTexts);
  const { said: callState, call, show, end } = useCallback(callback);
  return (
    <li className="work-row">
      <span className="row-top">
        <TicketLink code={callback.code} />
        <InstantText at={new Date(callback.dueAt)} />
        {callback.isLate && <b className="alarm">{wording.late}</b>}
      </span>
      <CallFacts pending={callback} />
      <span className="buttons">
        <Button size="small" type="primary" onClick={() => void call()}>
          {wording.call}
        </Button>
        <Button size="small" onClick={() => void show()}>
          {wording.show}
        </Button>
      </span>
      {callState.problem && <ProblemNote problem={callState.problem} />}
      {callState.phone && <b className="code">{callState.phone}</b>}
      {callState.isCalling && <span>{wording.calling}</span>}
      {(callState.phone || callState.isCalling) && (
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

type ListProps = { title: string; none: string; pending: readonly DueCallback[] | undefined };

const PendingList = ({ title, none, pending: callbacks }: ListProps) => {
  useListAnnouncement(
    title,
    callbacks?.map(({ code }) => code),
  );
  return (
    <section className="side-card" aria-label={title}>
      <h3>
        {title}{' '}
        {callbacks && callbacks.length > 0 && <span className="soft">({callbacks.length})</span>}
      </h3>
      {callbacks?.length === 0 && <p className="plain soft">{none}</p>}
      <ul className="plain">
        {callbacks?.map((one) => (
          <CallbackRow key={one.code} pending={one} />
        ))}
      </ul>
    </section>
  );
};

/** List of pending callbacks, earliest due date first. Callbacks that citizens requested in a chat form a separate group. */
export function CallbackList() {
  const wording = useTexts(operatorDeskTexts).callbacks;
  const { value, problem } = usePolled(list, CallbacksResponse);
  const isWrittenChannel = ({ channel }: DueCallback): boolean => writtenChannels.includes(channel);
  const callbacks = value?.callbacks;
  return (
    <>
      {problem && !value && <ProblemNote problem={problem} />}
      <PendingList
        title={wording.talks}
        none={wording.noTalks}
        pending={callbacks?.filter(isWrittenChannel)}
      />
      <PendingList
        title={wording.title}
        none={wording.none}
        pending={callbacks?.filter((one) => !isWrittenChannel(one))}
      />
    </>
  );
}
