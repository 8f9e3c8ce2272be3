import { inList, phrases, placeNames, streetNames } from './name-lexicon.ts';
import type { Word, Wording } from './words.ts';

const plainWords = ({ words }: Wording, from: number, to: number): string =>
  words
    .slice(Math.max(0, from), to)
    .map((word) => word.plain)
    .join(' ');

/** Whether the words are a street's name, or begin with a place's or an everyday phrase. */
export const isPlaceName = (wording: Wording, at: number, length: number): boolean =>
  streetNames.has(plainWords(wording, at, at + length)) ||
  wording.words
    .slice(at, at + length)
    .some((_, end) => placeNames.has(plainWords(wording, at, at + end + 1)));

/** Whether a word belongs to an everyday phrase with its neighbour: "hợp đồng", "bình an". */
export const isInPhrase = (wording: Wording, at: number): boolean =>
  wording.words[at]?.isCapital !== true &&
  (phrases.has(plainWords(wording, at - 1, at + 1)) || phrases.has(plainWords(wording, at, at + 2)));

const isPlace = (wording: Wording, word: Word | undefined): boolean =>
  inList(wording, 'places', word) && !inList(wording, 'shops', word);

/** Whether a title is a place's: "chùa Ông Mẹt", "ấp Bà Nhì"; a shop with a title bears its owner's name. */
export const isTitleOfPlace = (wording: Wording, at: number): boolean =>
  wording.words[at]?.isCapital === true && isPlace(wording, wording.words[at - 1]);

/** Whether a name of a person is that of a street, a school or a place. */
export const isNameOfPlace = (wording: Wording, at: number, length: number): boolean => {
  const [before, word] = [wording.words[at - 1], wording.words[at]];
  return (
    (word?.isAttached === true && isPlace(wording, before)) || isPlaceName(wording, at, length)
  );
};
