import { complaintFeatures } from '../../core/screening/complaint-features.ts';
import { fold } from '../../core/text/fold.ts';
import type { LabelledText } from './labelled-texts.ts';

export type ComplaintModel = {
  /** Weights, bias and threshold are whole numbers of 1/scale. */
  scale: number;
  bias: number;
  threshold: number;
  weights: Record<string, number>;
};

const scale = 50;
const epochs = 20;
const pace = { weight: 0.3, bias: 0.1 };
const decay = 1e-4;
/** A feature in fewer texts says more about their writers than about complaints. */
const minTexts = 2;

/** A linear congruential generator: the same texts give the same model. */
const shuffled = <T>(items: readonly T[], seed: number): T[] => {
  let state = seed;
  const rest = [...items];
  return items.flatMap(() => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return rest.splice(Math.floor((state / 2 ** 32) * rest.length), 1);
  });
};

type Sample = { features: ReadonlyMap<string, number>; isComplaint: boolean };

/** Each text also without diacritics, as many people type. */
const samplesOf = (texts: readonly LabelledText[]): Sample[] =>
  texts.flatMap(({ text, kind }) =>
    [...new Set([text, fold(text)])].map((one) => ({
      features: complaintFeatures(one),
      isComplaint: kind === 'complaint',
    })),
  );

const frequentFeatures = (samples: readonly Sample[]): Set<string> => {
  const counts = new Map<string, number>();
  for (const name of samples.flatMap(({ features }) => [...features.keys()])) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  // a text and its copy without diacritics count as one
  return new Set([...counts].flatMap(([name, count]) => (count >= 2 * minTexts - 1 ? [name] : [])));
};

type Parameters = { weights: Map<string, number>; bias: number };

/** Logistic regression by stochastic gradient descent with a step size per feature (AdaGrad). */
const descend = (samples: readonly Sample[]): Parameters => {
  const known = frequentFeatures(samples);
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  let bias = 0;
  let biasSquares = 1e-6;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { features, isComplaint } of shuffled(samples, epoch + 1)) {
      const own = [...features].filter(([name]) => known.has(name));
      const sum = own.reduce(
        (total, [name, value]) => total + value * (weights.get(name) ?? 0),
        bias,
      );
      const error = 1 / (1 + Math.exp(-sum)) - (isComplaint ? 1 : 0);
      for (const [name, value] of own) {
        const weight = weights.get(name) ?? 0;
        const slope = error * value + decay * weight;
        const square = (squares.get(name) ?? 1e-6) + slope * slope;
        squares.set(name, square);
        weights.set(name, weight - (pace.weight * slope) / Math.sqrt(square));
      }
      biasSquares += error * error;
      bias -= (pace.bias * error) / Math.sqrt(biasSquares);
    }
  }
  return { weights, bias };
};

/** Trains a model; weights that round to nothing are left out. */
export const trainModel = (texts: readonly LabelledText[], threshold: number): ComplaintModel => {
  const { weights, bias } = descend(samplesOf(texts));
  const rounded = [...weights]
    .map(([name, weight]): [string, number] => [name, Math.round(weight * scale)])
    .filter(([, weight]) => weight !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    scale,
    bias: Math.round(bias * scale),
    threshold: Math.round(threshold * scale),
    weights: Object.fromEntries(rounded),
  };
};

/** Returns the score of a text by a model that isn't installed. */
export const scoreBy = ({ scale: unit, bias, weights }: ComplaintModel, text: string): number =>
  [...complaintFeatures(text)].reduce(
    (sum, [name, value]) => sum + (value * (weights[name] ?? 0)) / unit,
    bias / unit,
  );
