import Button from 'antd/es/button';
import { useState } from 'react';
import { operatorChatTexts } from '../../../../../i18n/console-screens.ts';
import { ticketFactTexts } from '../../../../../i18n/console-tickets.ts';
import { InstantText } from '../../../components/instant-text.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { TicketLink } from '../../../components/ticket/ticket-link.tsx';
import { Link } from '../../../data/link.tsx';
import { useLanguageName } from '../../../shell/language-names.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { ChatComposer } from './chat-composer.tsx';
import { ChatMessages } from './chat-messages.tsx';
import type { useOperatorChat } from './use-operator-chat.ts';

type Props = {
  operatorChat: ReturnType<typeof useOperatorChat>;
  draft: string;
  onDraft(text: string): void;
  /** Copies the citizen's messages into the report form. */
  onReport(): void;
};

type OpenChat = NonNullable<Props['operatorChat']['chat']>;

const JoinChat = ({ chat, operatorChat }: { chat: OpenChat } & Pick<Props, 'operatorChat'>) => {
  const wording = useTexts(operatorChatTexts);
  const { join, isSending } = operatorChat;
  switch (chat.state) {
    case 'waiting':
      return (
        <Button type="primary" autoFocus loading={isSending} onClick={() => void join(false)}>
          {wording.join}
        </Button>
      );
    case 'taken':
      return (
        <>
          <p className="plain">
            {chat.answeredBy
              ? wording.answeredBy(chat.answeredBy.name ?? '')
              : wording.takenElsewhere}
          </p>
          {chat.answeredBy && (
            <Button loading={isSending} onClick={() => void join(true)}>
              {wording.takeOver}
            </Button>
          )}
        </>
      );
    case 'ended':
      return (
        <p className="plain" role="status">
          {wording.ended}
        </p>
      );
    case 'mine':
      return null;
  }
};

/** Chat with a citizen: messages, reply field, and buttons to make a ticket from the chat and to end it. */
export function ChatPane({ operatorChat, draft, onDraft, onReport }: Props) {
  const wording = useTexts(operatorChatTexts);
  const { channels } = useTexts(ticketFactTexts);
  const nameLanguage = useLanguageName();
  const [isEnding, setEnding] = useState(false);
  const { chat, problem, isSending, send, end } = operatorChat;
  const submit = async (): Promise<void> => {
    if (await send(draft.trim())) onDraft('');
  };
  return (
    <section className="chat-pane" aria-label={wording.title}>
      <div className="card-head">
        <h2>{wording.title}</h2>
        <Link to="/desk">{wording.close}</Link>
      </div>
      {problem && <ProblemNote problem={problem} />}
      {chat && (
        <p className="plain soft">
          {channels[chat.channel]} · {nameLanguage(chat.lang)} ·{' '}
          <InstantText at={new Date(chat.since)} />
          {chat.ticket && (
            <>
              {' · '}
              {wording.about} <TicketLink code={chat.ticket} />
            </>
          )}
        </p>
      )}
      {chat && <JoinChat chat={chat} operatorChat={operatorChat} />}
      {chat?.state === 'mine' && (
        <>
          <ChatMessages chat={chat} />
          <ChatComposer
            lang={chat.lang}
            text={draft}
            isSending={isSending}
            onChange={onDraft}
            onSend={() => void submit()}
          />
          <span className="buttons">
            <Button onClick={onReport}>{wording.toReport}</Button>
            {isEnding ? (
              <Button danger type="primary" autoFocus onClick={() => void end()}>
                {wording.confirmEnd}
              </Button>
            ) : (
              <Button onClick={() => setEnding(true)}>{wording.end}</Button>
            )}
          </span>
        </>
      )}
    </section>
  );
}
