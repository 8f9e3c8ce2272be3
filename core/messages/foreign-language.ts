import { type Lang, langs, languages } from '../../i18n/languages.ts';
import { isEnglish } from '../triage/text/english.ts';

/** Returns the language of a citizen's text if it is recognizably not Vietnamese: by its own letters, or English by words. */
export function findForeignLanguage(text: string): Lang | undefined {
  return (
    langs.find((one) => languages[one].letters?.test(text)) ?? (isEnglish(text) ? 'en' : undefined)
  );
}
