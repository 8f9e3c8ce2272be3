import * as z from 'zod';
import type { ProseLine } from './extract-prose.ts';

/** Words that the glossary replaced, and the retired words that the project still uses. */
export const Vocabulary = z.strictObject({
  /** Retired word or phrase → the term to use instead. A key matches whole words in any case. */
  retired: z.record(z.string(), z.string()),
  /**
   * Retired words that are still in use and therefore not refused yet. A commit that removes the last use of one takes it
   * off this list.
   */
  notYetRefused: z.array(z.string()),
});

export type Vocabulary = z.infer<typeof Vocabulary>;

/** Returns one message for each use of a refused word, and for each entry of `notYetRefused` that is no longer needed. */
export function vocabularyFaults(prose: readonly ProseLine[], vocabulary: Vocabulary): string[] {
  const { retired, notYetRefused } = vocabulary;
  const tolerated = new Set(notYetRefused);
  const used = new Set<string>();
  const pattern = patternOf(Object.keys(retired));
  const faults: string[] = [];
  for (const { file, line, text } of prose) {
    for (const [match] of text.matchAll(pattern)) {
      const word = match.toLowerCase();
      used.add(word);
      if (tolerated.has(word)) continue;
      faults.push(`${file}:${line}: "${match}" is retired: write ${retired[word]}`);
    }
  }
  for (const word of notYetRefused) {
    if (!Object.hasOwn(retired, word)) faults.push(`notYetRefused: "${word}" is not retired`);
    else if (!used.has(word)) faults.push(`notYetRefused: remove "${word}", nothing uses it`);
  }
  return faults;
}

/** Matches any of the words, the longest first, so that "hot message" is not matched as "hot". */
function patternOf(words: string[]): RegExp {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\w-])(?:${longestFirst.map(escaped).join('|')})(?![\\w-])`, 'gi');
}

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
