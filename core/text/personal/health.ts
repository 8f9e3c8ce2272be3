import type { DetectableText } from './detectable-text.ts';
import words from './health-words.json' with { type: 'json' };
import { findPersonalDataMarks, type PersonalDataSpan } from './text-mark.ts';

const removeDiacritics = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

/**
 * Builds a pattern in which each word has either its exact diacritics or none. For example, the pattern for "bị" matches "bị"
 * and "bi", but not "bỉ".
 */
const buildAlternatives = (phrases: readonly string[]): string =>
  phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) =>
      phrase
        .normalize('NFC')
        .toLowerCase()
        .split(' ')
        .map((word) => `(?:${word}|${removeDiacritics(word)})`)
        .join('[ ]{1,2}'),
    )
    .join('|');

const [start, end] = [String.raw`(?<![\p{L}\p{N}])`, String.raw`(?![\p{L}\p{N}])`];

/**
 * Pattern for health data: a diagnosis after a verb such as "to suffer from", a condition that needs no verb, or a patient
 * number.
 */
const health = new RegExp(
  [
    `${start}(?:${buildAlternatives(words.states)})[ ](?:(?:${buildAlternatives(words.between)})[ ]){0,2}(?:${buildAlternatives(words.diseases)})${end}`,
    `${start}(?:${buildAlternatives(words.alone)})(?:[ ](?:phổi|gan|vú|máu|dạ dày|đại tràng|tử cung|vòm họng))?${end}`,
    String.raw`${start}(?:bệnh nhân|benh nhan|bn|patient)[ ]?(?:số|so|no\.?)?[ ]?\d{2,6}${end}`,
  ].join('|'),
  'giu',
);

/** Finds diagnoses and health conditions of a person in Vietnamese text. Common conditions are also found in English. */
export function findHealthData({ marked }: DetectableText): PersonalDataSpan[] {
  return findPersonalDataMarks('personal-health', health, marked);
}
