import { foldForSearch } from '../text/fold.ts';
import stopWords from './data/stop-words.json' with { type: 'json' };

const stops: ReadonlySet<string> = new Set(stopWords);

const longestWord = 24;
/** A house number or a year, but no telephone number and no number of an identity card. */
const mostDigits = 7;

const isWord = (word: string): boolean =>
  /^\d+$/.test(word) ? word.length <= mostDigits : word.length > 1 && !stops.has(word);

/** The words of a text by which it is found: without marks, each once, none that stands in every text. */
export const searchWords = (text: string): string[] => [
  ...new Set(
    (foldForSearch(text).match(/\p{L}+|\d+/gu) ?? [])
      .filter(isWord)
      .map((word) => word.slice(0, longestWord)),
  ),
];
