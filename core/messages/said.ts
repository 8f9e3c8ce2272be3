import * as z from 'zod';
import type { Lang } from './lang.ts';

/** What the directory says to the public: always in Vietnamese, in the other languages where somebody has written it. */
export const said = (most: number) => {
  const text = z.string().trim().min(1).max(most);
  return z.strictObject({ vi: text, en: text.optional(), km: text.optional() });
};
export type Said = { vi: string; en?: string | undefined; km?: string | undefined };

/** The words for that reader, and the language that they are in. */
export const saidIn = (lang: Lang, words: Said): { text: string; lang: Lang } => {
  const text = words[lang];
  return text === undefined ? { text: words.vi, lang: 'vi' } : { text, lang };
};
