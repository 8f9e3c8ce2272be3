import type { Lang } from '../lang.ts';
import { en } from './pages-steps.en.ts';
import { km } from './pages-steps.km.ts';
import { type StepWords, vi } from './pages-steps.vi.ts';

export type { StepWords } from './pages-steps.vi.ts';

const words: Record<Lang, StepWords> = { vi, km, en };

export const stepWords = (lang: Lang): StepWords => words[lang];
