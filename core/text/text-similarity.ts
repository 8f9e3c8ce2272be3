import { foldForSearch } from './fold.ts';

/** Returns the distinct words of a text, in lower case without diacritics. */
export function getDistinctWords(text: string): ReadonlySet<string> {
  return new Set(foldForSearch(text).match(/\p{L}+|\d+/gu) ?? []);
}

/** Returns the similarity of two sets of words: the words that occur in both, in percent of all distinct words. */
export function computeWordSetSimilarityPercent(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
): number {
  const shared = a.intersection(b).size;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : Math.round((100 * shared) / all);
}

/**
 * Returns the similarity of two texts: the words that occur in both, in percent of all distinct words. Ignores diacritics
 * and case.
 */
export function computeTextSimilarityPercent(one: string, other: string): number {
  return computeWordSetSimilarityPercent(getDistinctWords(one), getDistinctWords(other));
}
