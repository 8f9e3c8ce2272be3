import type { Lang } from '../lang.ts';
import { en } from './pages-public.en.ts';
import { km } from './pages-public.km.ts';
import { type InfoPageTexts, vi } from './pages-public.vi.ts';

export type { InfoPageTexts } from './pages-public.vi.ts';

const words: Record<Lang, InfoPageTexts> = { vi, km, en };

export function getInfoPageTexts(lang: Lang): InfoPageTexts {
  return words[lang];
}
