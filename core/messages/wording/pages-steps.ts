import type { Lang } from '../lang.ts';
import { reportStepTextsEn } from './pages-steps.en.ts';
import { reportStepTextsKm } from './pages-steps.km.ts';
import { type ReportStepTexts, reportStepTextsVi } from './pages-steps.vi.ts';

export type { ReportStepTexts } from './pages-steps.vi.ts';

const textsByLang: Record<Lang, ReportStepTexts> = {
  vi: reportStepTextsVi,
  km: reportStepTextsKm,
  en: reportStepTextsEn,
};

export function getReportStepTexts(lang: Lang): ReportStepTexts {
  return textsByLang[lang];
}
