import { usePreferences } from '../shell/preferences.tsx';
import { type ConsoleTexts, selectConsoleTexts } from './console-texts.ts';

export { type ConsoleTexts, selectConsoleTexts };

export function useTexts<Said>(texts: ConsoleTexts<Said>): Said {
  return selectConsoleTexts(texts, usePreferences().lang);
}
