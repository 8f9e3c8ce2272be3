import * as z from 'zod';
import type { Lang } from './lang.ts';

/** Languages of SMS, e-mails and Zalo templates. Messages to officers are always in Vietnamese. */
export const MessageLang = z.enum(['vi', 'en']);
export type MessageLang = z.infer<typeof MessageLang>;

/**
 * Language of the messages for a reader of each language. A Khmer text doesn't fit into one SMS segment, so readers of Khmer
 * get SMS and e-mails in Vietnamese, and only chat messages in Khmer.
 */
export const messageLanguages = {
  vi: { text: 'vi', chat: 'vi' },
  km: { text: 'vi', chat: 'km' },
  en: { text: 'en', chat: 'en' },
} as const satisfies Record<Lang, { text: MessageLang; chat: Lang }>;

/** Languages of chat messages. */
export type ChatLang = (typeof messageLanguages)[Lang]['chat'];
