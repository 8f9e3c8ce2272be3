import { type CueHit, findWordListMatches } from './text/cue.ts';
import { type CalmKind, loadTriageLexicon } from './text/lexicon.ts';
import { removeSalutation } from './text/remove-salutation.ts';
import { hasFewDiacritics, type TriageWord, toTriageWords } from './text/triage-words.ts';

/** Text with its words, whether they are written without diacritics, and the matches of all word lists. */
export type AnalyzedText = {
  text: string;
  words: readonly TriageWord[];
  isBare: boolean;
  topics: CueHit<string>[];
  /** Phrases that mean only their topic, such as "mất điện" (power cut). */
  decisive: CueHit<string>[];
  intents: CueHit<string>[];
  emergencies: CueHit<string>[];
  calm: CueHit<CalmKind>[];
  flags: CueHit<string>[];
};

/**
 * Minimum certainty for a match of a phrase about danger, or of one that denies danger. Matches with a different tone are
 * below it, because the tone changes the word: "là người" is not "lả người", and "nằm" (to lie) is not "năm" (year).
 */
const minCertainty = 0.65;

const isCertain = ({ weight, cue }: CueHit<unknown>): boolean =>
  weight >= cue.weight * minCertainty;

/** Weight of a single-word match in triage if the word is written without diacritics. */
export const weightWithoutDiacritics = 0.4;

/** Part of a text, from the position `at` to before `end`. */
export type TextSpan = { at: number; end: number };

/** Returns true if the word lies in one of the spans. */
export const isWithinSpan = (word: TextSpan, spans: readonly TextSpan[]): boolean =>
  spans.some(({ at, end }) => word.at >= at && word.at < end);

/**
 * Finds the matches of all word lists in a text. A word in one of the place names is not a typing error for another word:
 * "Duyên Hải" does not mean "suyễn" (asthma).
 */
export function analyzeText(text: string, placeNames: readonly TextSpan[] = []): AnalyzedText {
  const lists = loadTriageLexicon();
  const words = removeSalutation(toTriageWords(text, lists.vocabulary)).map((word) =>
    isWithinSpan(word, placeNames) ? { ...word, meant: [] } : word,
  );
  const isBare = hasFewDiacritics(words);
  return {
    text,
    words,
    isBare,
    topics: findWordListMatches(words, lists.topics, isBare, weightWithoutDiacritics),
    decisive: findWordListMatches(words, lists.decisive, isBare).filter(isCertain),
    intents: findWordListMatches(words, lists.intents, isBare, weightWithoutDiacritics),
    emergencies: findWordListMatches(words, lists.emergencies, isBare).filter(isCertain),
    calm: findWordListMatches(words, lists.calm, isBare).filter(isCertain),
    flags: findWordListMatches(words, lists.flags, isBare),
  };
}

/** Returns the original text of a phrase match and its position. */
export function getMatchQuote(
  { text, words }: Pick<AnalyzedText, 'text' | 'words'>,
  { start, end }: { start: number; end: number },
): { words: string; at: number } {
  const at = words[start]?.at ?? 0;
  return { words: text.slice(at, words[end - 1]?.end ?? at), at };
}
