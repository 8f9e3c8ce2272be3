import type { Directory } from '../directory/model/directory.ts';
import { listTopics, type Topic } from '../directory/model/services/topic.ts';
import { toLocalDate } from '../time/local-date.ts';
import { type AnalyzedText, analyzeText, isWithinSpan } from './analyze-text.ts';
import { type EmergencyMatches, findEmergencyMatches } from './decide-emergencies.ts';
import { type LocatedPlace, locateReport } from './place/find-place.ts';
import type { TextEvidence } from './text/features.ts';
import { collectEvidence } from './text/score-topics.ts';
import type { TriageInput } from './triage-result.ts';

const isYear = (bare: string | undefined): boolean => /^(19|20)\d\d$/.test(bare ?? '');

/**
 * Returns the words that aren't part of place names or of years ("năm 2024"). Reports on any topic name places and years, so
 * neither is evidence. Without diacritics, "năm" (year) would also look like "nằm" (lie).
 */
const listEvidenceWords = (
  { words }: AnalyzedText,
  { nameSpans }: LocatedPlace,
): AnalyzedText['words'] =>
  words.filter((word, index) => {
    const isInYear =
      (word.bare === 'nam' && isYear(words[index + 1]?.bare)) ||
      (isYear(word.bare) && words[index - 1]?.bare === 'nam');
    return !isInYear && !isWithinSpan(word, nameSpans);
  });

/** Returns the names of those word-list matches that serve as features of the triage model. */
const listSigns = (
  { flags }: AnalyzedText,
  { listed, isCalmed }: EmergencyMatches,
  { isElsewhere, because }: LocatedPlace,
): string[] => [
  ...listed.map(({ kind }) => kind),
  ...(isCalmed ? ['calmed'] : []),
  ...flags.map(({ cue }) => cue.tag),
  ...(isElsewhere ? ['elsewhere'] : []),
  ...(because.length > 0 ? ['place'] : []),
];

/** Returns the first day of the period in which the message was received. Undefined before the first of these periods. */
const findPeriod = (periods: readonly string[], on: Date): string | undefined => {
  const date = toLocalDate(on);
  return periods.findLast((day) => day <= date);
};

type MessageAnalysis = {
  reading: AnalyzedText;
  place: LocatedPlace;
  emergencyMatches: EmergencyMatches;
  textEvidence: TextEvidence;
};

/** Reads a message with word lists and place names, and collects the evidence for the topics. */
export function analyzeMessage(
  { text, receivedAt: on }: TriageInput,
  directory: Directory,
  { topics, periods }: { topics: readonly Topic[]; periods: readonly string[] },
): MessageAnalysis {
  const place = locateReport(text, directory, on);
  const reading = analyzeText(text, place.nameSpans);
  const emergencyMatches = findEmergencyMatches(reading);
  const textEvidence = collectEvidence(reading, topics, {
    words: listEvidenceWords(reading, place),
    signs: listSigns(reading, emergencyMatches, place),
    period: findPeriod(periods, on),
  });
  return { reading, place, emergencyMatches, textEvidence };
}

/** Collects the evidence in a message, for training the model and for explaining its results. */
export function collectMessageEvidence(
  input: TriageInput,
  directory: Directory,
  periods: readonly string[],
): TextEvidence {
  const topics = listTopics(directory, input.receivedAt);
  return analyzeMessage(input, directory, { topics, periods }).textEvidence;
}
