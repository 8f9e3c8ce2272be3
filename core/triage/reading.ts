import { type Hit, hitsIn } from './cue.ts';
import { lexicon } from './lexicon.ts';
import { isWrittenBare, type Word, wordsIn } from './words.ts';

/** A text with its words, whether they are written without marks, and the hits of all word lists. */
export type Reading = {
  text: string;
  words: readonly Word[];
  isBare: boolean;
  topics: Hit<string>[];
  intents: Hit<string>[];
  emergencies: Hit<string>[];
  calm: Hit<string>[];
  flags: Hit<string>[];
};

/** Minimum certainty of an emergency hit. Another tone makes another word: "là người" isn't "lả người". */
const leastSure = 0.65;

/** Weight of a single-word hit that is written without marks. */
export const doubtful = 0.4;

export const read = (text: string): Reading => {
  const lists = lexicon();
  const words = wordsIn(text, lists.vocabulary);
  const isBare = isWrittenBare(words);
  return {
    text,
    words,
    isBare,
    topics: hitsIn(words, lists.topics, isBare, doubtful),
    intents: hitsIn(words, lists.intents, isBare, doubtful),
    emergencies: hitsIn(words, lists.emergencies, isBare).filter(
      ({ weight, cue }) => weight >= cue.weight * leastSure,
    ),
    calm: hitsIn(words, lists.calm, isBare),
    flags: hitsIn(words, lists.flags, isBare),
  };
};

/** Returns the original wording of a hit and its position. */
export const quoted = (
  { text, words }: Pick<Reading, 'text' | 'words'>,
  { start, end }: { start: number; end: number },
): { words: string; at: number } => {
  const at = words[start]?.at ?? 0;
  return { words: text.slice(at, words[end - 1]?.end ?? at), at };
};
