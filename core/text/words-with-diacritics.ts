import { expandAbbreviations, invisibleCharacterPattern } from './fold.ts';
import { memoizeByText } from './memoize-by-text.ts';

/** Vietnamese word split into letters and diacritics: "tố" has the letters "to" with a circumflex and an acute. */
export type WordWithDiacritics = { bare: string; marks: string };

/** Marker for the beginning or end of a sentence, line or clause in a sequence of words. */
export const pauseMarker: WordWithDiacritics = { bare: '.', marks: '' };

const piecePattern = /[\p{L}\p{M}\p{N}]+|[.,;:!?…\n]/gu;
const isPause = /^[.,;:!?…\n]$/;
const hasNoMarks = /^[a-z0-9]*$/;
const diacriticPattern = /[\p{M}đ]/gu;

/**
 * Removes the diacritics of a single word in decomposed form and converts it to lower case; faster than `foldDiacritics`.
 */
const removeDiacritics = (parts: string): string =>
  parts.replace(/\p{M}/gu, '').replaceAll('đ', 'd').toLowerCase();

const toWordWithDiacritics = memoizeByText((written): WordWithDiacritics => {
  const word = written.toLowerCase().replaceAll('ð', 'đ'); // Ð (U+00F0) looks like đ
  if (hasNoMarks.test(word)) return { bare: word, marks: '' };
  const parts = word.normalize('NFD');
  const marks = parts.match(diacriticPattern) ?? [];
  return { bare: removeDiacritics(parts), marks: marks.join('') };
});

/** Splits a text into words and pause markers. The result begins and ends with a pause marker. */
export function splitWordsWithDiacritics(text: string): WordWithDiacritics[] {
  const pieces =
    expandAbbreviations(text.replace(invisibleCharacterPattern, '')).match(piecePattern) ?? [];
  return [
    pauseMarker,
    ...pieces.map((piece) => (isPause.test(piece) ? pauseMarker : toWordWithDiacritics(piece))),
    pauseMarker,
  ];
}

/** Returns true if more than half of the words have no diacritics, so that the writer probably types without them. */
export function isWrittenWithoutDiacritics(words: readonly WordWithDiacritics[]): boolean {
  const spoken = words.filter((word) => word !== pauseMarker);
  return spoken.filter(({ marks }) => marks !== '').length * 2 < spoken.length;
}
