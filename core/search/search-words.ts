import { foldForSearch } from '../text/fold.ts';
import stopWords from './data/stop-words.json' with { type: 'json' };

const stopWordSet: ReadonlySet<string> = new Set(stopWords);

const maxWordLength = 24;
/**
 * Maximum number of digits in an indexed number. It allows house numbers and years, but no phone or identity card numbers.
 */
const maxDigits = 7;

const isWord = (word: string): boolean =>
  /^\d+$/.test(word) ? word.length <= maxDigits : word.length > 1 && !stopWordSet.has(word);

/** Returns the distinct words of a text for the search index, without diacritics and stop words. */
export function extractSearchWords(text: string): string[] {
  return [
    ...new Set(
      (foldForSearch(text).match(/\p{L}+|\d+/gu) ?? [])
        .filter(isWord)
        .map((word) => word.slice(0, maxWordLength)),
    ),
  ];
}
