import { type Evidence, featuresOf, type Quote } from './features.ts';
import { addRow, danger, type Learnt, weightOf } from './learnt.ts';

/** Factor of the word lists' score relative to the trained weights. */
export const listsCount = 0.35;

/** Probabilities of the topics, which sum to 1, and the separate probability of danger to life. */
export type Likelihoods = { topics: number[]; danger: number };

/** Computes the topic probabilities (softmax) and the danger probability (logistic) of a text. */
export const likelihoods = (evidence: Evidence, learnt: Learnt): Likelihoods => {
  const sums = new Float64Array(learnt.columns.length);
  for (const feature of featuresOf(evidence)) addRow(sums, learnt, feature);
  const sumOf = (column: string) => sums[learnt.columns.indexOf(column)] ?? 0;
  const logits = evidence.spoken.map(({ topic, score }) => score * listsCount + sumOf(topic.code));
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return {
    topics: powers.map((power) => power / all),
    danger: 1 / (1 + Math.exp(-sumOf(danger))),
  };
};

const mostTold = 3;
const leastTold = 0.15;

/** Returns up to three words with the largest trained weight for a topic or for danger; omits weights below `least`. */
export const keywordLikelihood = (
  text: string,
  { words }: Pick<Evidence, 'words'>,
  column: string,
  learnt: Learnt,
  least = leastTold,
): Quote[] =>
  words
    .map(({ bare, at, end }) => ({
      words: text.slice(at, end),
      at,
      weight: weightOf(learnt, bare, column),
    }))
    .filter(({ weight }) => weight >= least)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, mostTold);
