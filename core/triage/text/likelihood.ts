import { type EvidenceQuote, type TextEvidence, toModelFeatures } from './features.ts';
import {
  addFeatureWeights,
  dangerColumn,
  getFeatureWeight,
  type TrainedWeights,
} from './trained-weights.ts';

/** Factor by which the word lists' score is weighted relative to the trained weights. */
export const wordListScoreFactor = 0.35;

/** Probabilities of the topics, which sum to 1, and a separate probability that life is in danger. */
export type TriageProbabilities = { topics: number[]; danger: number };

/** Computes the probability of each topic (softmax) and of danger to life (logistic function) for a text. */
export function computeProbabilities(
  evidence: TextEvidence,
  learnt: TrainedWeights,
): TriageProbabilities {
  const sums = new Float64Array(learnt.columns.length);
  for (const feature of toModelFeatures(evidence)) addFeatureWeights(sums, learnt, feature);
  const sumOf = (column: string) => sums[learnt.columns.indexOf(column)] ?? 0;
  const logits = evidence.spoken.map(
    ({ topic, score }) => score * wordListScoreFactor + sumOf(topic.code),
  );
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return {
    topics: powers.map((power) => power / all),
    danger: 1 / (1 + Math.exp(-sumOf(dangerColumn))),
  };
}

const maxResults = 3;
const defaultMinWeight = 0.15;

/**
 * Returns up to three words with the largest trained weight for a topic or for danger. Omits words with weights below
 * `least`.
 */
export function findTopWeightedWords(
  text: string,
  { words }: Pick<TextEvidence, 'words'>,
  column: string,
  learnt: TrainedWeights,
  least = defaultMinWeight,
): EvidenceQuote[] {
  return words
    .map(({ bare, at, end }) => ({
      words: text.slice(at, end),
      at,
      weight: getFeatureWeight(learnt, bare, column),
    }))
    .filter(({ weight }) => weight >= least)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, maxResults);
}
