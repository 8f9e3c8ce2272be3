import type { Lang } from '../lang.ts';
import { en } from './conversation.en.ts';
import { type ConversationWords, vi } from './conversation.vi.ts';

export type { ConversationWords } from './conversation.vi.ts';

/** Khmer readers get Vietnamese until a native speaker has written these. */
const catalogue: Record<Lang, ConversationWords> = { vi, km: vi, en };

export const conversationWords = (lang: Lang): ConversationWords => catalogue[lang];

/** The language that a reader's words are in. */
export const spokenLang = (lang: Lang): Lang => (lang === 'en' ? 'en' : 'vi');
