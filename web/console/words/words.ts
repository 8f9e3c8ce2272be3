import { usePreferences } from '../shell/preferences.tsx';
import { type ConsoleTexts, consoleTextsIn } from './in-languages.ts';

export { type ConsoleTexts, consoleTextsIn };

export function useTexts<Said>(words: ConsoleTexts<Said>): Said {
  return consoleTextsIn(words, usePreferences().lang);
}
