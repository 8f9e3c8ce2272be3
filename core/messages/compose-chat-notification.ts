import type { ChatReply } from '../conversation/reply.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { type ChatNotificationTexts, chatNotificationTexts } from './i18n/chat-notifications.ts';
import type { MessageValues } from './i18n/message-text-types.ts';
import type { NotificationSubject } from './notification.ts';
import { toTicketEnding } from './sms-templates.ts';

const hasChatText = (
  about: string,
  { about: known }: ChatNotificationTexts,
): about is keyof typeof known => Object.hasOwn(known, about);

const composeChatText = (
  { about }: NotificationSubject,
  { status }: Ticket,
  facts: MessageValues,
  texts: ChatNotificationTexts,
): string => {
  if (about === 'ended') return texts.ended[toTicketEnding(status)](facts);
  if (hasChatText(about, texts)) return texts.about[about](facts);
  throw new Error(`No chat text for notification ${about}`);
};

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
  const { lang, code } = ticket;
  const texts = chatNotificationTexts[lang];
  const text = composeChatText(subject, ticket, facts, texts);
  // no link: the data is erased, or the reader may no longer open the ticket
  if (subject.about === 'data-erased' || subject.about === 'contact-changed') {
    return [{ kind: 'text', text, lang }];
  }
  const prefix = lang === 'vi' ? '' : `/${lang}`;
  return [
    { kind: 'text', text: `${text}\n${texts.howToOpen}`, lang },
    {
      kind: 'link',
      text: texts.open,
      label: texts.open,
      href: `${portalUrl}${prefix}/tra-cuu?ma=${code}`,
      lang,
    },
  ];
}
