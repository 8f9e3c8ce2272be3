import type { DetectableText } from './detectable-text.ts';
import { introductionOf } from './introductions.ts';
import type { Mark } from './mark.ts';
import { hasLettersOf, inList } from './name-lexicon.ts';
import { isInPhrase, isNameOfPlace, isPlaceName } from './name-places.ts';
import { type Word, type Wording, wordsOf } from './words.ts';

const maxWords = 5;

/** Abbreviations such as "KH" have no vowel. */
const isAbbreviation = ({ plain }: Word): boolean => plain.length > 1 && !/[aeiouy]/u.test(plain);

const isNoName = (wording: Wording, word: Word): boolean =>
  isAbbreviation(word) || (inList(wording, 'notNames', word) && !inList(wording, 'families', word));

/**
 * Whether a name goes on with the word at `at`: after a capital only with another one, else by the list of names, or
 * because a name isn't complete after "Văn", "Thị" or a Khmer family name.
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

/** How many words the name has that begins at `at`; a Khmer one has syllables that no list holds. */
const lengthFrom = (wording: Wording, at: number, isSure: boolean): number => {
  const isKhmer = isSure && inList(wording, 'khmer', wording.words[at]);
  let length = 1;
  while (length < maxWords && goesOn(wording, at + length, isKhmer)) length += 1;
  return length;
};

/** "năm ngoái", "ba tháng", "mười tám tuổi": a number and nobody's name. */
const isCount = (wording: Wording, at: number): boolean => {
  const [word, next] = [wording.words[at], wording.words[at + 1]];
  return (
    inList(wording, 'ordinals', word) &&
    (inList(wording, 'counted', next) || inList(wording, 'counted', wording.words[at + 2]))
  );
};

/** Whether a title may be another word without marks, such as "có", "đi" or "cầu". */
const isUnclear = (wording: Wording, title: Word | undefined): boolean =>
  title !== undefined && wording.isBare(title) && inList(wording, 'unclearTitles', title);

/** Behind a role stands a full name or one given name; an office or a place could follow too. */
const isNameInRole = (wording: Wording, at: number, word: Word): boolean => {
  if (!word.isCapital || isPlaceName(wording, at, 2)) return false;
  const next = wording.words[at + 1];
  return next?.isAttached && next.isCapital
    ? inList(wording, 'families', word)
    : inList(wording, 'givens', word) && !inList(wording, 'needCapital', word);
};

/** "đoàn thị …": a family name that is an everyday word, with the middle word that makes it one. */
const isLinkedFamily = (wording: Wording, at: number, word: Word): boolean =>
  inList(wording, 'capitalFamilies', word) && inList(wording, 'linking', wording.words[at + 1]);

/** A word in small letters that is a name behind a title: one of the list that is no everyday word there. */
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

/** The words of a family name with given names; 0 when what follows could be everyday words. */
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

/** "Trang Thị Bé Tư": "Văn" or "Thị" makes any capital before it a family name. */
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

/** "Bảy Đực", "Tư Hên": an ordinal with a capital and another capital behind it. */
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

/** The number of words of a name that begins at `at`, 0 when none does, and whether it is a person's. */
const nameAt = (wording: Wording, at: number): { length: number; isPerson: boolean } => {
  const word = wording.words[at];
  if (!word) return { length: 0, isPerson: false };
  if (isIntroducedName(wording, at, word)) {
    return { length: lengthFrom(wording, at, true), isPerson: true };
  }
  const length = fullNameLength(wording, at, word);
  return { length, isPerson: length > 0 && !isNameOfPlace(wording, at, length) };
};

/** "anh H.": an initial identifies nobody. */
const isInitial = ({ plain }: Word): boolean => /^[^aeiouy]$/.test(plain);

/** Names of people, and of the streets, schools and places that are called after people or like them. */
export type Names = { people: Mark[]; places: Mark[] };

/** Finds names: introduced, addressed by a title, or a family name with given names. A guess that finds too many. */
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
