import { foldForSearch } from './fold.ts';

const wordsOf = (text: string): Set<string> =>
  new Set(foldForSearch(text).match(/\p{L}+|\d+/gu) ?? []);

/** How many of the words of two texts are in both, in percent of all; marks and repetition don't count. */
export const sharedWords = (one: string, other: string): number => {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const all = a.union(b).size;
  return all === 0 ? 0 : Math.round((100 * a.intersection(b).size) / all);
};
