import type { Lang } from '../../../core/messages/lang.ts';

/** What a part of the console says, in each language that it is written in; Khmer readers get Vietnamese. */
export type Words<Said> = { vi: Said; en: NoInfer<Said> };

export const wordsIn = <Said>(words: Words<Said>, lang: Lang): Said =>
  lang === 'en' ? words.en : words.vi;
