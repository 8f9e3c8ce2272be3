import type { Reply } from '../conversation/reply.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Subject } from './alert.ts';
import { endingOf } from './sms-templates.ts';
import { type ChatNotices, chatNotices } from './wording/citizen-chat.ts';
import type { Facts } from './wording/message-words.ts';

const isToldInChats = (about: string, { about: known }: ChatNotices): about is keyof typeof known =>
  Object.hasOwn(known, about);

const said = ({ about }: Subject, { status }: Ticket, facts: Facts, words: ChatNotices): string => {
  if (about === 'ended') return words.ended[endingOf(status)](facts);
  if (isToldInChats(about, words)) return words.about[about](facts);
  throw new Error(`There are no words for ${about} in a chat`);
};

/**
 * Composes the chat replies for a notification: the event and a link to the ticket. Reveals no more of the ticket's subject
 * than an SMS does.
 */
export const composeNotice = (
  subject: Subject,
  ticket: Ticket,
  facts: Facts,
  portalUrl: string,
): Reply[] => {
  const { lang, code } = ticket;
  const words = chatNotices[lang];
  const text = said(subject, ticket, facts, words);
  // no link: the data is erased, or the reader may no longer open the ticket
  if (subject.about === 'data-erased' || subject.about === 'contact-changed') {
    return [{ kind: 'text', text, lang }];
  }
  const prefix = lang === 'vi' ? '' : `/${lang}`;
  return [
    { kind: 'text', text: `${text}\n${words.how}`, lang },
    {
      kind: 'link',
      text: words.open,
      label: words.open,
      href: `${portalUrl}${prefix}/tra-cuu?ma=${code}`,
      lang,
    },
  ];
};
