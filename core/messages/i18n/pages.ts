import type { Lang } from '../lang.ts';
import { citizenPageTextsEn } from './pages.en.ts';
import { citizenPageTextsKm } from './pages.km.ts';
import { type CitizenPageTexts, citizenPageTextsVi } from './pages.vi.ts';

export type { CitizenPageTexts } from './pages.vi.ts';

const textsByLang: Record<Lang, CitizenPageTexts> = {
  vi: citizenPageTextsVi,
  km: citizenPageTextsKm,
  en: citizenPageTextsEn,
};

export function getCitizenPageTexts(lang: Lang): CitizenPageTexts {
  return textsByLang[lang];
}
