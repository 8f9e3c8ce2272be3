import type { DetectableText } from './detectable-text.ts';
import { introductionOf } from './introductions.ts';
import type { Mark } from './mark.ts';
import { hasLettersOf, inList } from './name-lexicon.ts';
import { isInPhrase, isNameOfPlace, isPlaceName } from './name-places.ts';
import { type Word, type Wording, wordsOf } from './words.ts';

const maxWords = 5;

/** Returns whether the word is an abbreviation such as "KH": several letters without a vowel. */
const isAbbreviation = ({ plain }: Word): boolean => plain.length > 1 && !/[aeiouy]/u.test(plain);

const isNoName = (wording: Wording, word: Word): boolean =>
  isAbbreviation(word) || (inList(wording, 'notNames', word) && !inList(wording, 'families', word));

/**
 * Returns whether the word at `at` continues a name. After a capital only another capital does; otherwise the name list
 * decides, or an incomplete name: behind "Văn", "Thị" or a Khmer family name.
 */
const goesOn = (wording: Wording, at: number, isKhmer: boolean): boolean => {
  const [before, word] = [wording.words[at - 1], wording.words[at]];
  if (!before || !word?.isAttached) return false;
  if (before.isCapital) {
    return word.isCapital && (inList(wording, 'parts', word) || !isNoName(wording, word));
  }
  if (inList(wording, 'families', before) && inList(wording, 'linking', word)) return true;
  const isPart = inList(wording, 'parts', word);
  if (isPart && !wording.isBare(word)) return true;
  const isIncomplete = isKhmer || inList(wording, 'linking', before);
  if (isKhmer && isPart) return true;
  return (isPart || isIncomplete) && !hasLettersOf('everyday', word);
};

/** Counts the words of the name that begins at `at`. Khmer names may have syllables outside the name lists. */
const lengthFrom = (wording: Wording, at: number, isSure: boolean): number => {
  const isKhmer = isSure && inList(wording, 'khmer', wording.words[at]);
  let length = 1;
  while (length < maxWords && goesOn(wording, at + length, isKhmer)) length += 1;
  return length;
};

/** Returns whether the word belongs to a count, such as "năm ngoái", "ba tháng" or "mười tám tuổi", and not to a name. */
const isCount = (wording: Wording, at: number): boolean => {
  const [word, next] = [wording.words[at], wording.words[at + 1]];
  return (
    inList(wording, 'ordinals', word) &&
    (inList(wording, 'counted', next) || inList(wording, 'counted', wording.words[at + 2]))
  );
};

/** Returns whether a title written without marks may be another word, such as "có", "đi" or "cầu". */
const isUnclear = (wording: Wording, title: Word | undefined): boolean =>
  title !== undefined && wording.isBare(title) && inList(wording, 'unclearTitles', title);

/** Returns whether the word behind a role is a full name or one given name; it could also be an office or a place. */
const isNameInRole = (wording: Wording, at: number, word: Word): boolean => {
  if (!word.isCapital || isPlaceName(wording, at, 2)) return false;
  const next = wording.words[at + 1];
  return next?.isAttached && next.isCapital
    ? inList(wording, 'families', word)
    : inList(wording, 'givens', word) && !inList(wording, 'needCapital', word);
};

/**
 * Returns whether a family name that is also an everyday word is followed by a middle name that confirms it, as in "đoàn thị
 * …".
 */
const isLinkedFamily = (wording: Wording, at: number, word: Word): boolean =>
  inList(wording, 'capitalFamilies', word) && inList(wording, 'linking', wording.words[at + 1]);

/**
 * Returns whether an uncapitalised word behind a title is a name: the name list holds it and it is no everyday word in this
 * position.
 */
const isUncapitalisedName = (wording: Wording, at: number, word: Word): boolean => {
  if (isLinkedFamily(wording, at, word)) return true;
  if (!inList(wording, 'firsts', word) || isCount(wording, at)) return false;
  if (inList(wording, 'families', word) && !inList(wording, 'givens', word)) {
    return familyNameLength(wording, at, word, true) > 1;
  }
  if (inList(wording, 'needCapital', word)) return false;
  return !isUnclear(wording, wording.words[at - 1]) || !inList(wording, 'bareCommon', word);
};

const isIntroducedName = (wording: Wording, at: number, word: Word): boolean => {
  const { words } = wording;
  const introduction = introductionOf(wording, at);
  if (!introduction || isInPhrase(wording, at)) return false;
  if (isNoName(wording, word) && !isLinkedFamily(wording, at, word)) return false;
  if (introduction === 'by-profession') return word.isCapital;
  if (introduction === 'role-is') return word.isCapital && !isPlaceName(wording, at, 2);
  if (introduction === 'in-role') return isNameInRole(wording, at, word);
  if (word.isCapital) return !isUnclear(wording, words[at - 1]) || !words[at - 1]?.isCapital;
  if (introduction === 'named') {
    return inList(wording, 'firsts', word) || !hasLettersOf('everyday', word);
  }
  return isUncapitalisedName(wording, at, word);
};

/** Counts the words of a family name with its given names; returns 0 if the words may be everyday language. */
const familyNameLength = (
  wording: Wording,
  at: number,
  word: Word,
  isAddressed = false,
): number => {
  const isBare = wording.isBare(word);
  const isCertain = inList(wording, isBare ? 'certainBare' : 'certain', word);
  const isLinked = inList(wording, 'linking', wording.words[at + 1]);
  if (isBare && !word.isCapital && !isCertain && !isLinked && !isAddressed) return 0;
  const length = lengthFrom(wording, at, isCertain || isLinked);
  return length >= (word.isCapital || isCertain ? 2 : 3) ? length : 0;
};

/** Returns whether a capitalised word before "Văn" or "Thị" and another capital is a family name: "Trang Thị Bé Tư". */
const isUnlistedFamily = (wording: Wording, at: number, word: Word): boolean => {
  const [middle, given] = [wording.words[at + 1], wording.words[at + 2]];
  return (
    word.isCapital &&
    middle?.isCapital === true &&
    given?.isCapital === true &&
    hasLettersOf('linking', middle) &&
    !isNoName(wording, word) &&
    !isNoName(wording, given)
  );
};

/** Returns whether the words are a nickname: a capitalised ordinal before another capital, as in "Bảy Đực" or "Tư Hên". */
const isNickname = (wording: Wording, at: number, word: Word): boolean => {
  const next = wording.words[at + 1];
  return (
    word.isCapital &&
    next?.isCapital === true &&
    next.isAttached &&
    inList(wording, 'ordinals', word) &&
    !inList(wording, 'calendar', wording.words[at - 1]) &&
    !isNoName(wording, next)
  );
};

const fullNameLength = (wording: Wording, at: number, word: Word): number => {
  if (isInPhrase(wording, at)) return 0;
  if (isUnlistedFamily(wording, at, word) || isNickname(wording, at, word)) {
    return lengthFrom(wording, at, true);
  }
  const isFamily =
    inList(wording, 'families', word) ||
    (word.isCapital && inList(wording, 'capitalFamilies', word));
  return isFamily ? familyNameLength(wording, at, word) : 0;
};

/** Returns the number of words of the name that begins at `at`, 0 if none does, and whether it is a person's name. */
const nameAt = (wording: Wording, at: number): { length: number; isPerson: boolean } => {
  const word = wording.words[at];
  if (!word) return { length: 0, isPerson: false };
  if (isIntroducedName(wording, at, word)) {
    return { length: lengthFrom(wording, at, true), isPerson: true };
  }
  const length = fullNameLength(wording, at, word);
  return { length, isPerson: length > 0 && !isNameOfPlace(wording, at, length) };
};

/** Returns whether the word is a single initial, as in "anh H.", which identifies nobody. */
const isInitial = ({ plain }: Word): boolean => /^[^aeiouy]$/.test(plain);

/** Names of people, and of streets, schools and places that look like personal names. */
export type Names = { people: Mark[]; places: Mark[] };

/**
 * Finds names that are introduced, follow a title, or consist of a family name with given names. Prefers false positives to
 * misses.
 */
export const personalNames = (text: DetectableText): Names => {
  const wording = wordsOf(text);
  const names: Names = { people: [], places: [] };
  for (let at = 0; at < wording.words.length; ) {
    const { length, isPerson } = nameAt(wording, at);
    const [first, last] = [wording.words[at], wording.words[at + length - 1]];
    if (first && last && length > 0 && !(length === 1 && isInitial(first))) {
      const mark: Mark = { kind: 'personal-name', from: first.from, to: last.to };
      (isPerson ? names.people : names.places).push(mark);
    }
    at += Math.max(1, length);
  }
  return names;
};
