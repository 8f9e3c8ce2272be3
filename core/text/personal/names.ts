import type { DetectableText } from './detectable-text.ts';
import type { Mark } from './mark.ts';
import { hasLettersOf, isIn, type NameList, placeNames } from './name-lexicon.ts';
import { type Word, type Wording, wordsOf } from './words.ts';

const maxWords = 5;

/** Pronouns with which people introduce themselves: "tôi là …". */
const pronouns: ReadonlySet<string> = new Set('toi tui em con chau minh tao'.split(' '));

const inList = ({ isBare }: Wording, list: NameList, word: Word | undefined): boolean =>
  word !== undefined && isIn(list, word, isBare(word));

const isNoName = (wording: Wording, word: Word): boolean =>
  inList(wording, 'notNames', word) && !inList(wording, 'families', word);

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

type Introduction = 'named' | 'introduced' | 'addressed';

/** How the words before say that a name follows: "tên là …", "tôi là …", "dì …". */
const introductionOf = (wording: Wording, at: number): Introduction | undefined => {
  const { words } = wording;
  const [before, second, third] = [words[at - 1], words[at - 2], words[at - 3]];
  if (before?.plain === 'ten') return 'named';
  if (before?.plain === 'la') {
    if (second?.plain === 'ten' || third?.plain === 'ten') return 'named';
    if (second && pronouns.has(second.plain)) return 'introduced';
  }
  return before && words[at]?.isAttached && inList(wording, 'titles', before)
    ? 'addressed'
    : undefined;
};

/** "năm nay", "năm ngoái": a year and nobody's name. */
const isYear = ({ words }: Wording, at: number): boolean =>
  words[at]?.plain === 'nam' &&
  /^(?:nay|ngoai|hoc|truoc|toi|sau|roi)$/.test(words[at + 1]?.plain ?? '');

/** Whether a title may be another word without marks, such as "có", "đi" or "cầu". */
const isUnclear = (wording: Wording, title: Word | undefined): boolean =>
  title !== undefined && wording.isBare(title) && inList(wording, 'unclearTitles', title);

/** A word in small letters that is a name behind a title: one of the list that is no everyday word there. */
const isUncapitalisedName = (wording: Wording, at: number, word: Word): boolean => {
  if (!inList(wording, 'firsts', word) || isYear(wording, at)) return false;
  if (inList(wording, 'families', word) && !inList(wording, 'givens', word)) {
    return familyNameLength(wording, at, word, true) > 1;
  }
  if (inList(wording, 'needCapital', word)) return false;
  return !isUnclear(wording, wording.words[at - 1]) || !inList(wording, 'bareCommon', word);
};

const isIntroducedName = (wording: Wording, at: number, word: Word): boolean => {
  const { words } = wording;
  const introduction = introductionOf(wording, at);
  if (!introduction || isNoName(wording, word)) return false;
  if (word.isCapital) return !isUnclear(wording, words[at - 1]) || !words[at - 1]?.isCapital;
  if (introduction === 'named') {
    return inList(wording, 'firsts', word) || !hasLettersOf('everyday', word);
  }
  return isUncapitalisedName(wording, at, word);
};

const isPlaceName = ({ words }: Wording, at: number, length: number): boolean => {
  const plain = words.slice(at, at + length).map((word) => word.plain);
  return plain.some((_, end) => placeNames.has(plain.slice(0, end + 1).join(' ')));
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

/** A family name and what follows it, unless it is the name of a place. */
const fullNameLength = (wording: Wording, at: number, word: Word): number => {
  if (!inList(wording, 'families', word)) return 0;
  const before = wording.words[at - 1];
  if (word.isAttached && inList(wording, 'places', before)) return 0;
  const length = familyNameLength(wording, at, word);
  return isPlaceName(wording, at, length) ? 0 : length;
};

/** The number of words of the name that begins at `at`; 0 when none does. */
const nameLength = (wording: Wording, at: number): number => {
  const word = wording.words[at];
  if (!word) return 0;
  return isIntroducedName(wording, at, word)
    ? lengthFrom(wording, at, true)
    : fullNameLength(wording, at, word);
};

/** Names of people: introduced, addressed by a title, or a family name with given names. A guess that finds too many. */
export const personalNames = (text: DetectableText): Mark[] => {
  const wording = wordsOf(text);
  const marks: Mark[] = [];
  for (let at = 0; at < wording.words.length; ) {
    const length = nameLength(wording, at);
    const [first, last] = [wording.words[at], wording.words[at + length - 1]];
    if (length > 0 && first && last) {
      marks.push({ kind: 'personal-name', from: first.from, to: last.to });
    }
    at += Math.max(1, length);
  }
  return marks;
};
