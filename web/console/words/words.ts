import { usePreferences } from '../shell/preferences.tsx';
import { type Words, wordsIn } from './in-languages.ts';

export { type Words, wordsIn };

/** The words in the language of whoever sits here. */
export const useWords = <Said>(words: Words<Said>): Said => wordsIn(words, usePreferences().lang);
