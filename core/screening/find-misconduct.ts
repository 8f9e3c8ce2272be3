import { splitWordsWithDiacritics } from '../text/words-with-diacritics.ts';
import data from './data/misconduct.json' with { type: 'json' };

/**
 * Returns terms for misconduct (bribery, protection, embezzlement) in a text that also names an office. Does not use the
 * screening model. Khmer terms are matched as substrings, because Khmer has no spaces.
 */
export function findMisconductTerms(text: string): string[] {
  const bare = ` ${splitWordsWithDiacritics(text)
    .map((word) => word.bare)
    .join(' ')} `;
  const isMentioned = (term: string): boolean => bare.includes(` ${term} `);
  return [
    ...[data.vi, data.en].flatMap(({ offices, acts }) =>
      offices.some(isMentioned) ? acts.filter(isMentioned) : [],
    ),
    ...(data.km.offices.some((term) => text.includes(term))
      ? data.km.acts.filter((term) => text.includes(term))
      : []),
  ];
}

const otherScript =
  /[^\P{L}\p{Script=Latin}\p{Script=Khmer}\p{Script=Common}\p{Script=Inherited}]/u;
const maxWordLength = 25;
const minSpelledLetters = 8;

/**
 * Returns whether screening can't evaluate the text, because it has a script other than Latin or Khmer, words spelled letter
 * by letter, or no spaces. The operators review such texts.
 */
export function isUnreadableText(text: string): boolean {
  if (otherScript.test(text)) return true;
  const words = (text.normalize('NFC').match(/\p{L}+/gu) ?? []).filter(
    (word) => !/\p{Script=Khmer}/u.test(word),
  );
  const letters = words.filter((word) => word.length === 1);
  const isSpelled = letters.length >= minSpelledLetters && letters.length * 2 > words.length;
  return isSpelled || words.some((word) => word.length > maxWordLength);
}
