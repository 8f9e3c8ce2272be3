import type { Lang } from '../lang.ts';
import { conversationTextsEn } from './conversation.en.ts';
import { conversationTextsKm } from './conversation.km.ts';
import { type ConversationTexts, conversationTextsVi } from './conversation.vi.ts';

export type { ConversationTexts } from './conversation.vi.ts';

const catalogue: Record<Lang, ConversationTexts> = {
  vi: conversationTextsVi,
  km: conversationTextsKm,
  en: conversationTextsEn,
};

export function getConversationTexts(lang: Lang): ConversationTexts {
  return catalogue[lang];
}
