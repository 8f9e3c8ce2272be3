import * as z from 'zod';
import { type Lang, officialLang } from '../../i18n/languages.ts';

/**
 * Returns the schema for a public text in the directory, in up to three languages with at most `most` characters each.
 * Vietnamese is required, English and Khmer are optional.
 */
export function buildLocalizedTextSchema(most: number) {
  const text = z.string().trim().min(1).max(most);
  return z.strictObject({ vi: text, en: text.optional(), km: text.optional() });
}
/** Text in the official language, perhaps with translations. */
export type LocalizedText = Readonly<
  Record<typeof officialLang, string> & Partial<Record<Lang, string | undefined>>
>;

/**
 * Returns the text in the reader's language, or in the official language if it isn't translated, together with the language
 * of the returned text.
 */
export function selectLocalizedText(
  lang: Lang,
  localizedText: LocalizedText,
): { text: string; lang: Lang } {
  const text = localizedText[lang];
  return text === undefined
    ? { text: localizedText[officialLang], lang: officialLang }
    : { text, lang };
}
