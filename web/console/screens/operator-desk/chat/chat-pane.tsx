import Button from 'antd/es/button';
import Input from 'antd/es/input';
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

type JoinProps = { chat: OpenChat } & Pick<Props, 'operatorChat'>;

/** Form to take the chat over from a colleague. The reason is recorded in the audit log. */
const TakeOver = ({ operatorChat: { join, isSending } }: Pick<Props, 'operatorChat'>) => {
  const wording = useTexts(operatorChatTexts);
  const [reason, setReason] = useState('');
  const text = reason.trim();
  return (
    <form
      className="take-over"
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== '') void join(text);
      }}
    >
      <label htmlFor="takeover-reason">{wording.takeoverReason}</label>
      <Input
        id="takeover-reason"
        maxLength={300}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button htmlType="submit" disabled={text === ''} loading={isSending}>
        {wording.takeOver}
      </Button>
    </form>
  );
};

const JoinChat = ({ chat, operatorChat }: JoinProps) => {
  const wording = useTexts(operatorChatTexts);
  const { join, end, isSending } = operatorChat;
  switch (chat.state) {
    case 'waiting':
      return (
        <Button type="primary" autoFocus loading={isSending} onClick={() => void join()}>
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
          {chat.answeredBy && <TakeOver operatorChat={operatorChat} />}
        </>
      );
    case 'ended':
      return (
        <>
          <p className="plain" role="status">
            {wording.ended}
          </p>
          <span className="buttons">
            <Button loading={isSending} onClick={() => void end()}>
              {wording.removeFromList}
            </Button>
          </span>
        </>
      );
    case 'mine':
      return null;
  }
};

/** Says that the citizen did not get the last message, and offers a callback instead. */
const UndeliveredNote = ({ chat, onReport }: { chat: OpenChat } & Pick<Props, 'onReport'>) => {
  const wording = useTexts(operatorChatTexts);
  const last = chat.lines.findLast(({ by }) => by === 'operator');
  if (!last?.isUndelivered) return null;
  return (
    <div className="chat-undelivered" role="alert">
      <p className="plain">{wording.undeliveredWhy}</p>
      {chat.ticket ? (
        <Link to={`/tickets/${chat.ticket}`}>{wording.callBackOnTicket}</Link>
      ) : (
        <Button onClick={onReport}>{wording.callBackByReport}</Button>
      )}
    </div>
  );
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
          <UndeliveredNote chat={chat} onReport={onReport} />
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
