import type { Directory } from '../directory/model/directory.ts';
import type { UnitRef } from '../directory/model/organization/unit.ts';
import {
  getFallbackServiceCode,
  getService,
  isEmergencyByDefault,
} from '../directory/model/services/service.ts';
import { listTopics, type Topic } from '../directory/model/services/topic.ts';
import { chooseReportUnits } from '../routing/choose-unit.ts';
import { buildUnitExclusionPredicate } from '../routing/unit-exclusion.ts';
import { findOfficeComplaint } from '../screening/find-office-complaint.ts';
import { analyzeMessage } from './analyze-message.ts';
import {
  epidemicDangerLimits,
  everydayDangerLimits,
  findEmergencies,
  promoteEmergencyTopic,
} from './decide-emergencies.ts';
import { explainTriage } from './explain-triage.ts';
import { findEmergencyFlags, findTriageFlags, isEmergencyTopic } from './find-flags.ts';
import type { LocatedPlace } from './place/find-place.ts';
import { matchAddedTopics, rankWithAddedTopics } from './text/added-topics.ts';
import type { TextEvidence } from './text/features.ts';
import { computeProbabilities, findTopWeightedWords } from './text/likelihood.ts';
import {
  minTopicProbability,
  preferDecisivePhrases,
  type ScoredTopic,
  scoreTopics,
} from './text/score-topics.ts';
import { dangerColumn, loadTrainedWeights, type TrainedWeights } from './text/trained-weights.ts';
import type { TriageInput, TriageResult } from './triage-result.ts';

/**
 * Probability from which a topic counts as certain. A text whose topic is less probable is never flagged as out of scope.
 */
const certainProbability = 0.5;

/**
 * Minimum number of words, not counting place names, for a certain topic. Texts with fewer words also have no emergency that
 * only the trained weights find.
 */
const minWords = 5;
/**
 * Minimum weight of the words that are quoted as evidence if no word reaches the normal limit. Many words with low weights
 * together may indicate an emergency; a text of unknown words does not.
 */
const minQuoteWeight = 0.05;
const roundToHundredths = (part: number): number => Math.round(part * 100) / 100;

const getSmallestArea = ({ district, commune }: LocatedPlace) => commune ?? district;

/**
 * Returns the unit to which routing would assign the topic. Returns undefined if routing is uncertain or the unit is accused.
 */
const findRoutedUnit = (
  topic: Topic,
  place: LocatedPlace,
  { text, accused, on }: { text: string; accused: UnitRef[]; on: Date },
  directory: Directory,
): UnitRef | undefined => {
  const areaCode = getSmallestArea(place)?.code;
  const request = { service: topic.service, topic: topic.code, areaCode, text, accused, on };
  const route = chooseReportUnits(request, directory);
  if (route.kind === 'routed') return route.lead;
  if (accused.length === 0) return undefined;
  const plain = chooseReportUnits({ ...request, accused: [] }, directory);
  const isExcluded = buildUnitExclusionPredicate(directory, accused, on);
  return plain.kind === 'routed' && !isExcluded(plain.lead) ? plain.lead : undefined;
};

const toAreaResult = ({ district, commune, candidates }: LocatedPlace): TriageResult['area'] => ({
  ...(district && { district: district.code }),
  ...(commune && { commune: commune.code }),
  candidates: candidates.map(({ code, fullName: name }) => ({ code, name })),
});

/** Returns the words that indicate danger most strongly. If there are no strong ones, also returns weak ones. */
const quoteDanger = (
  text: string,
  textEvidence: TextEvidence,
  learnt: TrainedWeights,
): ReturnType<typeof findTopWeightedWords> => {
  const quotes = findTopWeightedWords(text, textEvidence, dangerColumn, learnt);
  return quotes.length > 0
    ? quotes
    : findTopWeightedWords(text, textEvidence, dangerColumn, learnt, minQuoteWeight);
};

const hasFewDifferentWords = ({ words }: TextEvidence): boolean =>
  new Set(words.map(({ bare }) => bare)).size < minWords;

const isAboutDanger = ([best]: readonly ScoredTopic[]): boolean =>
  best !== undefined &&
  best.probability >= minTopicProbability &&
  isEmergencyTopic(best.topic.code);

/** Finds the topic, the place and the emergencies of a free text. */
const recognizeSubject = (
  { text, receivedAt: on }: TriageInput,
  directory: Directory,
  learnt: TrainedWeights,
) => {
  const { trained = [], added = [] } = Object.groupBy(listTopics(directory, on), ({ code }) =>
    learnt.columns.includes(code) ? 'trained' : 'added',
  );
  const { reading, place, emergencyMatches, textEvidence } = analyzeMessage(
    { text, receivedAt: on },
    directory,
    { topics: trained, periods: learnt.periods },
  );
  const { words, period } = textEvidence;
  const chances = computeProbabilities(textEvidence, learnt);
  const tell = (column: string) => findTopWeightedWords(text, textEvidence, column, learnt);
  const scores = scoreTopics(textEvidence, chances.topics, tell);
  const ranked = promoteEmergencyTopic(scores, emergencyMatches.listed, chances.danger);
  const isBrief = words.length < minWords;
  const limits = period === undefined ? epidemicDangerLimits : everydayDangerLimits;
  const danger = { chance: chances.danger, limits };
  const emergencies = findEmergencies(emergencyMatches, ranked, danger, () =>
    isBrief || hasFewDifferentWords(textEvidence) ? [] : quoteDanger(text, textEvidence, learnt),
  );
  // an added topic never replaces a danger; only the word lists and the trained weights find dangers
  const matches =
    emergencies.length > 0 || isAboutDanger(ranked) ? [] : matchAddedTopics(reading, added);
  const preferred = emergencies.length > 0 ? ranked : preferDecisivePhrases(ranked, textEvidence);
  const scored = rankWithAddedTopics(preferred, matches);
  const hasEvidence =
    words.length > 1 ||
    matches.length > 0 ||
    textEvidence.spoken.some(({ content }) => content > 0);
  const [best] = hasEvidence ? scored : [];
  const isProposed = best !== undefined && best.probability >= minTopicProbability;
  return {
    ...{ reading, place, emergencies, scored },
    topic: isProposed ? best.topic : undefined,
    deciding: isProposed ? best.quotes : [],
    probability: isProposed ? best.probability : 0,
    isSure: best !== undefined && best.probability >= certainProbability && !isBrief,
  };
};

/** Returns whether `triageMessage` would flag a free text as an emergency. Leaves out the steps that emergencies do not need. */
export function isEmergencyMessage(input: TriageInput, directory: Directory): boolean {
  const { topic, deciding, emergencies } = recognizeSubject(input, directory, loadTrainedWeights());
  const found = { topic: topic?.code, deciding, emergencies, directory, on: input.receivedAt };
  return findEmergencyFlags(found).length > 0;
}

/** Proposes service, topic, area, priority, unit and flags for a free text. Uses word lists and trained weights. */
export function triageMessage(
  input: TriageInput,
  directory: Directory,
  learnt: TrainedWeights = loadTrainedWeights(),
): TriageResult {
  const { text, receivedAt: on } = input;
  const subject = recognizeSubject(input, directory, learnt);
  const { reading, place, topic, deciding, emergencies, probability, isSure } = subject;
  const complaint = findOfficeComplaint(text);
  const found = { topic: topic?.code, isSure, deciding, emergencies, complaint, directory, on };
  const flags = findTriageFlags(reading, found);
  const accused = complaint?.offices ?? [];
  const isUrgent = emergencies.length > 0 || isEmergencyByDefault(topic);
  const unit = topic && findRoutedUnit(topic, place, { text, accused, on }, directory);
  return {
    service: topic?.service,
    topic: topic?.code,
    area: toAreaResult(place),
    priority: isUrgent
      ? 'P1'
      : (topic ?? getService(directory, getFallbackServiceCode(directory), on)).defaultPriority,
    flags: [...new Set(flags.map(({ about }) => about))],
    unit,
    confidence: roundToHundredths(probability),
    topics: subject.scored.slice(0, 3).map((one) => ({
      code: one.topic.code,
      confidence: roundToHundredths(one.probability),
    })),
    because: explainTriage({ deciding, emergencies, place, unit, flags }),
  };
}

export type { TriageInput, TriageResult } from './triage-result.ts';
