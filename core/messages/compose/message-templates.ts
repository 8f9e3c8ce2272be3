import { type MessageLang, officialLang, selectMessageLang } from '../../../i18n/languages.ts';
import type { TicketStatus } from '../../ticket/model/lifecycle.ts';
import type {
  AnyMessageTexts,
  ChatTextOf,
  ChatTexts,
  MailTextOf,
  SmsTextOf,
} from '../kinds/message-texts.ts';
import type { Lang } from '../lang.ts';
import { getMessageKind, type NotificationSubject } from '../message-kinds.ts';

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
  return toMessageTemplate(key, texts, isToCitizen ? selectMessageLang(ticket.lang) : officialLang);
}

/** Returns the text for chats in the reader's language, or else in the language of SMS, and the language of the text. */
export function selectChatText<T>(texts: ChatTexts<T>, lang: Lang): { text: T; lang: Lang } {
  const text = texts[lang];
  const messageLang = selectMessageLang(lang);
  return text === undefined ? { text: texts[messageLang], lang: messageLang } : { text, lang };
}

/** Returns the texts of a message for chat platforms. Undefined if the message has none. */
export function findChatTexts(
  subject: NotificationSubject,
  ticket: Pick<ReaderAndStatus, 'status'>,
): ChatTexts<ChatTextOf> | undefined {
  const { chat } = selectTexts(subject, ticket).texts;
  return typeof chat === 'object' ? chat : undefined;
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
