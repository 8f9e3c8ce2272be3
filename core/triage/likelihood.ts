import { type Evidence, featuresOf, type Quote } from './features.ts';
import { addRow, danger, type Learnt, weightOf } from './learnt.ts';

/** The lists' own sum against what was learnt beside it. */
export const listsCount = 0.35;

/** How likely each topic is, together 1; and that a life is in danger. */
export type Likelihoods = { topics: number[]; danger: number };

/** Weighs all that was said in a text. */
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

/** The words that speak most for a topic, or for danger, by the trained weights; none that weighs less than `least`. */
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
