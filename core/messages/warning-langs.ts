import type { Lang } from './lang.ts';

const khmerLetter = /[\u1780-\u17ff]/u;

/**
 * Returns the languages of a warning about danger: Vietnamese first, because 115 answers in it, then the reader's. The author of
 * a text in Khmer letters reads Khmer, whatever the language of the page or program.
 */
export const warningLangs = (lang: Lang, text = ''): Lang[] => [
  ...new Set<Lang>(['vi', lang, ...(khmerLetter.test(text) ? (['km'] as const) : [])]),
];
