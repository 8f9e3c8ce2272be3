import { usePreferences } from '../shell/preferences.tsx';
import { type Words, wordsIn } from './in-languages.ts';

export { type Words, wordsIn };

export const useWords = <Said>(words: Words<Said>): Said => wordsIn(words, usePreferences().lang);
