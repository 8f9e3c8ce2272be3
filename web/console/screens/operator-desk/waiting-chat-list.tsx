import Button from 'antd/es/button';
import { useState } from 'react';
import type * as z from 'zod';
import { WaitingContactsResponse } from '../../../../core/contract/staff/waiting-contact-responses.ts';
import { operatorDeskTexts } from '../../../../i18n/console-screens.ts';
import { deadlineTexts, ticketFactTexts } from '../../../../i18n/console-tickets.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { InstantText } from '../../components/instant-text.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { computeElapsedTime } from '../../components/ticket/deadline-state.ts';
import { ServiceTag } from '../../components/ticket/service-tag.tsx';
import { useConsoleServices, useNow } from '../../data/console-services.tsx';
import { useCurrentMember } from '../../data/current-member.tsx';
import { usePolled } from '../../data/polling/use-polled.ts';
import { useLanguageName } from '../../shell/language-names.ts';
import { useTexts } from '../../shell/use-texts.ts';

const list = '/api/staff/waiting';
type Waiting = z.infer<typeof WaitingContactsResponse>;
type Chat = Waiting['chats']['listed'][number];

/** Time elapsed since an instant, updated every second. */
const ElapsedTime = ({ at }: { at: string }) => {
  const { length } = useTexts(deadlineTexts);
  const now = useNow(1000);
  return <>{length(computeElapsedTime(new Date(at), now))}</>;
};

type FigureProps = { figure: Waiting['voices']; label: string; none: string };

const Figure = ({ figure: { count, isComplete, since }, label, none }: FigureProps) => {
  const wording = useTexts(operatorDeskTexts).waiting;
  if (since === undefined && isComplete) return <p className="plain soft">{none}</p>;
  return (
    <p className="plain">
      <b className="waiting-count">{isComplete ? count : `${count}+`}</b> {label}
      {since !== undefined && (
        <>
          , {wording.longest} <ElapsedTime at={since} />
        </>
      )}
    </p>
  );
};

/** Number of waiting chats and unplayed voice messages, with the longest waiting time; nothing until loaded. */
export function WaitingCounts() {
  const wording = useTexts(operatorDeskTexts).waiting;
  const { value, problem } = usePolled(list, WaitingContactsResponse);
  return (
    <section className="desk-waiting" aria-label={wording.title}>
      {problem && <ProblemNote problem={problem} />}
      {value && <Figure figure={value.chats} label={wording.chats} none={wording.noChats} />}
      {value && value.chats.waitedTooLong > 0 && (
        <p className="plain alarm">{wording.tooLongOf(value.chats.waitedTooLong)}</p>
      )}
      {value && value.chats.ended > 0 && (
        <p className="plain alarm">
          <b className="waiting-count">
            {value.chats.ended}
            {value.chats.hasMoreEnded && '+'}
          </b>{' '}
          {wording.endedChats}
        </p>
      )}
      {value && <Figure figure={value.voices} label={wording.voices} none={wording.noVoices} />}
    </section>
  );
}

const ChatRow = ({ chat, onSeen }: { chat: Chat; onSeen: (() => void) | undefined }) => {
  const wording = useTexts(operatorDeskTexts).waiting;
  const { channels } = useTexts(ticketFactTexts);
  const nameLanguage = useLanguageName();
  return (
    <li className="work-row">
      <span className="row-top">
        <InstantText at={new Date(chat.since)} />
        <span>
          <ElapsedTime at={chat.since} />
        </span>
        {chat.isMissed && (
          <b className="alarm">{chat.isEnded ? wording.missed : wording.tooLong}</b>
        )}
      </span>
      <span className="row-foot soft">
        <ServiceTag service={chat.service} />
        <span>
          {channels[chat.channel]} · {nameLanguage(chat.lang)}
        </span>
      </span>
      <span>{chat.isEnded ? wording.ended : wording.canJoin}</span>
      {chat.isEnded && onSeen && (
        <span>
          <Button size="small" onClick={onSeen}>
            {wording.seen}
          </Button>
        </span>
      )}
    </li>
  );
};

/** List of chats that wait for an operator, longest waiting first; operators join the chats in Amazon Connect. */
export function WaitingChatList() {
  const wording = useTexts(operatorDeskTexts).waiting;
  const { api, cache } = useConsoleServices();
  const { role } = useCurrentMember();
  const { value } = usePolled(list, WaitingContactsResponse);
  const [refused, setRefused] = useState<ApiProblem>();
  const see = async (id: string): Promise<void> => {
    const answer = await api.call({ method: 'POST', path: `${list}/${id}/seen`, body: {} });
    setRefused(answer.kind === 'problem' ? answer.problem : undefined);
    await cache.refresh(list);
  };
  if (!value || value.chats.listed.length === 0) return null;
  return (
    <section className="side-card" aria-label={wording.list}>
      <h3>{wording.list}</h3>
      {refused && <ProblemNote problem={refused} />}
      <ul className="plain">
        {value.chats.listed.map((chat) => (
          <ChatRow
            key={chat.id}
            chat={chat}
            onSeen={role === 'administrator' ? undefined : () => void see(chat.id)}
          />
        ))}
      </ul>
    </section>
  );
}
