import type { Lang } from './lang.ts';

const khmerLetter = /[\u1780-\u17ff]/u;

/**
 * Returns the languages for a warning of danger to life: Vietnamese, because the emergency number 115 answers in Vietnamese,
 * and the reader's language. Khmer is added if the reader's text contains Khmer letters.
 */
export function selectEmergencyWarningLanguages(lang: Lang, text = ''): Lang[] {
  return [...new Set<Lang>(['vi', lang, ...(khmerLetter.test(text) ? (['km'] as const) : [])])];
}
