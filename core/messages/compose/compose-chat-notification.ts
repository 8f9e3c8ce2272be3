import { languages } from '../../../i18n/languages.ts';
import type { ChatReply } from '../../conversation/model/reply.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { chatLinkTexts } from '../kinds/citizen/chat-link-texts.ts';
import type { MessageValues } from '../kinds/message-texts.ts';
import { getMessageKind, type NotificationSubject } from '../message-kinds.ts';
import { findChatTexts, selectChatText } from './message-templates.ts';

/**
 * Composes the chat messages for a notification: what happened and, if the reader may open the ticket, a link to it. They
 * reveal no more about the ticket than an SMS.
 */
export function composeChatNotification(
  subject: NotificationSubject,
  ticket: Ticket,
  facts: MessageValues,
  portalUrl: string,
): ChatReply[] {
  const kind = getMessageKind(subject);
  const texts = findChatTexts(subject, ticket);
  if (!texts) throw new Error(`No chat text for notification ${subject.about}`);
  const { text: textOf, lang } = selectChatText(texts, ticket.lang);
  const text = textOf(facts);
  if (kind.to === 'citizen' && !kind.linksToTicket) return [{ kind: 'text', text, lang }];
  const { howToOpen, open } = selectChatText(chatLinkTexts, lang).text;
  const { pathPrefix } = languages[ticket.lang];
  return [
    { kind: 'text', text: `${text}\n${howToOpen}`, lang },
    {
      kind: 'link',
      text: open,
      label: open,
      href: `${portalUrl}${pathPrefix}/tra-cuu?ma=${ticket.code}`,
      lang,
    },
  ];
}
