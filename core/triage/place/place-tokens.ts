import type { Area } from '../../directory/model/areas/area.ts';
import { indexAreaNames } from '../../directory/read/areas/area-names.ts';
import { splitPlaceName } from '../../directory/read/areas/split-place-name.ts';
import { lazy } from '../../shared/lazy.ts';
import { memoizeByObject } from '../../shared/memoize-by-object.ts';
import { memoizeByText } from '../../text/memoize-by-text.ts';
import data from '../data/place-words.json' with { type: 'json' };
import { splitDiacritics } from '../text/triage-words.ts';

/** Word normalized for comparison with place names, together with its original form. */
export type PlaceToken = {
  word: string;
  marks: string;
  isCapital: boolean;
  /** True if the word follows a comma, a bracket or the end of a sentence. */
  isApart: boolean;
  at: number;
  end: number;
};

const pieces = /[tT]\.\s?[ptxPTX](?!\p{L})|[\p{L}\p{M}]+|\d+/gu;
const numerals = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin'];
const getInitials = lazy((): ReadonlyMap<string, string> => new Map(Object.entries(data.initials)));
const english: ReadonlyMap<string, string> = new Map([
  ['ward', 'phuong'],
  ['commune', 'xa'],
]);
const kinds = new Set(['pho', 'xa', 'tran', 'huyen', 'tinh', 'phuong']);

/** Returns place names written as one word, such as "cangLong" and "tracu". */
const joinedNames = memoizeByObject((areas: readonly Area[]): ReadonlyMap<string, string[]> => {
  const names = [...indexAreaNames(areas).values()].flat().filter(({ words }) => words.length > 1);
  return new Map(names.map(({ words }) => [words.join(''), words]));
});

const splitPlaceWord = memoizeByText(splitPlaceName);

const splitToken = (
  raw: string,
  before: string,
  names: ReadonlyMap<string, string[]>,
): string[] => {
  const [word = '', ...others] = splitPlaceWord(raw);
  if (others.length > 0 || word === '') return [word, ...others].filter((one) => one !== '');
  const short = kinds.has(before) ? getInitials().get(word) : undefined;
  if (short !== undefined) return splitPlaceName(short);
  const number = before === 'phuong' ? numerals.indexOf(word) : -1;
  if (number >= 0 && (word !== 'nam' || splitDiacritics(raw).marks !== ''))
    return [String(number + 1)];
  return names.get(word) ?? [english.get(word) ?? word];
};

/**
 * Splits a text into tokens that can be compared with place names. Expands abbreviations and numbers, and splits names
 * written as one word.
 */
export function tokenizePlaces(text: string, areas: readonly Area[]): PlaceToken[] {
  const names = joinedNames(areas);
  const tokens: PlaceToken[] = [];
  for (const { 0: raw, index: at } of text.matchAll(pieces)) {
    const before = tokens.at(-1)?.word ?? '';
    const { marks } = splitDiacritics(raw);
    const isApart = /[,.;:!?()\n]/.test(text.slice(tokens.at(-1)?.end ?? at, at));
    const isCapital = raw.charAt(0) !== raw.charAt(0).toLowerCase();
    for (const word of splitToken(raw, before, names)) {
      tokens.push({ word, marks, isCapital, isApart, at, end: at + raw.length });
    }
  }
  return tokens;
}
