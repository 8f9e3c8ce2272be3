import type { Lang } from '../../../core/messages/lang.ts';

/** Texts of a console part in Vietnamese and English; Khmer readers see Vietnamese. */
export type Words<Said> = { vi: Said; en: NoInfer<Said> };

export const wordsIn = <Said>(words: Words<Said>, lang: Lang): Said =>
  lang === 'en' ? words.en : words.vi;
