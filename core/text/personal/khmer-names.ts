import { plainOf } from './detectable-text.ts';
import { type Mark, marksOf } from './mark.ts';
import words from './name-words.json' with { type: 'json' };

/** Khmer words as `DetectableText` holds them: consonants and independent vowels alone. */
const letters = (list: string): string =>
  list
    .split(' ')
    .map((word) =>
      [...word.matchAll(/[^\p{M}]\p{M}*/gu)].map(([cluster]) => plainOf(cluster)).join(''),
    )
    .toSorted((a, b) => b.length - a.length)
    .join('|');

const letter = '[\\u1780-\\u17b3]';
/** A name has one or two parts; a longer row of letters is a phrase, because Khmer has no spaces between words. */
const khmerName = new RegExp(
  `(?<=${letters(words.khmerIntroductions)})(?!${letters(words.khmerNoNames)})[ :]{0,2}(?!${letters(words.khmerNoNames)})${letter}{2,12}(?: ${letter}{2,7}(?!${letter}))?`,
  'gu',
);

/** Names in Khmer script behind a title or "ឈ្មោះ" (name). Takes the plain form of a text. */
export const khmerNames = (plain: string): Mark[] => marksOf('personal-name', khmerName, plain);
