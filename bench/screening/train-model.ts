import {
  type ComplaintFeature,
  extractUnfilteredFeatures,
  featureBucketCount,
} from '../../core/screening/complaint-features.ts';
import { foldDiacritics } from '../../core/text/fold.ts';
import type { LabelledText } from './labelled-texts.ts';

export type ModelWeights = { bias: number; weights: Float64Array };

const epochs = 16;
/** Number of final training epochs whose weights are averaged, which reduces the influence of the order of texts. */
const averagedEpochs = 8;
const pace = { weight: 0.1, bias: 0.1 };
const decay = 1e-4;

/** Shuffles items with a linear congruential generator, so that the same texts always give the same model. */
const shuffled = <T>(items: readonly T[], seed: number): T[] => {
  let state = seed;
  const rest = [...items];
  for (let at = rest.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const [item] = rest.splice(Math.floor((state / 2 ** 32) * (at + 1)), 1);
    if (item !== undefined) rest.push(item);
  }
  return rest;
};

export type TrainingSample = { features: readonly ComplaintFeature[]; isComplaint: boolean };

/** Converts each text to two training samples, with and without diacritics, because many people type without diacritics. */
export function toTrainingSamples(texts: readonly LabelledText[]): TrainingSample[] {
  return texts.flatMap(({ text, kind }) =>
    [...new Set([text, foldDiacritics(text)])].map((one) => ({
      features: extractUnfilteredFeatures(one),
      isComplaint: kind === 'complaint',
    })),
  );
}

export function scoreFeatures(
  { weights, bias }: ModelWeights,
  features: readonly ComplaintFeature[],
): number {
  return features.reduce((sum, { bucket, value }) => sum + value * (weights[bucket] ?? 0), bias);
}

/** Trains a logistic regression by stochastic gradient descent with a step size per weight (AdaGrad). */
export function trainWeights(samples: readonly TrainingSample[]): ModelWeights {
  const weights = new Float64Array(featureBucketCount);
  const squares = new Float64Array(featureBucketCount).fill(1e-6);
  const sums = new Float64Array(featureBucketCount);
  let [bias, biasSquares, biasSum] = [0, 1e-6, 0];
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { features, isComplaint } of shuffled(samples, epoch + 1)) {
      const score = scoreFeatures({ weights, bias }, features);
      const error = 1 / (1 + Math.exp(-score)) - (isComplaint ? 1 : 0);
      for (const { bucket, value } of features) {
        const weight = weights[bucket] ?? 0;
        const slope = error * value + decay * weight;
        const square = (squares[bucket] ?? 0) + slope * slope;
        squares[bucket] = square;
        weights[bucket] = weight - (pace.weight * slope) / Math.sqrt(square);
      }
      biasSquares += error * error;
      bias -= (pace.bias * error) / Math.sqrt(biasSquares);
    }
    if (epoch < epochs - averagedEpochs) continue;
    biasSum += bias;
    for (let bucket = 0; bucket < featureBucketCount; bucket += 1) {
      sums[bucket] = (sums[bucket] ?? 0) + (weights[bucket] ?? 0);
    }
  }
  return { bias: biasSum / averagedEpochs, weights: sums.map((sum) => sum / averagedEpochs) };
}

const maxByte = 127;

/** Converts the model to its stored form: one signed byte per weight, scaled so that the largest weight is 127. */
export function quantizeModel({ bias, weights }: ModelWeights, threshold: number) {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = maxByte / largest;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight * scale));
  return {
    scale,
    bias,
    threshold,
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
}
