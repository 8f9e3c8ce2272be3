import { foldForSearch } from './fold.ts';

/** Returns the distinct words of a text, without marks and in lower case. */
export const distinctWords = (text: string): ReadonlySet<string> =>
  new Set(foldForSearch(text).match(/\p{L}+|\d+/gu) ?? []);

/** Returns the share of common words among all words of two texts, in percent. */
export const sharedWordSetPercent = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const shared = a.intersection(b).size;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : Math.round((100 * shared) / all);
};

/** Returns the share of common words of two texts in percent; ignores marks and repetitions. */
export const sharedWordPercent = (one: string, other: string): number =>
  sharedWordSetPercent(distinctWords(one), distinctWords(other));
