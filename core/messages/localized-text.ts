import * as z from 'zod';
import type { Lang } from './lang.ts';

/**
 * Returns the schema of a public text in the directory: Vietnamese is required, English and Khmer are optional; at most
 * `most` characters each.
 */
export function localizedText(most: number) {
  const text = z.string().trim().min(1).max(most);
  return z.strictObject({ vi: text, en: text.optional(), km: text.optional() });
}
export type LocalizedText = { vi: string; en?: string | undefined; km?: string | undefined };

/** Returns the text in the reader's language, or in Vietnamese if there is no translation, with the language it is in. */
export function textInLanguage(lang: Lang, words: LocalizedText): { text: string; lang: Lang } {
  const text = words[lang];
  return text === undefined ? { text: words.vi, lang: 'vi' } : { text, lang };
}
