import { type Lang, langs, languages, officialLang } from '../../i18n/languages.ts';

/**
 * Returns the languages for a warning of danger to life: Vietnamese, because the emergency number 115 answers in Vietnamese,
 * the reader's language, and languages whose own letters the reader's text contains, such as Khmer.
 */
export function selectEmergencyWarningLanguages(lang: Lang, text = ''): Lang[] {
  const written = langs.filter((one) => languages[one].letters?.test(text));
  return [...new Set<Lang>([officialLang, lang, ...written])];
}
