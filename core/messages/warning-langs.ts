import type { Lang } from './lang.ts';

const khmerLetter = /[\u1780-\u17ff]/u;

/**
 * Returns the languages of a danger warning: Vietnamese first, because 115 answers in it, then the reader's. Khmer is added
 * if the reader's own text has Khmer letters, whatever the page's language.
 */
export function warningLangs(lang: Lang, text = ''): Lang[] {
  return [...new Set<Lang>(['vi', lang, ...(khmerLetter.test(text) ? (['km'] as const) : [])])];
}
