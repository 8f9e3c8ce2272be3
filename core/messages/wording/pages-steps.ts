import type { Lang } from '../lang.ts';
import { en } from './pages-steps.en.ts';
import { km } from './pages-steps.km.ts';
import { type ReportStepTexts, vi } from './pages-steps.vi.ts';

export type { ReportStepTexts } from './pages-steps.vi.ts';

const words: Record<Lang, ReportStepTexts> = { vi, km, en };

export function getReportStepTexts(lang: Lang): ReportStepTexts {
  return words[lang];
}
