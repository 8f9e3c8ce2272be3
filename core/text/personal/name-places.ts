import { inList, isRole, phrases, placeNames, streetNames } from './name-lexicon.ts';
import type { Wording } from './words.ts';

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
  (phrases.has(plainWords(wording, at - 1, at + 1)) ||
    phrases.has(plainWords(wording, at, at + 2)));

/** Whether the word at `at` says that a place follows; "gia đình" and "trưởng ấp" say that a person does. */
const isPlace = (wording: Wording, at: number): boolean =>
  inList(wording, 'places', wording.words[at]) &&
  !inList(wording, 'shops', wording.words[at]) &&
  !isRole(wording, wording.words.slice(Math.max(0, at - 1), at + 1));

/** Whether a title is a place's: "chùa Ông Mẹt", "ấp Bà Nhì"; a shop with a title bears its owner's name. */
export const isTitleOfPlace = (wording: Wording, at: number): boolean =>
  wording.words[at]?.isCapital === true && isPlace(wording, at - 1);

/** Whether a name of a person is that of a street, a school or a place. */
export const isNameOfPlace = (wording: Wording, at: number, length: number): boolean =>
  (wording.words[at]?.isAttached === true && isPlace(wording, at - 1)) ||
  isPlaceName(wording, at, length);
