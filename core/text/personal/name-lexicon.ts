import areas from '../../directory/data/areas.json' with { type: 'json' };
import { foldDiacritics } from '../fold.ts';
import words from './name-words.json' with { type: 'json' };
import type { NameWord, WordSequence } from './words.ts';

type List = { marked: ReadonlySet<string>; plain: ReadonlySet<string> };

const listOf = (...lists: readonly string[]): List => {
  const all = lists.flatMap((list) => list.normalize('NFC').toLowerCase().split(' '));
  return { marked: new Set(all), plain: new Set(all.map(foldDiacritics)) };
};

/** Vietnamese and English titles, kinship terms and pronouns that precede a name. */
const titles = listOf(
  'ông bà anh chị em cô chú bác cậu mợ dì dượng thím cháu bé thầy thằng sĩ bs ls mr mrs ms miss dr cụ',
);

const lists = {
  families: listOf(words.families),
  // everyday words in lower case: "từ", "thích", "lại"
  capitalFamilies: listOf(words.capitalFamilies),
  certain: listOf(words.certainFamilies),
  certainBare: listOf(words.bareFamilies),
  khmer: listOf(words.khmerFamilies),
  middles: listOf(words.middles),
  firsts: listOf(words.given, words.ordinals, words.families),
  givens: listOf(words.given, words.ordinals),
  ordinals: listOf(words.ordinals),
  counted: listOf(words.counted),
  calendar: listOf('tháng thứ ngày quý lớp khoá khóa lần đợt mùng mồng'),
  parts: listOf(words.given, words.middles, words.ordinals, words.families),
  needCapital: listOf(words.needCapital),
  notNames: listOf(words.notNames),
  everyday: listOf(words.everyday),
  places: listOf(words.places),
  shops: listOf(words.shops),
  titles,
  // everyday words before a word in lower case: "đứa phát sốt"
  capitalTitles: listOf('đứa'),
  bareCommon: listOf(words.bareCommon),
  // without diacritics these titles are everyday words too: "có", "đi", "bể"
  unclearTitles: listOf('bà em cô chú bác cậu mợ dì cháu bé thầy dượng sĩ'),
  linking: listOf('văn thị'),
};

export type NameList = keyof typeof lists;

/** Word or text in lower case, with its diacritics (`marked`) and without (`plain`). */
export type WordForms = Pick<NameWord, 'marked' | 'plain'>;

/**
 * Returns whether the name list contains the word. If `isBare` is true, a word without diacritics matches any entry with the
 * same letters.
 */
const isIn = (list: NameList, { marked, plain }: WordForms, isBare: boolean): boolean =>
  isBare && marked === plain ? lists[list].plain.has(plain) : lists[list].marked.has(marked);

/** Returns whether the name list contains the word. Ignores diacritics if the word's sentence is written without them. */
export function isInNameList(
  wording: WordSequence,
  list: NameList,
  word: NameWord | undefined,
): boolean {
  return word !== undefined && isIn(list, word, wording.isBare(word));
}

/**
 * Returns whether the name list contains the word. A word written without diacritics matches any entry with the same
 * letters.
 */
export function matchesNameList(list: NameList, word: WordForms | undefined): boolean {
  return word !== undefined && isIn(list, word, true);
}

/** Returns whether the name list contains an entry with these letters, ignoring diacritics. */
export function matchesLettersInNameList(
  list: NameList,
  { plain }: Pick<NameWord, 'plain'>,
): boolean {
  return lists[list].plain.has(plain);
}

const phrasesOf = (list: string): ReadonlySet<string> =>
  new Set(list.normalize('NFC').split('|').map(foldDiacritics));

/** Place names that resemble personal names, and the names of the province's communes; in lower case without diacritics. */
export const placeNames: ReadonlySet<string> = new Set([
  ...phrasesOf(words.placeNames),
  ...areas.map(({ name }) => foldDiacritics(name)),
]);

/** Full names of streets and schools that are named after people, in lower case without diacritics. */
export const streetNames = phrasesOf(words.streetNames);

/** Everyday two-word phrases in which one word could also be a name, in lower case without diacritics. */
export const everydayPhrases = phrasesOf(words.phrases);

const rolesOf = (list: string): List => ({
  marked: new Set(list.normalize('NFC').split('|')),
  plain: phrasesOf(list),
});

const roles = { roles: rolesOf(words.roles), professions: rolesOf(words.professions) };

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
    ? role.length > 1 && roles[list].plain.has(role.map(({ plain }) => plain).join(' '))
    : roles[list].marked.has(role.map(({ marked }) => marked).join(' '));
}
