import type { Texts } from '../../../i18n/languages.ts';
import { usePreferences } from './preferences.tsx';

export function useTexts<T>(texts: Texts<T>): T {
  return texts[usePreferences().lang];
}
