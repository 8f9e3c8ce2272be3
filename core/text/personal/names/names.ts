import type { DetectableText } from '../detectable-text.ts';
import type { PersonalDataSpan } from '../text-mark.ts';
import { type NameWord, toWordSequence, type WordSequence } from '../word-sequence.ts';
import { detectNameIntroduction } from './name-introduction.ts';
import { isInNameList, matchesLettersInNameList } from './name-lexicon.ts';
import { isInEverydayPhrase, isPlaceName, isUsedAsPlaceName } from './name-places.ts';

const maxWords = 5;

/** Returns whether the word is an abbreviation such as "KH": several letters without a vowel. */
const isAbbreviation = ({ plain }: NameWord): boolean =>
  plain.length > 1 && !/[aeiouy]/u.test(plain);

const isNoName = (wording: WordSequence, word: NameWord): boolean =>
  isAbbreviation(word) ||
  (isInNameList(wording, 'notNames', word) && !isInNameList(wording, 'families', word));

/**
 * Returns whether the word at `at` continues a name. After a capitalized word, only another capitalized word continues the
 * name. Otherwise the word must be in the name list, or the name must be incomplete: after "Văn", "Thị" or a Khmer family
 * name.
 */
const continuesName = (wording: WordSequence, at: number, isKhmer: boolean): boolean => {
  const [before, word] = [wording.words[at - 1], wording.words[at]];
  if (!before || !word?.isAttached) return false;
  if (before.isCapital) {
    return word.isCapital && (isInNameList(wording, 'parts', word) || !isNoName(wording, word));
  }
  if (isInNameList(wording, 'families', before) && isInNameList(wording, 'linking', word))
    return true;
  const isPart = isInNameList(wording, 'parts', word);
  if (isPart && !wording.isBare(word)) return true;
  const isIncomplete = isKhmer || isInNameList(wording, 'linking', before);
  if (isKhmer && isPart) return true;
  return (isPart || isIncomplete) && !matchesLettersInNameList('everyday', word);
};

/** Counts the words of the name that begins at `at`. A Khmer name may contain syllables that the name lists lack. */
const countNameWords = (wording: WordSequence, at: number, isSure: boolean): number => {
  const isKhmer = isSure && isInNameList(wording, 'khmer', wording.words[at]);
  let length = 1;
  while (length < maxWords && continuesName(wording, at + length, isKhmer)) length += 1;
  return length;
};

/**
 * Returns whether the word is part of a count or time, such as "năm ngoái", "ba tháng" or "mười tám tuổi", and therefore not
 * part of a name.
 */
const isCount = (wording: WordSequence, at: number): boolean => {
  const [word, next] = [wording.words[at], wording.words[at + 1]];
  return (
    isInNameList(wording, 'ordinals', word) &&
    (isInNameList(wording, 'counted', next) ||
      isInNameList(wording, 'counted', wording.words[at + 2]))
  );
};

/**
 * Returns whether a title written without diacritics may be another word: "co", "di" and "cau" may stand for "có", "đi" and
 * "cầu".
 */
const isUnclear = (wording: WordSequence, title: NameWord | undefined): boolean =>
  title !== undefined && wording.isBare(title) && isInNameList(wording, 'unclearTitles', title);

/**
 * Returns whether a full name or a single given name follows a role. Excludes names that could belong to an office or a
 * place.
 */
const isNameInRole = (wording: WordSequence, at: number, word: NameWord): boolean => {
  if (!word.isCapital || isPlaceName(wording, at, 2)) return false;
  const next = wording.words[at + 1];
  return next?.isAttached && next.isCapital
    ? isInNameList(wording, 'families', word)
    : isInNameList(wording, 'givens', word) && !isInNameList(wording, 'needCapital', word);
};

/**
 * Returns whether the word is a family name because a middle name follows, as in "đoàn thị …". Needed for family names that
 * are also everyday words.
 */
const isLinkedFamily = (wording: WordSequence, at: number, word: NameWord): boolean =>
  isInNameList(wording, 'capitalFamilies', word) &&
  isInNameList(wording, 'linking', wording.words[at + 1]);

/**
 * Returns whether an uncapitalized word after a title is a name: the name list contains the word, and it is not an everyday
 * word in this position.
 */
const isUncapitalizedName = (wording: WordSequence, at: number, word: NameWord): boolean => {
  if (isLinkedFamily(wording, at, word)) return true;
  if (!isInNameList(wording, 'firsts', word) || isCount(wording, at)) return false;
  if (isInNameList(wording, 'families', word) && !isInNameList(wording, 'givens', word)) {
    return countFamilyNameWords(wording, at, word, true) > 1;
  }
  if (isInNameList(wording, 'needCapital', word)) return false;
  return !isUnclear(wording, wording.words[at - 1]) || !isInNameList(wording, 'bareCommon', word);
};

const isIntroducedName = (wording: WordSequence, at: number, word: NameWord): boolean => {
  const { words } = wording;
  const introduction = detectNameIntroduction(wording, at);
  if (!introduction || isInEverydayPhrase(wording, at)) return false;
  if (isNoName(wording, word) && !isLinkedFamily(wording, at, word)) return false;
  if (introduction === 'by-profession') return word.isCapital;
  if (introduction === 'role-is') return word.isCapital && !isPlaceName(wording, at, 2);
  if (introduction === 'in-role') return isNameInRole(wording, at, word);
  if (word.isCapital) return !isUnclear(wording, words[at - 1]) || !words[at - 1]?.isCapital;
  if (introduction === 'named') {
    return isInNameList(wording, 'firsts', word) || !matchesLettersInNameList('everyday', word);
  }
  return isUncapitalizedName(wording, at, word);
};

/** Counts the words of a family name with its given names. Returns 0 if the words may be everyday language. */
const countFamilyNameWords = (
  wording: WordSequence,
  at: number,
  word: NameWord,
  isAddressed = false,
): number => {
  const isBare = wording.isBare(word);
  const isCertain = isInNameList(wording, isBare ? 'certainBare' : 'certain', word);
  const isLinked = isInNameList(wording, 'linking', wording.words[at + 1]);
  if (isBare && !word.isCapital && !isCertain && !isLinked && !isAddressed) return 0;
  const length = countNameWords(wording, at, isCertain || isLinked);
  return length >= (word.isCapital || isCertain ? 2 : 3) ? length : 0;
};

/**
 * Returns whether the word is a family name that the name list lacks: a capitalized word before "Văn" or "Thị" and another
 * capitalized word, as in "Trang Thị Bé Tư".
 */
const isUnlistedFamily = (wording: WordSequence, at: number, word: NameWord): boolean => {
  const [middle, given] = [wording.words[at + 1], wording.words[at + 2]];
  return (
    word.isCapital &&
    middle?.isCapital === true &&
    given?.isCapital === true &&
    matchesLettersInNameList('linking', middle) &&
    !isNoName(wording, word) &&
    !isNoName(wording, given)
  );
};

/**
 * Returns whether the words are a nickname: a capitalized ordinal before another capitalized word, as in "Bảy Đực" or "Tư
 * Hên".
 */
const isNickname = (wording: WordSequence, at: number, word: NameWord): boolean => {
  const next = wording.words[at + 1];
  return (
    word.isCapital &&
    next?.isCapital === true &&
    next.isAttached &&
    isInNameList(wording, 'ordinals', word) &&
    !isInNameList(wording, 'calendar', wording.words[at - 1]) &&
    !isNoName(wording, next)
  );
};

const countFullNameWords = (wording: WordSequence, at: number, word: NameWord): number => {
  if (isInEverydayPhrase(wording, at)) return 0;
  if (isUnlistedFamily(wording, at, word) || isNickname(wording, at, word)) {
    return countNameWords(wording, at, true);
  }
  const isFamily =
    isInNameList(wording, 'families', word) ||
    (word.isCapital && isInNameList(wording, 'capitalFamilies', word));
  return isFamily ? countFamilyNameWords(wording, at, word) : 0;
};

/**
 * Returns the number of words in the name that begins at `at` (0 if no name begins there), and whether it is a person's
 * name.
 */
const readNameAt = (wording: WordSequence, at: number): { length: number; isPerson: boolean } => {
  const word = wording.words[at];
  if (!word) return { length: 0, isPerson: false };
  if (isIntroducedName(wording, at, word)) {
    return { length: countNameWords(wording, at, true), isPerson: true };
  }
  const length = countFullNameWords(wording, at, word);
  return { length, isPerson: length > 0 && !isUsedAsPlaceName(wording, at, length) };
};

/** Returns whether the word is a single initial, as in "anh H.", which identifies nobody. */
const isInitial = ({ plain }: NameWord): boolean => /^[^aeiouy]$/.test(plain);

/** Detected names: names of people, and names of streets, schools and places that look like personal names. */
export type DetectedNames = { people: PersonalDataSpan[]; places: PersonalDataSpan[] };

/**
 * Finds names that are introduced, that follow a title, or that consist of a family name and given names. Prefers false
 * positives to misses.
 */
export function findPersonalNames(text: DetectableText): DetectedNames {
  const wording = toWordSequence(text);
  const names: DetectedNames = { people: [], places: [] };
  for (let at = 0; at < wording.words.length; ) {
    const { length, isPerson } = readNameAt(wording, at);
    const [first, last] = [wording.words[at], wording.words[at + length - 1]];
    if (first && last && length > 0 && !(length === 1 && isInitial(first))) {
      const mark: PersonalDataSpan = { kind: 'personal-name', from: first.from, to: last.to };
      (isPerson ? names.people : names.places).push(mark);
    }
    at += Math.max(1, length);
  }
  return names;
}
