import { lazy } from '../../../shared/lazy.ts';
import { findPersonalDataMarks, type PersonalDataSpan } from '../text-mark.ts';
import words from './data/name-words.json' with { type: 'json' };

const buildAlternatives = (list: string): string =>
  `(?:${list.normalize('NFC').split(' ').join('|')})`;

const letter = '[\\u1780-\\u17b3][\\u17b4-\\u17d3\\u17dd\\u200b-\\u200d]*';
/**
 * Returns the pattern for Khmer names. One part of a name is 2 to 7 letters long. Khmer has no spaces between words, so a
 * longer sequence is a phrase.
 */
const getKhmerNamePattern = lazy(() => {
  const part = `(?!${buildAlternatives(words.khmerNoNames)})(?:${letter}){2,7}(?![\\u1780-\\u17d3])`;
  return new RegExp(
    `(?<=${buildAlternatives(words.khmerIntroductions)}[ :\\u200b]{0,2})${part}(?: ${part})?`,
    'gu',
  );
});

/**
 * Finds names in Khmer script after a title or "ឈ្មោះ" (name). Needs the source text, because the vowel signs distinguish
 * titles.
 */
export function findKhmerNames(source: string): PersonalDataSpan[] {
  return findPersonalDataMarks('personal-name', getKhmerNamePattern(), source);
}
