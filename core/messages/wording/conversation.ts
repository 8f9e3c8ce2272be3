import type { Lang } from '../lang.ts';
import { en } from './conversation.en.ts';
import { km } from './conversation.km.ts';
import { type ConversationTexts, vi } from './conversation.vi.ts';

export type { ConversationTexts } from './conversation.vi.ts';

const catalogue: Record<Lang, ConversationTexts> = { vi, km, en };

export function getConversationTexts(lang: Lang): ConversationTexts {
  return catalogue[lang];
}
