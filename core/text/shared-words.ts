import { foldForSearch } from './fold.ts';

/** The different words of a text, without marks and case. */
export const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(foldForSearch(text).match(/\p{L}+|\d+/gu) ?? []);

/** Returns how many of the words of two texts are in both, in percent of all. */
export const sharedPercent = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const shared = a.intersection(b).size;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : Math.round((100 * shared) / all);
};

/** How many of the words of two texts are in both, in percent of all; marks and repetition don't count. */
export const sharedWords = (one: string, other: string): number =>
  sharedPercent(wordsOf(one), wordsOf(other));
