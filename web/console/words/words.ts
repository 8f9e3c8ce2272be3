import type { Lang } from '../../../core/messages/lang.ts';
import { usePreferences } from '../shell/preferences.tsx';

/** What a part of the console says, in each language that it is written in; Khmer readers get Vietnamese. */
export type Words<Said> = { vi: Said; en: NoInfer<Said> };

export const wordsIn = <Said>(words: Words<Said>, lang: Lang): Said =>
  lang === 'en' ? words.en : words.vi;

export const useWords = <Said>(words: Words<Said>): Said => wordsIn(words, usePreferences().lang);
