import type { Lang } from '../lang.ts';
import { en } from './pages.en.ts';
import { km } from './pages.km.ts';
import { type PageWords, vi } from './pages.vi.ts';

export type { PageWords } from './pages.vi.ts';

const words: Record<Lang, PageWords> = { vi, km, en };

export const pageWords = (lang: Lang): PageWords => words[lang];
