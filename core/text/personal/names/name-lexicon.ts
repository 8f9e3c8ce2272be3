import areas from '#directory/areas.json' with { type: 'json' };
import { lazy } from '../../../shared/lazy.ts';
import { foldDiacritics } from '../../fold.ts';
import type { NameWord, WordSequence } from '../word-sequence.ts';
import words from './name-words.json' with { type: 'json' };

type List = { marked: ReadonlySet<string>; plain: ReadonlySet<string> };

const toList = (...lists: readonly string[]): List => {
  const all = lists.flatMap((list) => list.normalize('NFC').toLowerCase().split(' '));
  return { marked: new Set(all), plain: new Set(all.map(foldDiacritics)) };
};

/** Word lists by which names are found in texts. Each list is prepared when it is first used. */
const lists = {
  families: lazy(() => toList(words.families)),
  // everyday words in lower case: "từ", "thích", "lại"
  capitalFamilies: lazy(() => toList(words.capitalFamilies)),
  certain: lazy(() => toList(words.certainFamilies)),
  certainBare: lazy(() => toList(words.bareFamilies)),
  khmer: lazy(() => toList(words.khmerFamilies)),
  middles: lazy(() => toList(words.middles)),
  firsts: lazy(() => toList(words.given, words.ordinals, words.families)),
  givens: lazy(() => toList(words.given, words.ordinals)),
  ordinals: lazy(() => toList(words.ordinals)),
  counted: lazy(() => toList(words.counted)),
  calendar: lazy(() => toList('tháng thứ ngày quý lớp khoá khóa lần đợt mùng mồng')),
  parts: lazy(() => toList(words.given, words.middles, words.ordinals, words.families)),
  needCapital: lazy(() => toList(words.needCapital)),
  notNames: lazy(() => toList(words.notNames)),
  everyday: lazy(() => toList(words.everyday)),
  places: lazy(() => toList(words.places)),
  shops: lazy(() => toList(words.shops)),
  /** Vietnamese and English titles, kinship terms and pronouns that precede a name. */
  titles: lazy(() =>
    toList(
      'ông bà anh chị em cô chú bác cậu mợ dì dượng thím cháu bé thầy thằng sĩ bs ls mr mrs ms miss dr cụ',
    ),
  ),
  // everyday words before a word in lower case: "đứa phát sốt"
  capitalTitles: lazy(() => toList('đứa')),
  bareCommon: lazy(() => toList(words.bareCommon)),
  // without diacritics these titles are everyday words too: "có", "đi", "bể"
  unclearTitles: lazy(() => toList('bà em cô chú bác cậu mợ dì cháu bé thầy dượng sĩ')),
  linking: lazy(() => toList('văn thị')),
};

export type NameListKey = keyof typeof lists;

/** Word or text in lower case, with its diacritics (`marked`) and without (`plain`). */
export type WordForms = Pick<NameWord, 'marked' | 'plain'>;

/**
 * Returns whether the name list contains the word. If `isBare` is true, a word without diacritics matches any entry with the
 * same letters.
 */
const isIn = (list: NameListKey, { marked, plain }: WordForms, isBare: boolean): boolean =>
  isBare && marked === plain ? lists[list]().plain.has(plain) : lists[list]().marked.has(marked);

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
  return lists[list]().plain.has(plain);
}

const toPhraseSet = (list: string): ReadonlySet<string> =>
  new Set(list.normalize('NFC').split('|').map(foldDiacritics));

/** Place names that resemble personal names, and the names of the province's communes; in lower case without diacritics. */
export const getPlaceNames = lazy(
  (): ReadonlySet<string> =>
    new Set([...toPhraseSet(words.placeNames), ...areas.map(({ name }) => foldDiacritics(name))]),
);

/** Full names of streets and schools that are named after people, in lower case without diacritics. */
export const getStreetNames = lazy(() => toPhraseSet(words.streetNames));

/** Everyday two-word phrases in which one word could also be a name, in lower case without diacritics. */
export const getEverydayPhrases = lazy(() => toPhraseSet(words.phrases));

const toRoleList = (list: string): List => ({
  marked: new Set(list.normalize('NFC').split('|')),
  plain: toPhraseSet(list),
});

const roles = {
  roles: lazy(() => toRoleList(words.roles)),
  professions: lazy(() => toRoleList(words.professions)),
};

/**
 * Returns whether the words are a role that refers to a person ("giám đốc", "gia đình"). With `list`, checks for a
 * profession or rank ("luật sư", "đại úy") instead, which a place name never follows.
 */
export function isPersonRoleWord(
  wording: WordSequence,
  role: readonly NameWord[],
  list: keyof typeof roles = 'roles',
): boolean {
  return role.every((word) => wording.isBare(word))
    ? role.length > 1 && roles[list]().plain.has(role.map(({ plain }) => plain).join(' '))
    : roles[list]().marked.has(role.map(({ marked }) => marked).join(' '));
}
