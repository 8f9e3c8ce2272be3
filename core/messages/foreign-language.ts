import { type Lang, langs, languages } from '../../i18n/languages.ts';
import { isEnglish } from '../triage/text/english.ts';

/**
 * Returns the language of a citizen's text if it is recognizably not Vietnamese. English is recognized by its words, other
 * languages by their letters.
 */
export function findForeignLanguage(text: string): Lang | undefined {
  return (
    langs.find((one) => languages[one].letters?.test(text)) ?? (isEnglish(text) ? 'en' : undefined)
  );
}
