import type { Lang } from '../lang.ts';
import { infoPageTextsEn } from './pages-public.en.ts';
import { infoPageTextsKm } from './pages-public.km.ts';
import { type InfoPageTexts, infoPageTextsVi } from './pages-public.vi.ts';

export type { InfoPageTexts } from './pages-public.vi.ts';

const textsByLang: Record<Lang, InfoPageTexts> = {
  vi: infoPageTextsVi,
  km: infoPageTextsKm,
  en: infoPageTextsEn,
};

export function getInfoPageTexts(lang: Lang): InfoPageTexts {
  return textsByLang[lang];
}
