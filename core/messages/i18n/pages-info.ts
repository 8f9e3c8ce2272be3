import type { Lang } from '../lang.ts';
import { infoPageTextsEn } from './pages-info.en.ts';
import { infoPageTextsKm } from './pages-info.km.ts';
import { type InfoPageTexts, infoPageTextsVi } from './pages-info.vi.ts';

export type { InfoPageTexts } from './pages-info.vi.ts';

const textsByLang: Record<Lang, InfoPageTexts> = {
  vi: infoPageTextsVi,
  km: infoPageTextsKm,
  en: infoPageTextsEn,
};

export function getInfoPageTexts(lang: Lang): InfoPageTexts {
  return textsByLang[lang];
}
