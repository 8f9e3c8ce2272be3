import type { Lang } from '../lang.ts';
import { en } from './pages.en.ts';
import { km } from './pages.km.ts';
import { vi } from './pages.vi.ts';

/** The shape of the catalogue is the Vietnamese one, so that no language can lack a word. */
export type PageWords = typeof vi;

const words: Record<Lang, PageWords> = { vi, km, en };

/** What the citizens' pages say. */
export const pageWords = (lang: Lang): PageWords => words[lang];
