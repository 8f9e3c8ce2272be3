import { type CueHit, findCueHits } from './cue.ts';
import { loadTriageLexicon } from './lexicon.ts';
import { hasFewMarks, type TriageWord, toTriageWords } from './words.ts';

/** Text with its words, whether they are written without diacritics, and the matches of all word lists. */
export type AnalyzedText = {
  text: string;
  words: readonly TriageWord[];
  isBare: boolean;
  topics: CueHit<string>[];
  intents: CueHit<string>[];
  emergencies: CueHit<string>[];
  calm: CueHit<string>[];
  flags: CueHit<string>[];
};

/**
 * Minimum certainty for a match of an emergency phrase. A different tone makes a different word: "là người" is not "lả
 * người".
 */
const leastSure = 0.65;

/** Weight of a single-word match if the word is written without diacritics. */
export const unmarkedWordWeight = 0.4;

export function analyzeText(text: string): AnalyzedText {
  const lists = loadTriageLexicon();
  const words = toTriageWords(text, lists.vocabulary);
  const isBare = hasFewMarks(words);
  return {
    text,
    words,
    isBare,
    topics: findCueHits(words, lists.topics, isBare, unmarkedWordWeight),
    intents: findCueHits(words, lists.intents, isBare, unmarkedWordWeight),
    emergencies: findCueHits(words, lists.emergencies, isBare).filter(
      ({ weight, cue }) => weight >= cue.weight * leastSure,
    ),
    calm: findCueHits(words, lists.calm, isBare),
    flags: findCueHits(words, lists.flags, isBare),
  };
}

/** Returns the original text of a phrase match and its position. */
export function quoteOfHit(
  { text, words }: Pick<AnalyzedText, 'text' | 'words'>,
  { start, end }: { start: number; end: number },
): { words: string; at: number } {
  const at = words[start]?.at ?? 0;
  return { words: text.slice(at, words[end - 1]?.end ?? at), at };
}
