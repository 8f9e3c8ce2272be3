import type { WordSequence } from '../word-sequence.ts';
import { isInNameList, isPersonRoleWord, phrasesOtherThanNames } from './name-lexicon.ts';

const plainWords = ({ words }: WordSequence, from: number, to: number): string =>
  words
    .slice(Math.max(0, from), to)
    .map((word) => word.plain)
    .join(' ');

/** Returns whether the words are a street's full name, or begin with a place name or an everyday phrase. */
export function isPlaceName(wording: WordSequence, at: number, length: number): boolean {
  return (
    phrasesOtherThanNames.streets.has(plainWords(wording, at, at + length)) ||
    wording.words
      .slice(at, at + length)
      .some((_, end) => phrasesOtherThanNames.places.has(plainWords(wording, at, at + end + 1)))
  );
}

/** Returns whether a word and its neighbor form an everyday phrase such as "hợp đồng" or "bình an". */
export function isInEverydayPhrase(wording: WordSequence, at: number): boolean {
  return (
    wording.words[at]?.isCapital !== true &&
    (phrasesOtherThanNames.everyday.has(plainWords(wording, at - 1, at + 1)) ||
      phrasesOtherThanNames.everyday.has(plainWords(wording, at, at + 2)))
  );
}

/**
 * Returns whether the word at `at` announces a place name. Excludes words for shops and roles such as "trưởng ấp", because a
 * person's name follows them.
 */
const isPlace = (wording: WordSequence, at: number): boolean =>
  isInNameList(wording, 'places', wording.words[at]) &&
  !isInNameList(wording, 'shops', wording.words[at]) &&
  !isPersonRoleWord(wording, wording.words.slice(Math.max(0, at - 1), at + 1));

/**
 * Returns whether a title is part of a place name: "chùa Ông Mẹt", "ấp Bà Nhì". Excludes shops, because they have their
 * owner's name.
 */
export function isPlaceTitle(wording: WordSequence, at: number): boolean {
  return wording.words[at]?.isCapital === true && isPlace(wording, at - 1);
}

/** Returns whether a personal name is used as the name of a street, school or place. */
export function isUsedAsPlaceName(wording: WordSequence, at: number, length: number): boolean {
  return (
    (wording.words[at]?.isAttached === true && isPlace(wording, at - 1)) ||
    isPlaceName(wording, at, length)
  );
}
