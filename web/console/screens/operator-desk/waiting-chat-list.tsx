import Button from 'antd/es/button';
import { useState } from 'react';
import type * as z from 'zod';
import { WaitingContactsResponse } from '../../../../core/contract/staff/waiting-contact-responses.ts';
import { operatorChatTexts, operatorDeskTexts } from '../../../../i18n/console-screens.ts';
import { deadlineTexts, ticketFactTexts } from '../../../../i18n/console-tickets.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { InstantText } from '../../components/instant-text.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { computeElapsedTime } from '../../components/ticket/deadline-state.ts';
import { ServiceTag } from '../../components/ticket/service-tag.tsx';
import { useConsoleServices, useNow } from '../../data/console-services.tsx';
import { useCurrentMember } from '../../data/current-member.tsx';
import { Link } from '../../data/link.tsx';
import { navigateTo } from '../../data/navigation.ts';
import { usePolled } from '../../data/polling/use-polled.ts';
import { useLanguageName } from '../../shell/language-names.ts';
import { useShortcuts } from '../../shell/shortcuts.ts';
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
      <p className="unseen" role="status">
        {value && value.chats.count > 0 && wording.announced(value.chats.count)}
      </p>
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

type RowProps = {
  chat: Chat;
  /** True for the chat that is open on the desk. */
  isOpen: boolean;
  onSeen: (() => void) | undefined;
};

/** Returns the text that says who answers the chat, or that nobody does yet. */
const useChatStateText = ({ isEnded, takenBy }: Chat): string => {
  const wording = useTexts(operatorDeskTexts).waiting;
  const chatTexts = useTexts(operatorChatTexts);
  const { sub } = useCurrentMember();
  if (isEnded) return wording.ended;
  if (!takenBy) return wording.canJoin;
  return takenBy.sub === sub ? chatTexts.mine : chatTexts.takenBy(takenBy.name ?? '');
};

const ChatRow = ({ chat, isOpen, onSeen }: RowProps) => {
  const wording = useTexts(operatorDeskTexts).waiting;
  const chatTexts = useTexts(operatorChatTexts);
  const stateText = useChatStateText(chat);
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
      <span>{stateText}</span>
      {!chat.isEnded && (
        <Link
          to="/desk"
          query={{ chat: chat.id }}
          className="row-action"
          aria-current={isOpen ? 'true' : undefined}
        >
          {chat.takenBy ? chatTexts.open : chatTexts.answer}
        </Link>
      )}
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

/** Key that opens the chat that has waited longest. */
const answerKey = 'w';

/** Opens the chat that has waited longest when the operator presses the key. */
const useAnswerShortcut = (listed: readonly Chat[]): void => {
  const { next } = useTexts(operatorDeskTexts).waiting;
  const first = listed.find(({ isEnded, takenBy }) => !isEnded && !takenBy);
  const run = (): void => navigateTo('/desk', { query: { chat: first?.id } });
  useShortcuts(first ? [{ key: answerKey, does: next, run }] : []);
};

/**
 * List of chats that operators answer in the console, and of chats that wait for an operator, longest waiting first.
 */
export function WaitingChatList({ current }: { current: string | undefined }) {
  const wording = useTexts(operatorDeskTexts).waiting;
  const { api, cache } = useConsoleServices();
  const { role } = useCurrentMember();
  const { value } = usePolled(list, WaitingContactsResponse);
  const [refused, setRefused] = useState<ApiProblem>();
  useAnswerShortcut(value?.chats.listed ?? []);
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
            isOpen={chat.id === current}
            onSeen={role === 'administrator' ? undefined : () => void see(chat.id)}
          />
        ))}
      </ul>
    </section>
  );
}
