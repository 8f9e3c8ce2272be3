import type { Lang } from '../lang.ts';
import { en } from './pages-public.en.ts';
import { km } from './pages-public.km.ts';
import { type PublicWords, vi } from './pages-public.vi.ts';

export type { PublicWords } from './pages-public.vi.ts';

const words: Record<Lang, PublicWords> = { vi, km, en };

export const publicWords = (lang: Lang): PublicWords => words[lang];
