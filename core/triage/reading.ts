import { type Hit, hitsIn } from './cue.ts';
import { lexicon } from './lexicon.ts';
import { isWrittenBare, type Word, wordsIn } from './words.ts';

/** A text as it is judged: its words, whether they are written without marks, and what the lists find in them. */
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

/** Another tone on the same letter makes another word: "là người" isn't "lả người". Less sure hits are no emergency. */
const leastSure = 0.65;

/** The weight of a single word without its marks, for hits in word lists. */
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

/** The words of a hit as they were written, and where. */
export const quoted = (
  { text, words }: Pick<Reading, 'text' | 'words'>,
  { start, end }: { start: number; end: number },
): { words: string; at: number } => {
  const at = words[start]?.at ?? 0;
  return { words: text.slice(at, words[end - 1]?.end ?? at), at };
};
