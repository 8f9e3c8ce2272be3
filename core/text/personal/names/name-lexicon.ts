import areas from '#directory/areas.json' with { type: 'json' };
import { createLazyObject } from '../../../shared/lazy.ts';
import { foldDiacritics } from '../../fold.ts';
import type { NameWord, WordSequence } from '../word-sequence.ts';
import words from './data/name-words.json' with { type: 'json' };

type List = { marked: ReadonlySet<string>; plain: ReadonlySet<string> };

const toList = (...lists: readonly string[]): List => {
  const all = lists.flatMap((list) => list.normalize('NFC').toLowerCase().split(' '));
  return { marked: new Set(all), plain: new Set(all.map(foldDiacritics)) };
};

/** Words of the lists by which names are found in texts. */
const listWords = {
  families: () => [words.families],
  // everyday words in lower case: "từ", "thích", "lại"
  capitalFamilies: () => [words.capitalFamilies],
  certain: () => [words.certainFamilies],
  certainBare: () => [words.bareFamilies],
  khmer: () => [words.khmerFamilies],
  middles: () => [words.middles],
  firsts: () => [words.given, words.ordinals, words.families],
  givens: () => [words.given, words.ordinals],
  ordinals: () => [words.ordinals],
  counted: () => [words.counted],
  calendar: () => ['tháng thứ ngày quý lớp khoá khóa lần đợt mùng mồng'],
  parts: () => [words.given, words.middles, words.ordinals, words.families],
  needCapital: () => [words.needCapital],
  notNames: () => [words.notNames],
  everyday: () => [words.everyday],
  places: () => [words.places],
  shops: () => [words.shops],
  /** Vietnamese and English titles, kinship terms and pronouns that precede a name. */
  titles: () => [
    'ông bà anh chị em cô chú bác cậu mợ dì dượng thím cháu bé thầy thằng sĩ bs ls mr mrs ms miss dr cụ',
  ],
  // everyday words before a word in lower case: "đứa phát sốt"
  capitalTitles: () => ['đứa'],
  bareCommon: () => [words.bareCommon],
  // without diacritics these titles are everyday words too: "có", "đi", "bể"
  unclearTitles: () => ['bà em cô chú bác cậu mợ dì cháu bé thầy dượng sĩ'],
  linking: () => ['văn thị'],
};

export type NameListKey = keyof typeof listWords;

/** Word lists by which names are found in texts. Each list is prepared when it is first used. */
const lists = createLazyObject<Record<NameListKey, List>>(listWords, (name) =>
  toList(...listWords[name]()),
);

/** Word or text in lower case, with its diacritics (`marked`) and without (`plain`). */
export type WordForms = Pick<NameWord, 'marked' | 'plain'>;

/**
 * Returns whether the name list contains the word. If `isBare` is true, a word without diacritics matches any entry with the
 * same letters.
 */
const isIn = (list: NameListKey, { marked, plain }: WordForms, isBare: boolean): boolean =>
  isBare && marked === plain ? lists[list].plain.has(plain) : lists[list].marked.has(marked);

/** Returns whether the name list contains the word. Ignores diacritics if the word's sentence is written without them. */
export function isInNameList(
  wording: WordSequence,
  list: NameListKey,
  word: NameWord | undefined,
): boolean {
  return word !== undefined && isIn(list, word, wording.isBare(word));
}

/**
 * Returns whether the name list contains the word. A word written without diacritics matches any entry with the same
 * letters.
 */
export function matchesNameList(list: NameListKey, word: WordForms | undefined): boolean {
  return word !== undefined && isIn(list, word, true);
}

/** Returns whether the name list contains an entry with these letters, ignoring diacritics. */
export function matchesLettersInNameList(
  list: NameListKey,
  { plain }: Pick<NameWord, 'plain'>,
): boolean {
  return lists[list].plain.has(plain);
}

const toPhraseSet = (list: string): ReadonlySet<string> =>
  new Set(list.normalize('NFC').split('|').map(foldDiacritics));

const toPlainPlaceNames = (): ReadonlySet<string> =>
  new Set([...toPhraseSet(words.placeNames), ...areas.map(({ name }) => foldDiacritics(name))]);

const phraseSets = {
  /** Place names that resemble personal names, and the names of the province's communes. */
  places: toPlainPlaceNames,
  /** Full names of streets and schools that are named after people. */
  streets: () => toPhraseSet(words.streetNames),
  /** Everyday two-word phrases in which one word could also be a name. */
  everyday: () => toPhraseSet(words.phrases),
};

/** Phrases that contain words of names but name no person, in lower case without diacritics. */
export const phrasesOtherThanNames = createLazyObject<
  Record<keyof typeof phraseSets, ReadonlySet<string>>
>(phraseSets, (name) => phraseSets[name]());

const toRoleList = (list: string): List => ({
  marked: new Set(list.normalize('NFC').split('|')),
  plain: toPhraseSet(list),
});

const roleWords = { roles: () => words.roles, professions: () => words.professions };

const roles = createLazyObject<Record<keyof typeof roleWords, List>>(roleWords, (name) =>
  toRoleList(roleWords[name]()),
);

/**
 * Returns whether the words are a role that refers to a person ("giám đốc", "gia đình"). With `list`, checks for a
 * profession or rank ("luật sư", "đại úy") instead, which a place name never follows.
 */
export function isPersonRoleWord(
  wording: WordSequence,
  role: readonly NameWord[],
  list: keyof typeof roleWords = 'roles',
): boolean {
  return role.every((word) => wording.isBare(word))
    ? role.length > 1 && roles[list].plain.has(role.map(({ plain }) => plain).join(' '))
    : roles[list].marked.has(role.map(({ marked }) => marked).join(' '));
}
