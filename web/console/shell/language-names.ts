import { type Lang, languages } from '../../../i18n/languages.ts';
import { getConsoleLocale } from './format-dates.ts';
import { usePreferences } from './preferences.tsx';

/** Returns a function that names a language in the reader's language. */
export function useLanguageName(): (lang: Lang) => string {
  const { lang: reader } = usePreferences();
  const names = new Intl.DisplayNames(getConsoleLocale(reader), { type: 'language' });
  return (lang) => names.of(lang) ?? languages[lang].ownName;
}
