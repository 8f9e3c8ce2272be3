import data from '../data/learnt.json' with { type: 'json' };

/**
 * Triage model weights, trained from labeled messages: for each feature, one weight per topic and one weight for danger to
 * life.
 */
export type TrainedWeights = {
  /** Columns of the model weights: the topic codes and `danger`. */
  columns: readonly string[];
  /** Model weight that corresponds to one quantization step. */
  step: number;
  /** Quantized model weights by feature. Each string has one character per column (a topic or danger). */
  weights: ReadonlyMap<string, string>;
};

export const dangerColumn = 'danger';

/**
 * Constants for encoding model weights as characters: printable ASCII from `#` upwards, without the backslash, which JSON
 * would escape. `none` is the index of the character for weight 0.
 */
const firstCharacterCode = 35;
const backslash = 92;
const none = 45;
/** Largest absolute model weight, in quantization steps. */
const maxSteps = 45;

const encodePlace = (place: number): string =>
  String.fromCharCode(
    firstCharacterCode + place + (firstCharacterCode + place >= backslash ? 1 : 0),
  );
const decodePlace = (sign: number): number =>
  sign - firstCharacterCode - (sign > backslash ? 1 : 0);

/**
 * Encodes the model weights of one feature as a string with one character per column (a topic or danger). Rounds each weight
 * to whole quantization steps and clamps it to ±`maxSteps` steps.
 */
export function encodeWeights(weights: readonly number[], step: number): string {
  return weights
    .map((weight) => Math.max(-maxSteps, Math.min(maxSteps, Math.round(weight / step))))
    .map((steps) => encodePlace(none + steps))
    .join('');
}

/**
 * Adds the model weights of one feature, multiplied by the feature's value, to the sums for all columns (topics and danger).
 */
export function addFeatureWeights(
  sums: Float64Array,
  { weights, step }: TrainedWeights,
  [name, value]: readonly [string, number],
): void {
  const row = weights.get(name);
  if (row === undefined) return;
  for (let column = 0; column < row.length; column += 1) {
    const steps = decodePlace(row.charCodeAt(column)) - none;
    sums[column] = (sums[column] ?? 0) + value * steps * step;
  }
}

/** Returns the model weight of a feature for a column (a topic or danger). */
export function getFeatureWeight(learnt: TrainedWeights, name: string, column: string): number {
  const sums = new Float64Array(learnt.columns.length);
  addFeatureWeights(sums, learnt, [name, 1]);
  return sums[learnt.columns.indexOf(column)] ?? 0;
}

export const trainedWeights: TrainedWeights = {
  columns: data.columns,
  step: data.step,
  weights: new Map(Object.entries<string>(data.weights)),
};
