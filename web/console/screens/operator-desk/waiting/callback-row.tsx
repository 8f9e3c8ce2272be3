import PhoneOutlined from '@ant-design/icons/PhoneOutlined';
import Button from 'antd/es/button';
import { useRef, useState } from 'react';
import { DialNumberResponse } from '../../../../../core/contract/staff/identity-responses.ts';
import { CallbackOutcome } from '../../../../../core/ticket/model/action.ts';
import { operatorDeskTexts } from '../../../../../i18n/console-screens.ts';
import { actionTexts, ticketFactTexts } from '../../../../../i18n/console-tickets.ts';
import { InstantText } from '../../../components/instant-text.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { ServiceTag } from '../../../components/ticket/service-tag.tsx';
import { TicketLink } from '../../../components/ticket/ticket-link.tsx';
import { useReferenceNames } from '../../../data/choices/reference-data.ts';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { useLanguageName } from '../../../shell/language-names.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { type CallbackCallState, getNextCallbackState } from './callback-call-state.ts';
import type { DueCallback } from './waiting-items.ts';

/** Path of the list of callbacks, which is read again after a callback. */
export const callbackListPath = '/api/staff/callbacks';
/** API path of the waiting calls and chats. */
export const waitingContactsPath = '/api/staff/waiting';

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
      await cache.refresh(callbackListPath);
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

/** Requested callback, with the buttons to call and to record the result. */
export function CallbackRow({ pending: callback }: { pending: DueCallback }) {
  const wording = useTexts(operatorDeskTexts).callbacks;
  const { outcomes } = useTexts(actionTexts);
  const { said: callState, call, show, end } = useCallback(callback);
  return (
    <li className="work-row">
      <span className="row-top">
        <PhoneOutlined aria-hidden="true" />
        <span>
          {wording.due} <InstantText at={new Date(callback.dueAt)} />
        </span>
        <TicketLink code={callback.code} />
        {callback.isLate && <b className="alarm">{wording.late}</b>}
      </span>
      <CallFacts pending={callback} />
      <span className="buttons">
        <Button size="small" type="primary" data-waiting-action="" onClick={() => void call()}>
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
}
