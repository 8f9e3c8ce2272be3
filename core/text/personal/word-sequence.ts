import type { DetectableText } from './detectable-text.ts';

/** Word of a text with the properties by which names of people are recognized. */
export type NameWord = {
  /** Word in lower case with diacritics. */
  marked: string;
  plain: string;
  from: number;
  to: number;
  isCapital: boolean;
  /** True if only a space separates the word from the preceding word. */
  isAttached: boolean;
};

export type WordSequence = {
  words: NameWord[];
  /** Returns whether the sentence that contains the word is written without diacritics. */
  isBare(word: NameWord): boolean;
};

const lettersAlone = /\p{L}+/gu;
const sentenceEnd = /[.!?\n¤]/u;

/**
 * Treats the words of a sentence written entirely in capitals as uncapitalized, because the capitals do not indicate names.
 */
const ignoreAllCapitals = (sentence: readonly NameWord[], marked: string): NameWord[] => {
  const long = sentence.filter(({ from, to }) => to - from > 1);
  const shouted = long.filter(({ from, to }) => {
    const found = marked.slice(from, to);
    return found === found.toUpperCase() && found !== found.toLowerCase();
  });
  return shouted.length > long.length * 0.8 && long.length > 2
    ? sentence.map((word) => ({ ...word, isCapital: false }))
    : [...sentence];
};

const isBareSentence = (sentence: readonly NameWord[]): boolean =>
  sentence.filter(({ marked, plain }) => marked !== plain).length * 5 < sentence.length;

/**
 * Pattern for family names that are no Vietnamese words when written without diacritics. Writers often omit the diacritics
 * for a whole name that begins with one of these.
 */
const bareFamily = /^(?:nguyen|huynh|thach|pham|tran|truong)$/;
const maxNameWords = 5;

/** Returns up to 5 words without diacritics, beginning with a family name such as "nguyen". */
const findBareNames = (sentence: readonly NameWord[]): NameWord[] =>
  sentence.flatMap(({ marked }, at) => {
    if (!bareFamily.test(marked)) return [];
    const name = sentence.slice(at, at + maxNameWords);
    const end = name.findIndex((word) => word.marked !== word.plain);
    return end < 0 ? name : name.slice(0, end);
  });

/** Splits a text into words. Detects for each sentence whether the writer uses diacritics and capitals. */
export function toWordSequence({ marked, plain }: DetectableText): WordSequence {
  const sentences: NameWord[][] = [[]];
  let end = 0;
  for (const { 0: found, index } of marked.matchAll(lettersAlone)) {
    const between = marked.slice(end, index);
    if (end > 0 && sentenceEnd.test(between)) sentences.push([]);
    const lower = found.toLowerCase();
    end = index + found.length;
    sentences.at(-1)?.push({
      marked: lower,
      plain: plain.slice(index, end),
      from: index,
      to: end,
      isCapital: !found.startsWith(lower.slice(0, 1)),
      isAttached: /^ {1,2}$/u.test(between),
    });
  }
  const bare = new Set(
    sentences
      .flatMap((sentence) => (isBareSentence(sentence) ? sentence : findBareNames(sentence)))
      .map(({ from }) => from),
  );
  return {
    words: sentences.flatMap((sentence) => ignoreAllCapitals(sentence, marked)),
    isBare: ({ from }) => bare.has(from),
  };
}
