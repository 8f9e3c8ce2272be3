import { lazy } from '../../shared/lazy.ts';
import data from '../data/place-words.json' with { type: 'json' };
import { splitDiacritics } from '../text/triage-words.ts';
import type { PlaceToken } from './place-tokens.ts';

const titles: ReadonlyMap<string, string> = new Map(
  'ông bà anh chị cô chú dì thầy cậu em'.split(' ').map((title) => {
    const { bare, marks } = splitDiacritics(title);
    return [bare, marks];
  }),
);
const getSurnames = lazy(() => new Set(data.surnames));

const isTitle = ({ word, marks }: PlaceToken): boolean =>
  titles.has(word) && (marks === '' || titles.get(word) === marks);

/** Returns true if the words before the name introduce the writer: "tôi là Kim Sơn", "em tên Kim Sơn". */
const isAfterIntroduction = (tokens: readonly PlaceToken[], start: number): boolean =>
  ['la', 'ten'].includes(tokens[start - 1]?.word ?? '') &&
  ['toi', 'tui', 'em', 'con', 'minh', 'chau', 'ten'].includes(tokens[start - 2]?.word ?? '');

const getPrevious = (tokens: readonly PlaceToken[], start: number): PlaceToken | undefined =>
  tokens[start]?.isApart ? undefined : tokens[start - 1];

/** Returns true if the word before the name is a surname: "Thạch Kim Sơn". */
export function isAfterSurname(tokens: readonly PlaceToken[], start: number): boolean {
  const previous = getPrevious(tokens, start);
  return (
    previous !== undefined &&
    getSurnames().has(previous.word) &&
    (previous.isCapital || previous.word === 'thi')
  );
}

/** Returns true if the words before the name introduce a person: "anh Kim Sơn", "tôi là Kim Sơn". */
export function isAfterPersonWord(tokens: readonly PlaceToken[], start: number): boolean {
  const previous = getPrevious(tokens, start);
  if (isAfterIntroduction(tokens, start)) return true;
  return (
    previous !== undefined &&
    isTitle(previous) &&
    previous.word !== 'cau' &&
    tokens[start - 2]?.word !== 'nga'
  );
}

const streetWord = splitDiacritics('đường');
const maxNameWords = 4;

/** Returns the index after the run of capitalized words that begins at `start`. */
const findNameEnd = (tokens: readonly PlaceToken[], start: number): number => {
  const length = tokens
    .slice(start, start + maxNameWords)
    .findIndex(({ isCapital, isApart }, at) => !isCapital || (at > 0 && isApart));
  return length < 0 ? Math.min(start + maxNameWords, tokens.length) : start + length;
};

/** Returns true if most words begin with a capital, so that capitals don't mark names: "ĐƯỜNG LÊ LỢI CHÁY". */
const isMostlyCapitals = (tokens: readonly PlaceToken[]): boolean =>
  tokens.filter(({ isCapital }) => isCapital).length * 2 > tokens.length;

/**
 * Returns the positions of persons' names in street names: "đường Nguyễn Đáng". Such words are no evidence: without
 * diacritics, "Đáng" looks like "đang".
 */
export function findStreetNames(tokens: readonly PlaceToken[]): { at: number; end: number }[] {
  if (isMostlyCapitals(tokens)) return [];
  return tokens.flatMap(({ word, marks }, at) => {
    const [first, start] = [tokens[at + 1], at + 1];
    const isStreet = word === streetWord.bare && (marks === '' || marks === streetWord.marks);
    if (!isStreet || !first || !getSurnames().has(first.word)) return [];
    const last = tokens[findNameEnd(tokens, start) - 1];
    return last && last.at > first.at ? [{ at: first.at, end: last.end }] : [];
  });
}
