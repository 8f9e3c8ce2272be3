import * as z from 'zod';
import { memoizeByObject } from '../../shared/memoize-by-object.ts';
import {
  isWrittenWithoutDiacritics,
  pauseMarker,
  splitWordsWithDiacritics,
  type WordWithDiacritics,
} from '../../text/words-with-diacritics.ts';
import { toLocalDate } from '../../time/local-date.ts';
import { isValidOn, validityFields } from '../../time/validity.ts';

/**
 * Phrase that makes a text a formal denunciation (tố cáo), or that only mentions a denunciation. A text matches if it
 * contains one wording of each part in order. An empty wording makes its part optional; `.` stands for a pause in the
 * sentence.
 */
export const DenunciationPhrase = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  meaning: z.enum(['denunciation', 'mention']),
  parts: z.array(z.array(z.string()).min(1)).min(1),
  /**
   * True if the phrase counts only when written with diacritics, because it is ambiguous without them: "to cao ông" may also
   * describe a tall man.
   */
  needsMarks: z.boolean().optional(),
  ...validityFields,
});
export type DenunciationPhrase = z.infer<typeof DenunciationPhrase>;

type Phrases = { denunciation: readonly DenunciationPhrase[] };
type Span = { start: number; end: number };
type WordComparison = (markedWord: WordWithDiacritics, wanted: WordWithDiacritics) => boolean;

const isSameWord: WordComparison = (markedWord, wanted) =>
  markedWord.bare === wanted.bare && markedWord.marks === wanted.marks;
const isSameWordIgnoringMissingMarks: WordComparison = (markedWord, wanted) =>
  markedWord.bare === wanted.bare && (markedWord.marks === '' || markedWord.marks === wanted.marks);

/**
 * Splits a wording of a denunciation phrase into words. The wording `.` becomes a pause marker, and an empty wording becomes
 * an empty array.
 */
const splitWording = (text: string): WordWithDiacritics[] =>
  text === pauseMarker.bare ? [pauseMarker] : splitWordsWithDiacritics(text).slice(1, -1);

type SplitPhrase = DenunciationPhrase & {
  wordings: WordWithDiacritics[][][];
  /** First words of all wordings of the denunciation phrase, without diacritics. */
  beginnings: ReadonlySet<string>;
};

const listFirstWords = (wordings: readonly WordWithDiacritics[][][]): string[] => {
  const [first = [], ...others] = wordings;
  const mayBeLeftOut = others.length > 0 && first.some(({ length }) => length === 0);
  return [
    ...first.flatMap(([word]) => word?.bare ?? []),
    ...(mayBeLeftOut ? listFirstWords(others) : []),
  ];
};

/** Returns the denunciation phrases split into words. The result is cached for each list of phrases. */
const splitPhrases = memoizeByObject(
  (denunciation: readonly DenunciationPhrase[]): readonly SplitPhrase[] =>
    denunciation.map((phrase) => {
      const wordings = phrase.parts.map((part) => part.map(splitWording));
      return { ...phrase, wordings, beginnings: new Set(listFirstWords(wordings)) };
    }),
);

const unique = (numbers: readonly number[]): number[] => [...new Set(numbers)];

const isTextPresent = (
  phraseWords: readonly WordWithDiacritics[],
  words: readonly WordWithDiacritics[],
  from: number,
  isSame: WordComparison,
): boolean =>
  phraseWords.every((word, index) => {
    const markedWord = words[from + index];
    return markedWord !== undefined && isSame(markedWord, word);
  });

const findMatchEnds = (
  start: number,
  words: readonly WordWithDiacritics[],
  { wordings }: SplitPhrase,
  isSame: WordComparison,
): number[] =>
  wordings.reduce(
    (starts, part) =>
      unique(
        starts.flatMap((from) =>
          part
            .filter((phraseWords) => isTextPresent(phraseWords, words, from, isSame))
            .map(({ length }) => from + length),
        ),
      ),
    [start],
  );

const findPhraseSpans = (
  phrase: SplitPhrase,
  words: readonly WordWithDiacritics[],
  isSame: WordComparison,
): Span[] =>
  words.flatMap(({ bare }, start) =>
    phrase.beginnings.has(bare)
      ? findMatchEnds(start, words, phrase, isSame).map((end) => ({ start, end }))
      : [],
  );

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const denunciationWords = splitWording('tố cáo');

/**
 * Returns whether the matched passage contains "tố cáo" with diacritics, even if other words have none, as in "toi tố cáo
 * viec chia gao".
 */
const isMarkedIn = ({ start, end }: Span, words: readonly WordWithDiacritics[]): boolean =>
  words.some(
    (_, at) => start <= at && at < end && isTextPresent(denunciationWords, words, at, isSameWord),
  );

const findDenunciationSpans = (
  phrase: SplitPhrase,
  words: readonly WordWithDiacritics[],
  isBare: boolean,
): Span[] => {
  const isCertainBare = !phrase.needsMarks && isBare;
  return [
    ...findPhraseSpans(phrase, words, isSameWord),
    ...findPhraseSpans(phrase, words, isSameWordIgnoringMissingMarks).filter(
      (span) => isCertainBare || isMarkedIn(span, words),
    ),
  ];
};

/**
 * Returns whether the text is a formal denunciation, written with or without diacritics. Denials, reports of other people's
 * denunciations, questions about denunciations, and uncertain texts do not count.
 */
export function isDenunciation(text: string, directory: Phrases, on: Date): boolean {
  const words = splitWordsWithDiacritics(text);
  const isBare = isWrittenWithoutDiacritics(words);
  const date = toLocalDate(on);
  const bareWords = new Set(words.map(({ bare }) => bare));
  const phrases = splitPhrases(directory.denunciation).filter(
    (phrase) => isValidOn(phrase, date) && !phrase.beginnings.isDisjointFrom(bareWords),
  );
  const spans = phrases
    .filter(({ meaning }) => meaning === 'denunciation')
    .flatMap((phrase) => findDenunciationSpans(phrase, words, isBare));
  if (spans.length === 0) return false;
  const mentions = phrases
    .filter(({ meaning }) => meaning === 'mention')
    .flatMap((phrase) =>
      findPhraseSpans(
        phrase,
        words,
        phrase.needsMarks ? isSameWord : isSameWordIgnoringMissingMarks,
      ),
    );
  return spans.some((span) => !mentions.some((mention) => overlaps(span, mention)));
}
