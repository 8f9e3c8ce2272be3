import type { Lang } from '../lang.ts';
import { en } from './conversation.en.ts';
import { km } from './conversation.km.ts';
import { type ConversationWords, vi } from './conversation.vi.ts';

export type { ConversationWords } from './conversation.vi.ts';

const catalogue: Record<Lang, ConversationWords> = { vi, km, en };

export const conversationWords = (lang: Lang): ConversationWords => catalogue[lang];
