import type { Lang } from '../lang.ts';
import { en } from './pages-public.en.ts';
import { km } from './pages-public.km.ts';
import { type PublicWords, vi } from './pages-public.vi.ts';

export type { PublicWords } from './pages-public.vi.ts';

const words: Record<Lang, PublicWords> = { vi, km, en };

/** Returns the texts of the information pages: announcements, answers, programmes and guides. */
export const publicWords = (lang: Lang): PublicWords => words[lang];
