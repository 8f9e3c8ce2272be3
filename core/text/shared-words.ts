import { foldForSearch } from './fold.ts';

/** Returns the distinct words of a text, without marks and in lower case. */
export function distinctWords(text: string): ReadonlySet<string> {
  return new Set(foldForSearch(text).match(/\p{L}+|\d+/gu) ?? []);
}

/** Returns the share of common words among all words of two texts, in percent. */
export function sharedWordSetPercent(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = a.intersection(b).size;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : Math.round((100 * shared) / all);
}

/** Returns the share of common words of two texts in percent; ignores marks and repetitions. */
export function sharedWordPercent(one: string, other: string): number {
  return sharedWordSetPercent(distinctWords(one), distinctWords(other));
}
