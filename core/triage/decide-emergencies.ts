import type { AnalyzedText } from './analyze-text.ts';
import { type EmergencyFinding, findWordListEmergencies } from './find-emergency.ts';
import type { EvidenceQuote } from './text/features.ts';
import { minTopicProbability, type ScoredTopic } from './text/score-topics.ts';

const emergencyTopic = 'SK01';
const graveTopics = new Set(['SK10', 'SK09', emergencyTopic]);

/**
 * Limits for the probability of danger. From `possible` on, a text is a possible emergency even if the word lists find no
 * emergency. Below `listed`, even a word-list match is no emergency, unless the top topic is a grave one. Chosen by
 * cross-validation, see docs/adr/0014-triage.md.
 */
export type DangerLimits = { possible: number; listed: number };
/** Limits before the first period, and from then on. The word lists know the dangers of the epidemic best. */
export const epidemicLimits: DangerLimits = { possible: 0.15, listed: 0.003 };
export const everydayLimits: DangerLimits = { possible: 0.02, listed: 0.001 };
/**
 * Probability of danger from which a text is a possible emergency if the grave topics together reach `minGraveTopics`,
 * although the word lists find no emergency.
 */
const minPossibleWithTopic = 0.02;
const minGraveTopics = 0.5;
/**
 * Probability of danger from which a denied, past or hypothetical danger still counts as an emergency, if the top topic is
 * also a grave one.
 */
const minCalmedDanger = 0.3;
/** Probability of danger from which the topic of an emergency that the word lists found replaces the top topic. */
const minTopicReplacingDanger = 0.3;

/**
 * Emergencies that the word lists find. `isCalmed` is true if the word lists found only dangers that are denied, past or
 * hypothetical.
 */
export type EmergencyMatches = { listed: EmergencyFinding[]; isCalmed: boolean };

export const findEmergencyMatches = (reading: AnalyzedText): EmergencyMatches => {
  const listed = findWordListEmergencies(reading);
  return { listed, isCalmed: reading.emergencies.length > 0 && listed.length === 0 };
};

/** Puts the topic of an emergency that the word lists found first, if the trained weights also find danger. */
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
 * Returns the emergencies that the word lists find, unless the trained weights nearly exclude danger. If the word lists find
 * none, returns the emergency that the trained weights find, if any.
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
