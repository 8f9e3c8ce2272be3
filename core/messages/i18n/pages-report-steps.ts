import type { Lang } from '../lang.ts';
import { reportStepTextsEn } from './pages-report-steps.en.ts';
import { reportStepTextsKm } from './pages-report-steps.km.ts';
import { type ReportStepTexts, reportStepTextsVi } from './pages-report-steps.vi.ts';

export type { ReportStepTexts } from './pages-report-steps.vi.ts';

const textsByLang: Record<Lang, ReportStepTexts> = {
  vi: reportStepTextsVi,
  km: reportStepTextsKm,
  en: reportStepTextsEn,
};

export function getReportStepTexts(lang: Lang): ReportStepTexts {
  return textsByLang[lang];
}
