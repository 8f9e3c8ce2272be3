import {
  isWrittenWithoutDiacritics,
  pauseMarker,
  splitWordsWithDiacritics,
  type WordWithDiacritics,
} from './words-with-diacritics.ts';

type Phrase = readonly WordWithDiacritics[];
/** Phrases by their first word without diacritics, the longest phrase first. */
type PhraseIndex = ReadonlyMap<string | undefined, readonly Phrase[]>;

export const toPhrase = (term: string): Phrase =>
  splitWordsWithDiacritics(term).filter((word) => word !== pauseMarker);

export const indexPhrases = (terms: readonly string[]): PhraseIndex =>
  Map.groupBy(
    terms.map(toPhrase).toSorted((a, b) => b.length - a.length),
    ([first]) => first?.bare,
  );

export type PhraseReader = {
  words: readonly WordWithDiacritics[];
  /**
   * Returns the longest of the phrases that starts at the word with this index. If the text has diacritics, they must match.
   */
  at: (phrases: PhraseIndex, index: number) => Phrase | undefined;
  /** Returns whether one of the phrases starts in the same clause, at most `distance` words before the word with this index. */
  isAfter: (phrases: PhraseIndex, index: number, distance: number) => boolean;
};

/** Splits a text into words, in which phrases can then be found. */
export function createPhraseReader(text: string): PhraseReader {
  const words = splitWordsWithDiacritics(text);
  const isBare = isWrittenWithoutDiacritics(words);
  const isWord = (
    word: WordWithDiacritics | undefined,
    { bare, marks }: WordWithDiacritics,
  ): boolean => word?.bare === bare && (isBare || word.marks === marks);
  const at: PhraseReader['at'] = (phrases, index) =>
    phrases
      .get(words[index]?.bare)
      ?.find((phrase) => phrase.every((one, offset) => isWord(words[index + offset], one)));
  return {
    words,
    at,
    isAfter: (phrases, index, distance) => {
      const clause = words.lastIndexOf(pauseMarker, index - 1) + 1;
      const first = Math.max(clause, index - distance);
      return words.slice(first, index).some((_, offset) => at(phrases, first + offset));
    },
  };
}
