import areas from '../../directory/data/areas.json' with { type: 'json' };
import { fold } from '../fold.ts';
import words from './name-words.json' with { type: 'json' };
import type { Word, Wording } from './words.ts';

type List = { marked: ReadonlySet<string>; plain: ReadonlySet<string> };

const listOf = (...lists: readonly string[]): List => {
  const all = lists.flatMap((list) => list.normalize('NFC').toLowerCase().split(' '));
  return { marked: new Set(all), plain: new Set(all.map(fold)) };
};

/** Titles, kinship words and pronouns that stand before a name. */
const titles = listOf(
  'ông bà anh chị em cô chú bác cậu mợ dì dượng thím cháu bé thầy thằng sĩ bs ls mr mrs ms miss dr cụ',
);

const lists = {
  families: listOf(words.families),
  // everyday words when written small: "từ", "thích", "lại"
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
  // before a name in small letters they are everyday words: "đứa phát sốt"
  capitalTitles: listOf('đứa'),
  bareCommon: listOf(words.bareCommon),
  // without marks these titles are everyday words too: "có", "đi", "bể"
  unclearTitles: listOf('bà em cô chú bác cậu mợ dì cháu bé thầy dượng sĩ'),
  linking: listOf('văn thị'),
};

export type NameList = keyof typeof lists;

/** A word, or a text, in lower case with its marks and without. */
export type Letters = Pick<Word, 'marked' | 'plain'>;

/** As written or, in a text whose writer leaves marks out, by its letters alone. */
const isIn = (list: NameList, { marked, plain }: Letters, isBare: boolean): boolean =>
  isBare && marked === plain ? lists[list].plain.has(plain) : lists[list].marked.has(marked);

/** Whether a word is in a list, as the writer of its sentence writes. */
export const inList = (wording: Wording, list: NameList, word: Word | undefined): boolean =>
  word !== undefined && isIn(list, word, wording.isBare(word));

/** Whether a word is in a list as it is written; one without marks may stand for any with its letters. */
export const isWritten = (list: NameList, word: Letters | undefined): boolean =>
  word !== undefined && isIn(list, word, true);

/** Whether the letters of a word are those of an entry, whatever its marks. */
export const hasLettersOf = (list: NameList, { plain }: Pick<Word, 'plain'>): boolean =>
  lists[list].plain.has(plain);

const phrasesOf = (list: string): ReadonlySet<string> =>
  new Set(list.normalize('NFC').split('|').map(fold));

/** Places that begin like a name, and the communes of the province. */
export const placeNames: ReadonlySet<string> = new Set([
  ...phrasesOf(words.placeNames),
  ...areas.map(({ name }) => fold(name)),
]);

/** Whole names of streets and schools that are called after people. */
export const streetNames = phrasesOf(words.streetNames);

/** Two everyday words of which one could be a name. */
export const phrases = phrasesOf(words.phrases);

const rolesOf = (list: string): List => ({
  marked: new Set(list.normalize('NFC').split('|')),
  plain: phrasesOf(list),
});

const roles = { roles: rolesOf(words.roles), professions: rolesOf(words.professions) };

/**
 * Whether words are a role or an office by which people name somebody ("giám đốc", "gia đình"), or a profession or a
 * rank, behind which no place stands ("luật sư", "đại úy").
 */
export const isRole = (
  wording: Wording,
  role: readonly Word[],
  list: keyof typeof roles = 'roles',
): boolean =>
  role.every((word) => wording.isBare(word))
    ? role.length > 1 && roles[list].plain.has(role.map(({ plain }) => plain).join(' '))
    : roles[list].marked.has(role.map(({ marked }) => marked).join(' '));
