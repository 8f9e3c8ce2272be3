import { usePreferences } from '../shell/preferences.tsx';
import { type ConsoleTexts, consoleTextsIn } from './in-languages.ts';

export { type ConsoleTexts, consoleTextsIn };

export const useTexts = <Said>(words: ConsoleTexts<Said>): Said =>
  consoleTextsIn(words, usePreferences().lang);
