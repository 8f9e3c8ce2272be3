import type { TicketStatus } from '../ticket/lifecycle.ts';
import type { AnyMessageTexts, ChatTextOf, MailTextOf, SmsTextOf } from './kinds/message-texts.ts';
import type { Lang } from './lang.ts';
import { getMessageKind, type NotificationSubject } from './message-kinds.ts';
import { type ChatLang, type MessageLang, messageLanguages } from './message-languages.ts';

/** Texts of a message in one language. */
export type MessageTemplate = {
  key: string;
  lang: MessageLang;
  sms?: SmsTextOf;
  mail?: MailTextOf;
};

type ReaderAndStatus = { lang: Lang; status: TicketStatus };

export function toMessageTemplate(
  key: string,
  { sms, mail }: AnyMessageTexts,
  lang: MessageLang,
): MessageTemplate {
  return { key, lang, sms: sms?.[lang], mail: mail?.[lang] };
}

const selectTexts = (subject: NotificationSubject, ticket: Pick<ReaderAndStatus, 'status'>) => {
  const { templates, templateKeyOf } = getMessageKind(subject);
  const key = templateKeyOf(subject, ticket);
  const texts = templates[key];
  if (!texts) throw new Error(`No message template ${key}`);
  return { key, texts };
};

/**
 * Returns the template for a notification subject and ticket status. It is in the citizen's language, or in Vietnamese for
 * officers.
 */
export function selectMessageTemplate(
  subject: NotificationSubject,
  ticket: ReaderAndStatus,
): MessageTemplate {
  const { key, texts } = selectTexts(subject, ticket);
  const isToCitizen = getMessageKind(subject).to === 'citizen';
  return toMessageTemplate(key, texts, isToCitizen ? messageLanguages[ticket.lang].text : 'vi');
}

/** Returns the text of a message on a chat platform, and the language of the text. Undefined if the message has none. */
export function findChatText(
  subject: NotificationSubject,
  ticket: ReaderAndStatus,
): { textOf: ChatTextOf; lang: ChatLang } | undefined {
  const { chat } = selectTexts(subject, ticket).texts;
  const lang = messageLanguages[ticket.lang].chat;
  return typeof chat === 'object' ? { textOf: chat[lang], lang } : undefined;
}

/** Notification channels that need each text of a message. A Zalo template (`zns`) is approved for the text of the SMS. */
const channelsByText = {
  sms: ['zns', 'sms'],
  mail: ['email'],
  chat: ['zalo', 'messenger'],
} as const;

/** Returns the notification channels for which a message has a text. */
export function listMessageChannels(
  subject: NotificationSubject,
): (typeof channelsByText)[keyof typeof channelsByText][number][] {
  const all = Object.values(getMessageKind(subject).templates);
  const has = (text: keyof typeof channelsByText) => all.every((texts) => texts[text]);
  return [
    ...(has('sms') ? channelsByText.sms : []),
    ...(has('mail') ? channelsByText.mail : []),
    ...(has('chat') ? channelsByText.chat : []),
  ];
}
