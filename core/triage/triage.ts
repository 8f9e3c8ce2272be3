import type { Directory } from '../directory/model/directory.ts';
import {
  getFallbackServiceCode,
  getService,
  isEmergencyByDefault,
} from '../directory/model/service.ts';
import { listTopics, type Topic } from '../directory/model/topic.ts';
import type { UnitRef } from '../directory/model/unit.ts';
import { chooseReportUnits } from '../routing/choose-unit.ts';
import { buildUnitExclusionPredicate } from '../routing/unit-exclusion.ts';
import { findOfficeComplaint } from '../screening/find-office-complaint.ts';
import { type AnalyzedText, analyzeText } from './analyze-text.ts';
import { explainTriage } from './explain-triage.ts';
import { type EmergencyFinding, findWordListEmergencies } from './find-emergency.ts';
import { findTriageFlags } from './find-flags.ts';
import { type LocatedPlace, locateReport } from './place/find-place.ts';
import { matchAddedTopics, rankWithAddedTopics } from './text/added-topics.ts';
import type { EvidenceQuote, TextEvidence } from './text/features.ts';
import { computeProbabilities, findTopWeightedWords } from './text/likelihood.ts';
import { collectEvidence, type ScoredTopic, scoreTopics } from './text/score-topics.ts';
import {
  dangerColumn,
  trainedWeights as everythingLearnt,
  type TrainedWeights,
} from './text/trained-weights.ts';
import type { TriageInput, TriageResult } from './triage-result.ts';

/** Minimum probability for triage to propose a topic. */
const minTopicProbability = 0.05;
/**
 * Probability from which a topic counts as certain. A text whose topic is less probable is never flagged as out of scope.
 */
const certainProbability = 0.5;

const emergencyTopic = 'SK01';
const graveTopics = new Set(['SK10', 'SK09', emergencyTopic]);

/**
 * Probabilities of danger from which a text is a possible emergency even if the word lists find no emergency: `danger`
 * alone, or `withTopic` if the grave topics together reach `topicChance`. Chosen by cross-validation, see
 * docs/adr/0014-triage.md.
 */
const possibleDangerLimits = { danger: 0.2, withTopic: 0.02, topicChance: 0.5 };
/**
 * Probability of danger from which a denied, past or hypothetical danger still counts as an emergency, if the top topic is
 * also a grave one.
 */
const minCalmedDanger = 0.3;
/** Probability of danger below which even a word-list match is no emergency, unless the top topic is a grave one. */
const minWordListDanger = 0.001;
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
/** Probability of danger from which the topic of an emergency that the word lists found replaces the top topic. */
const minTopicReplacingDanger = 0.3;

/**
 * Emergencies that the word lists find. `isCalmed` is true if the word lists found only dangers that are denied, past or
 * hypothetical.
 */
type EmergencyMatches = { listed: EmergencyFinding[]; isCalmed: boolean };

const findEmergencyMatches = (reading: AnalyzedText): EmergencyMatches => {
  const listed = findWordListEmergencies(reading);
  return { listed, isCalmed: reading.emergencies.length > 0 && listed.length === 0 };
};

/** Counts the words that are not part of place names. */
const countWordsOutsidePlaces = ({ words }: TextEvidence, { because }: LocatedPlace): number =>
  words.filter(
    ({ at }) => !because.some((place) => at >= place.at && at < place.at + place.words.length),
  ).length;

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

/** Puts the topic of an emergency that the word lists found first, if the trained weights also find danger. */
const promoteEmergencyTopic = (
  scored: readonly ScoredTopic[],
  emergencies: readonly EmergencyFinding[],
  chance: number,
): readonly ScoredTopic[] => {
  const [best] = scored;
  if (chance < minTopicReplacingDanger || !best || graveTopics.has(best.topic.code)) return scored;
  const emergencyFinding = emergencies.find(({ topic }) => topic !== undefined);
  const graver = scored.find(({ topic }) => topic.code === emergencyFinding?.topic);
  if (!emergencyFinding || !graver) return scored;
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
const isAdded = (isCalmed: boolean, scored: readonly ScoredTopic[], chance: number): boolean =>
  isCalmed
    ? chance >= minCalmedDanger && graveTopics.has(scored[0]?.topic.code ?? '')
    : chance >= possibleDangerLimits.danger ||
      (chance >= possibleDangerLimits.withTopic &&
        sumProbabilitiesOf(scored, [...graveTopics]) >= possibleDangerLimits.topicChance);

/**
 * Returns the emergencies that the word lists find, unless the trained weights nearly exclude danger. If the word lists find
 * none, returns the emergency that the trained weights find, if any.
 */
const findEmergencies = (
  { listed, isCalmed }: EmergencyMatches,
  scored: readonly ScoredTopic[],
  chance: number,
  quote: () => Pick<EvidenceQuote, 'words' | 'at'>[],
): EmergencyFinding[] => {
  const isGrave = graveTopics.has(scored[0]?.topic.code ?? '');
  if (listed.length > 0) return chance < minWordListDanger && !isGrave ? [] : listed;
  if (!isAdded(isCalmed, scored, chance)) return [];
  return quote().map(({ words, at }) => ({ kind: 'learnt', topic: undefined, words, at }));
};

const roundToHundredths = (part: number): number => Math.round(part * 100) / 100;

const getSmallestArea = ({ district, commune }: LocatedPlace) => commune ?? district;

/**
 * Returns the unit to which routing would assign the topic. Returns undefined if routing is uncertain or the unit is accused.
 */
const findRoutedUnit = (
  topic: Topic,
  place: LocatedPlace,
  { accused, on }: { accused: UnitRef[]; on: Date },
  directory: Directory,
): UnitRef | undefined => {
  const areaCode = getSmallestArea(place)?.code;
  const request = { service: topic.service, topic: topic.code, areaCode, accused, on };
  const route = chooseReportUnits(request, directory);
  if (route.kind === 'routed') return route.lead;
  if (accused.length === 0) return undefined;
  const plain = chooseReportUnits({ ...request, accused: [] }, directory);
  const isExcluded = buildUnitExclusionPredicate(directory, accused, on);
  return plain.kind === 'routed' && !isExcluded(plain.lead) ? plain.lead : undefined;
};

/** Collects the evidence in a message, for training the model and for explaining its results. */
export function collectMessageEvidence(
  { text, receivedAt: on }: TriageInput,
  directory: Directory,
): TextEvidence {
  const reading = analyzeText(text);
  const signs = listSigns(
    reading,
    findEmergencyMatches(reading),
    locateReport(text, directory, on),
  );
  return collectEvidence(reading, listTopics(directory, on), signs);
}

const toAreaResult = ({
  district,
  commune,
  candidates,
}: ReturnType<typeof locateReport>): TriageResult['area'] => ({
  ...(district && { district: district.code }),
  ...(commune && { commune: commune.code }),
  candidates: candidates.map(({ code, fullName: name }) => ({ code, name })),
});

/** Proposes service, topic, area, priority, unit and flags for a free text. Uses word lists and trained weights. */
export function triageMessage(
  { text, receivedAt: on }: TriageInput,
  directory: Directory,
  learnt: TrainedWeights = everythingLearnt,
): TriageResult {
  const reading = analyzeText(text);
  const { trained = [], added = [] } = Object.groupBy(listTopics(directory, on), ({ code }) =>
    learnt.columns.includes(code) ? 'trained' : 'added',
  );
  const place = locateReport(text, directory, on);
  const emergencyMatches = findEmergencyMatches(reading);
  const signs = listSigns(reading, emergencyMatches, place);
  const textEvidence = collectEvidence(reading, trained, signs);
  const chances = computeProbabilities(textEvidence, learnt);
  const tell = (column: string) => findTopWeightedWords(text, textEvidence, column, learnt);
  const beside = countWordsOutsidePlaces(textEvidence, place);
  const scores = scoreTopics(textEvidence, chances.topics, tell);
  const ranked = promoteEmergencyTopic(scores, emergencyMatches.listed, chances.danger);
  const isBrief = beside < minWords;
  const isRepeated = new Set(textEvidence.words.map(({ bare }) => bare)).size < minWords;
  const emergencies = findEmergencies(emergencyMatches, ranked, chances.danger, () => {
    if (isBrief || isRepeated) return [];
    const quotes = tell(dangerColumn);
    if (quotes.length > 0) return quotes;
    return findTopWeightedWords(text, textEvidence, dangerColumn, learnt, minQuoteWeight);
  });
  // an added topic never replaces a danger; only the word lists and the trained weights find dangers
  const matches = emergencies.length > 0 ? [] : matchAddedTopics(reading, added);
  const scored = rankWithAddedTopics(ranked, matches);
  const hasEvidence =
    beside > 1 || matches.length > 0 || textEvidence.spoken.some(({ content }) => content > 0);
  const [best] = hasEvidence ? scored : [];
  const topic = best && best.probability >= minTopicProbability ? best.topic : undefined;
  const deciding = topic && best ? best.quotes : [];
  const isSure = best !== undefined && best.probability >= certainProbability && !isBrief;
  const complaint = findOfficeComplaint(text);
  const found = { topic: topic?.code, isSure, deciding, emergencies, complaint, directory, on };
  const flags = findTriageFlags(reading, found);
  const accused = complaint?.offices ?? [];
  const isUrgent = emergencies.length > 0 || isEmergencyByDefault(topic);
  const unit = topic && findRoutedUnit(topic, place, { accused, on }, directory);
  return {
    service: topic?.service,
    topic: topic?.code,
    area: toAreaResult(place),
    priority: isUrgent
      ? 'P1'
      : (topic ?? getService(directory, getFallbackServiceCode(directory), on)).defaultPriority,
    flags: [...new Set(flags.map(({ about }) => about))],
    unit,
    confidence: topic && best ? roundToHundredths(best.probability) : 0,
    topics: scored.slice(0, 3).map(({ topic: { code }, probability }) => ({
      code,
      confidence: roundToHundredths(probability),
    })),
    because: explainTriage({ deciding, emergencies, place, unit, flags }),
  };
}

export type { TriageInput, TriageResult } from './triage-result.ts';
