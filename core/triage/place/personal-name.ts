import data from '../data/place-words.json' with { type: 'json' };
import { splitDiacritics } from '../text/triage-words.ts';
import type { PlaceToken } from './place-tokens.ts';

const titles: ReadonlyMap<string, string> = new Map(
  'ông bà anh chị cô chú dì thầy cậu em'.split(' ').map((title) => {
    const { bare, marks } = splitDiacritics(title);
    return [bare, marks];
  }),
);
const surnames = new Set(data.surnames);

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
    surnames.has(previous.word) &&
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
