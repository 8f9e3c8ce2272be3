import type { Lang } from '../lang.ts';
import { en } from './pages.en.ts';
import { km } from './pages.km.ts';
import { type PageTexts, vi } from './pages.vi.ts';

export type { PageTexts } from './pages.vi.ts';

const words: Record<Lang, PageTexts> = { vi, km, en };

export function getPageTexts(lang: Lang): PageTexts {
  return words[lang];
}
