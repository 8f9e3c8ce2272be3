import { en } from './en/language.ts';
import { km } from './km/language.ts';
import type { Language, TextGroup } from './language.ts';
import { vi } from './vi/language.ts';

/** All languages of the hotline. To add a language, add its folder and its entry here. */
const registrations = { vi, km, en };

export type Lang = keyof typeof registrations;

/** Language tag with which Amazon Transcribe transcribes voice messages. */
export type TranscriptionLang = (typeof registrations)[Lang]['transcription'];

type RegisteredLanguage = Language & { fallback: Lang; transcription: TranscriptionLang };

export const languages: Readonly<Record<Lang, RegisteredLanguage>> = registrations;

export function isLang(code: string): code is Lang {
  return Object.hasOwn(languages, code);
}

/** Codes of all languages, in the order of the language buttons. */
export const langs: readonly Lang[] = Object.keys(languages).filter(isLang);

/** Official language: of the texts that officers read, and of everything else that is not translated. */
export const officialLang = 'vi' satisfies Lang;

/** All languages but the official one. */
export const foreignLangs: readonly Lang[] = langs.filter((lang) => lang !== officialLang);

/** Starts of the paths of the portal's pages, one for each language. */
export const pathPrefixes: readonly string[] = langs.map((lang) => languages[lang].pathPrefix);

/** Texts in all languages. */
export type Texts<T> = Readonly<Record<Lang, T>>;

/** Type of texts in one language, for instance `TextsOf<typeof photoTexts>`. */
export type TextsOf<T extends Texts<unknown>> = T[Lang];

/** Returns the language in which readers of `lang` get a group of texts. */
export function selectTextLang(group: TextGroup, lang: Lang): Lang {
  const { untranslated, fallback } = languages[lang];
  return group in untranslated ? selectTextLang(group, fallback) : lang;
}

/** Languages of SMS and e-mails. */
export type MessageLang = {
  [L in Lang]: (typeof registrations)[L] extends { untranslatedMessages: string } ? never : L;
}[Lang];

const isMessageLang = (lang: Lang): lang is MessageLang =>
  languages[lang].untranslatedMessages === undefined;

export const messageLangs: readonly MessageLang[] = langs.filter(isMessageLang);

/** Returns the language of SMS and e-mails to readers of `lang`. */
export function selectMessageLang(lang: Lang): MessageLang {
  return isMessageLang(lang) ? lang : selectMessageLang(languages[lang].fallback);
}

/** Returns the languages in which a group of texts exists. */
export function listTextLangs(group: TextGroup): Lang[] {
  return langs.filter((lang) => selectTextLang(group, lang) === lang);
}
