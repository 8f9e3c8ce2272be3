import MessageOutlined from '@ant-design/icons/MessageOutlined';
import Button from 'antd/es/button';
import { operatorChatTexts, operatorDeskTexts } from '../../../../../i18n/console-screens.ts';
import { ticketFactTexts } from '../../../../../i18n/console-tickets.ts';
import { InstantText } from '../../../components/instant-text.tsx';
import { ServiceTag } from '../../../components/ticket/service-tag.tsx';
import { useCurrentMember } from '../../../data/current-member.tsx';
import { Link } from '../../../data/link.tsx';
import { useLanguageName } from '../../../shell/language-names.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { ElapsedTime } from './elapsed-time.tsx';
import type { ListedChat } from './waiting-items.ts';

type RowProps = {
  chat: ListedChat;
  /** True for the chat that is open on the desk. */
  isOpen: boolean;
  onSeen?: (() => void) | undefined;
};

/** Returns the text that says who answers the chat, or that nobody does yet. */
const useChatStateText = ({ isEnded, answeredBy }: ListedChat): string => {
  const wording = useTexts(operatorDeskTexts).waiting;
  const chatTexts = useTexts(operatorChatTexts);
  const { sub } = useCurrentMember();
  if (isEnded) return wording.ended;
  if (!answeredBy) return wording.canJoin;
  return answeredBy.sub === sub ? chatTexts.mine : chatTexts.answeredBy(answeredBy.name ?? '');
};

/** Chat of the operators: when it began, who answers it, and the button to open it or to mark it as seen. */
export function ChatRow({ chat, isOpen, onSeen }: RowProps) {
  const wording = useTexts(operatorDeskTexts).waiting;
  const chatTexts = useTexts(operatorChatTexts);
  const stateText = useChatStateText(chat);
  const { channels } = useTexts(ticketFactTexts);
  const nameLanguage = useLanguageName();
  return (
    <li className="work-row">
      <span className="row-top">
        <MessageOutlined aria-hidden="true" />
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
          data-waiting-action={chat.answeredBy ? undefined : ''}
          aria-current={isOpen ? 'true' : undefined}
        >
          {chat.answeredBy ? chatTexts.open : chatTexts.answer}
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
}
