import { isEmergencyByDefault, type ServiceCode } from '../../directory/model/services/service.ts';
import type { Topic } from '../../directory/model/services/topic.ts';
import { type AnalyzedText, getMatchQuote } from '../analyze-text.ts';
import intentData from '../data/intents.json' with { type: 'json' };
import { type CueHit, removeOverlappingMatches } from './cue.ts';
import { findEnglishSuggestions, findEnglishTopics, isEnglish } from './english.ts';
import type { EvidenceQuote, TextEvidence } from './features.ts';
import { findKhmerSuggestions, findKhmerTopics, type PhraseHit } from './khmer.ts';

export type ScoredTopic = {
  topic: Topic;
  score: number;
  quotes: EvidenceQuote[];
  probability: number;
};

/**
 * Factor by which each further phrase for the same topic counts less than the phrase before it, so that a long text gains no
 * certainty from repetition.
 */
const decayFactor = 0.6;
const intentWeight = 0.45;
const suggestionPenalty = 0.7;
const questionPenalty = 0.5;
const praiseTopic = 'GY08';
/** Minimum probability for triage to propose a topic. */
export const minTopicProbability = 0.05;

/**
 * Services for which topics score differently: a topic of `needsIntent` counts only if the text expresses the intent of the
 * same name, and a topic of `doubtsQuestions` counts less if the text is a question. Read in a function, because a constant
 * would read the file of the intents while each bundle loads.
 */
const getScoringServices = () => intentData.scoring;

/** Sums weights in descending order, each multiplied by the next power of `decayFactor`. */
export function sumWithDecay(weights: readonly number[]): number {
  return weights
    .toSorted((a, b) => b - a)
    .reduce((sum, weight, at) => sum + weight * decayFactor ** at, 0);
}

/** Sums the weights of phrase matches. Each distinct phrase counts once. */
const sumHitWeights = (hits: readonly CueHit<string>[]): number => {
  const hitByPhrase = new Map(
    hits.toSorted((a, b) => a.weight - b.weight).map((hit) => [hit.cue.phrase, hit]),
  );
  return sumWithDecay([...hitByPhrase.values()].map(({ weight }) => weight));
};

const groupByTag = (hits: readonly CueHit<string>[]): ReadonlyMap<string, CueHit<string>[]> =>
  new Map(
    [...Map.groupBy(hits, ({ cue }) => cue.tag)].map(([tag, those]) => [
      tag,
      removeOverlappingMatches(those),
    ]),
  );

/** Returns how strongly a text expresses each intent, such as question or suggestion, regardless of its topic. */
const computeIntents = ({ intents, text }: AnalyzedText): ReadonlyMap<string, number> => {
  const intentWeights = [...groupByTag(intents)].map(([intent, hits]): [string, number] => [
    intent,
    sumHitWeights(hits.filter(({ weight }) => weight > 0)),
  ]);
  const suggests = [...findKhmerSuggestions(text), ...findEnglishSuggestions(text)];
  const suggested = Math.max(0, ...suggests.map(({ weight }) => weight));
  return new Map(
    isEnglish(text) || suggested > 0
      ? [...intentWeights, [getScoringServices().needsIntent, suggested]]
      : intentWeights,
  );
};

/**
 * Returns the amount to subtract from the score of a topic of violations if the text is a question, because a sender who only
 * asks about rules does not report anybody. Returns 0 for other topics.
 */
const computeDoubtPenalty = (service: ServiceCode, intents: ReadonlyMap<string, number>): number =>
  getScoringServices().doubtsQuestions.includes(service) && (intents.get(service) ?? 0) === 0
    ? (intents.get('question') ?? 0) * questionPenalty
    : 0;

const computeTopicScore = (
  { code, service }: Topic,
  content: number,
  intents: ReadonlyMap<ServiceCode, number>,
): number => {
  const { needsIntent } = getScoringServices();
  const suggested = intents.get(needsIntent) ?? 0;
  if (code === praiseTopic) return content;
  if (service === needsIntent) return suggested > 0 ? content * 0.6 + suggested : content * 0.1;
  const intentScore =
    (intents.get(service) ?? 0) * intentWeight - computeDoubtPenalty(service, intents);
  return Math.max(0.1, content + intentScore - suggested * suggestionPenalty);
};

/** Returns the phrases that support each topic, from the Vietnamese, English and Khmer word lists. */
const findTopicQuotes = (reading: AnalyzedText): ReadonlyMap<string, EvidenceQuote[]> => {
  const foreign: PhraseHit[] = [
    ...findKhmerTopics(reading.text),
    ...findEnglishTopics(reading.text),
  ];
  const own = isEnglish(reading.text) ? [] : [...groupByTag(reading.topics).values()].flat();
  const all = [
    ...foreign,
    ...own.map((hit) => ({ tag: hit.cue.tag, weight: hit.weight, ...getMatchQuote(reading, hit) })),
  ];
  return new Map(
    [...Map.groupBy(all, ({ tag }) => tag)].map(([tag, those]) => [
      tag,
      those
        .filter(({ weight }) => weight > 0)
        .map(({ words, at, weight }) => ({ words, at, weight })),
    ]),
  );
};

const listDistinctWeights = (quotes: readonly EvidenceQuote[]): number[] => [
  ...new Map(
    quotes
      .filter(({ weight }) => weight > 0)
      .toSorted((a, b) => a.weight - b.weight)
      .map(({ words, weight }) => [words.toLowerCase(), weight]),
  ).values(),
];

/** Collects the evidence in a text: matched phrases and score for each topic, and the intents. */
export function collectEvidence(
  reading: AnalyzedText,
  topics: readonly Topic[],
  context: Pick<TextEvidence, 'words' | 'signs' | 'period'>,
): TextEvidence {
  const quotes = findTopicQuotes(reading);
  const intents = computeIntents(reading);
  const spoken = topics.map((topic) => {
    const own = quotes.get(topic.code) ?? [];
    const content = sumWithDecay(listDistinctWeights(own));
    return {
      topic,
      quotes: own,
      content,
      score: own.length > 0 ? computeTopicScore(topic, content, intents) : 0,
    };
  });
  const decisive = reading.decisive.map(({ cue }) => cue.tag);
  return { ...context, intents, spoken, decisive };
}

const sumProbabilities = (scored: readonly ScoredTopic[]): number =>
  scored.reduce((sum, { probability }) => sum + probability, 0);

/** Topic of matters outside the hotline's scope. */
export const outOfScopeTopic = 'KH01';
/** Minimum phrase weight for a topic to rank before the out-of-scope topic: a phrase that is rarely used otherwise. */
const minContentInScope = 4;

/**
 * Ranks topics whose phrases the text contains before the out-of-scope topic, and gives the others its probability. The
 * model also learnt that topic from everyday issues of the epidemic, which had no topic of their own at the time.
 */
const preferTopicsInScope = (
  scored: readonly ScoredTopic[],
  { spoken, period, signs }: TextEvidence,
): readonly ScoredTopic[] => {
  const [first, ...others] = scored;
  if (first?.topic.code !== outOfScopeTopic) return scored;
  if (period === undefined || signs.includes('elsewhere')) return scored;
  const named = new Set(
    spoken.filter(({ content }) => content >= minContentInScope).map(({ topic }) => topic.code),
  );
  const inScope = others.filter(({ topic }) => named.has(topic.code));
  if (inScope.length === 0) return scored;
  const rest = sumProbabilities(others) || 1;
  const share = (one: ScoredTopic) => ({ ...one, probability: one.probability / rest });
  const last = { ...first, probability: 0 };
  return [
    ...inScope.map(share),
    ...others.filter((one) => !inScope.includes(one)).map(share),
    last,
  ];
};

/** Minimum weight of a phrase that supports a topic by itself. Words that occur in several topics weigh less. */
const minPhraseWeight = 6;

/**
 * Puts the topic of a decisive phrase first if only weak words support the first topic: "mất" alone suggests theft (lost),
 * but "mất điện" is a power cut. Callers must not apply it to emergencies, whose topic selects the unit that helps.
 */
export function preferDecisivePhrases(
  scored: readonly ScoredTopic[],
  { decisive }: TextEvidence,
): readonly ScoredTopic[] {
  const [first, ...others] = scored;
  if (!first || isEmergencyByDefault(first.topic) || decisive.includes(first.topic.code))
    return scored;
  if (first.quotes.some(({ weight }) => weight >= minPhraseWeight)) return scored;
  const better = others.find(({ topic }) => decisive.includes(topic.code));
  if (!better) return scored;
  return [
    { ...better, probability: first.probability },
    { ...first, probability: better.probability },
    ...others.filter((one) => one !== better),
  ];
}

/** Sorts topics by probability, but puts the best topic of the most probable service first. */
const rankTopics = (scored: readonly ScoredTopic[]): ScoredTopic[] => {
  const services = [...Map.groupBy(scored, ({ topic }) => topic.service).values()];
  const [likeliest = []] = services.toSorted((a, b) => sumProbabilities(b) - sumProbabilities(a));
  const [first] = likeliest.toSorted((a, b) => b.probability - a.probability);
  const others = scored
    .filter((one) => one !== first)
    .toSorted((a, b) => b.probability - a.probability);
  return first ? [first, ...others] : others;
};

/**
 * Returns all topics with their scores and evidence, most probable first. If no phrase supports the first topic, its
 * evidence is the words with high trained weights for it.
 */
export function scoreTopics(
  evidence: TextEvidence,
  chances: readonly number[],
  tell: (topic: string) => EvidenceQuote[],
): ScoredTopic[] {
  const scored = evidence.spoken.map(({ topic, score, quotes }, at) => ({
    topic,
    score,
    quotes,
    probability: chances[at] ?? 0,
  }));
  const [first, ...others] = preferTopicsInScope(rankTopics(scored), evidence);
  if (!first) return [];
  if (first.quotes.length > 0) return [first, ...others];
  return [{ ...first, quotes: tell(first.topic.code) }, ...others];
}
