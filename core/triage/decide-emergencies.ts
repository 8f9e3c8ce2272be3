import type { AnalyzedText } from './analyze-text.ts';
import { type EmergencyFinding, findWordListEmergencies } from './find-emergency.ts';
import type { EvidenceQuote } from './text/features.ts';
import { minTopicProbability, type ScoredTopic } from './text/score-topics.ts';

const emergencyTopic = 'SK01';
const graveTopics = new Set(['SK10', 'SK09', emergencyTopic]);

/**
 * Limits for the probability of danger, chosen by cross-validation (docs/adr/0014-triage.md). From `possible` on, a text is a
 * possible emergency even without a word-list match. Below `listed`, even a text with a word-list match is no emergency,
 * unless its top topic is a grave one.
 */
export type DangerLimits = { possible: number; listed: number };
/**
 * Limits for texts during and after the epidemic. The limits differ because the word lists cover the dangers of the epidemic
 * best.
 */
export const epidemicDangerLimits: DangerLimits = { possible: 0.15, listed: 0.003 };
export const everydayDangerLimits: DangerLimits = { possible: 0.02, listed: 0.001 };
/**
 * Minimum probability of danger for a possible emergency without a word-list match, if the grave topics together reach
 * `minGraveTopics`.
 */
const minPossibleWithTopic = 0.02;
const minGraveTopics = 0.5;
/**
 * Minimum probability of danger at which a denied, past, hypothetical or harmless danger still counts as an emergency. The
 * top topic must also be a grave one.
 */
const minCalmedDanger = 0.3;
/** Minimum probability of danger at which the topic of a word-list emergency replaces the top topic. */
const minTopicReplacingDanger = 0.3;

/**
 * Emergencies that the word lists find. `isCalmed` is true if the word lists found only dangers that are denied, past,
 * hypothetical or harmless, or none in a text with a phrase that calms the whole text.
 */
export type EmergencyMatches = { listed: EmergencyFinding[]; isCalmed: boolean };

export const findEmergencyMatches = (reading: AnalyzedText): EmergencyMatches => {
  const listed = findWordListEmergencies(reading);
  const isWholeTextCalm = reading.calm.some(({ cue }) => cue.tag.calmsWholeText);
  const isCalmed = listed.length === 0 && (reading.emergencies.length > 0 || isWholeTextCalm);
  return { listed, isCalmed };
};

/** Moves the topic of a word-list emergency to the first position if the trained weights also find danger. */
export const promoteEmergencyTopic = (
  scored: readonly ScoredTopic[],
  emergencies: readonly EmergencyFinding[],
  chance: number,
): readonly ScoredTopic[] => {
  const [best] = scored;
  if (chance < minTopicReplacingDanger || !best || graveTopics.has(best.topic.code)) return scored;
  const emergencyFinding = emergencies.find(({ topic }) => topic !== undefined);
  const graver = scored.find(({ topic }) => topic.code === emergencyFinding?.topic);
  if (!emergencyFinding || !graver || graver.probability < minTopicProbability) return scored;
  const { words, at } = emergencyFinding;
  const first = { ...graver, chance, quotes: [{ words, at, weight: 1 }] };
  return [first, ...scored.filter((one) => one !== graver)];
};

const sumProbabilitiesOf = (scored: readonly ScoredTopic[], codes: readonly string[]): number =>
  scored.reduce(
    (sum, { topic, probability }) => sum + (codes.includes(topic.code) ? probability : 0),
    0,
  );

/** Returns true if the trained weights find an emergency although the word lists find no emergency. */
const isAdded = (
  isCalmed: boolean,
  scored: readonly ScoredTopic[],
  chance: number,
  { possible }: DangerLimits,
): boolean =>
  isCalmed
    ? chance >= minCalmedDanger && graveTopics.has(scored[0]?.topic.code ?? '')
    : chance >= possible ||
      (chance >= minPossibleWithTopic &&
        sumProbabilitiesOf(scored, [...graveTopics]) >= minGraveTopics);

/**
 * Returns the emergencies that the word lists find, unless the trained weights almost rule out danger. Without such
 * emergencies, returns the one that the trained weights find, if any.
 */
export const findEmergencies = (
  { listed, isCalmed }: EmergencyMatches,
  scored: readonly ScoredTopic[],
  { chance, limits }: { chance: number; limits: DangerLimits },
  quote: () => Pick<EvidenceQuote, 'words' | 'at'>[],
): EmergencyFinding[] => {
  const isGrave = graveTopics.has(scored[0]?.topic.code ?? '');
  if (listed.length > 0) return chance < limits.listed && !isGrave ? [] : listed;
  if (!isAdded(isCalmed, scored, chance, limits)) return [];
  return quote().map(({ words, at }) => ({ kind: 'learnt', topic: undefined, words, at }));
};
