import { fold } from '../fold.ts';
import words from './name-words.json' with { type: 'json' };
import type { Word } from './words.ts';

type List = { marked: ReadonlySet<string>; plain: ReadonlySet<string> };

const listOf = (...lists: readonly string[]): List => {
  const all = lists.flatMap((list) => list.normalize('NFC').toLowerCase().split(' '));
  return { marked: new Set(all), plain: new Set(all.map(fold)) };
};

/** Titles, kinship words and pronouns that stand before a name. */
const titles = listOf(
  'ông bà anh chị em cô chú bác cậu mợ dì dượng thím cháu bé thầy thằng sĩ bs ls mr mrs ms cụ',
);

const lists = {
  families: listOf(words.families),
  certain: listOf(words.certainFamilies),
  certainBare: listOf(words.bareFamilies),
  khmer: listOf(words.khmerFamilies),
  middles: listOf(words.middles),
  firsts: listOf(words.given, words.ordinals, words.families),
  givens: listOf(words.given, words.ordinals),
  parts: listOf(words.given, words.middles, words.ordinals, words.families),
  needCapital: listOf(words.needCapital),
  notNames: listOf(words.notNames),
  everyday: listOf(words.everyday),
  places: listOf(words.places),
  titles,
  bareCommon: listOf(words.bareCommon),
  // without marks these titles are everyday words too: "có", "đi", "bể"
  unclearTitles: listOf('bà em cô chú bác cậu mợ dì cháu bé thầy dượng sĩ'),
  linking: listOf('văn thị'),
};

export type NameList = keyof typeof lists;

/** Whether a word is in a list: as written or, in a text whose writer leaves marks out, by its letters alone. */
export const isIn = (list: NameList, { marked, plain }: Word, isBare: boolean): boolean =>
  isBare && marked === plain ? lists[list].plain.has(plain) : lists[list].marked.has(marked);

/** Whether the letters of a word are those of an entry, whatever its marks. */
export const hasLettersOf = (list: NameList, { plain }: Pick<Word, 'plain'>): boolean =>
  lists[list].plain.has(plain);

/** Places and everyday phrases that begin like a name. */
export const placeNames: ReadonlySet<string> = new Set(
  words.placeNames.normalize('NFC').split('|').map(fold),
);
