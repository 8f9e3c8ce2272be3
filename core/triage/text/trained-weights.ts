import data from '../data/learnt.json' with { type: 'json' };

/**
 * Triage model weights, trained from labeled messages: for each feature, weights for topics and a weight for danger to life.
 */
export type TrainedWeights = {
  /** Columns of the model weights: the topic codes and `danger`. */
  columns: readonly string[];
  /**
   * First days of the periods in which citizens report other issues than before. The period of a message is part of its
   * features.
   */
  periods: readonly string[];
  /** Model weight that corresponds to one quantization step. */
  step: number;
  /**
   * Quantized model weights by feature. Each string is a sequence of character pairs. A pair encodes a column and its weight.
   */
  weights: ReadonlyMap<string, string>;
};

export const dangerColumn = 'danger';

/**
 * Constants for encoding numbers as characters: printable ASCII from `#` upwards, without the backslash, which JSON would
 * escape. `none` is the index of the character for weight 0.
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
 * Encodes the model weights of one feature. Rounds each weight to whole quantization steps, clamps it to ±`maxSteps` steps
 * and omits weights of fewer than `leastSteps` steps.
 */
export function encodeWeights(
  weights: readonly number[],
  step: number,
  leastSteps: number,
): string {
  return weights
    .map((weight) => Math.max(-maxSteps, Math.min(maxSteps, Math.round(weight / step))))
    .map((steps, column) =>
      Math.abs(steps) < leastSteps ? '' : encodePlace(column) + encodePlace(none + steps),
    )
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
  const row = weights.get(name) ?? '';
  for (let at = 0; at < row.length; at += 2) {
    const column = decodePlace(row.charCodeAt(at));
    const steps = decodePlace(row.charCodeAt(at + 1)) - none;
    sums[column] = (sums[column] ?? 0) + value * steps * step;
  }
}

/** Returns the model weight of a feature for a column (a topic or danger). */
export function getFeatureWeight(learnt: TrainedWeights, name: string, column: string): number {
  const sums = new Float64Array(learnt.columns.length);
  addFeatureWeights(sums, learnt, [name, 1]);
  return sums[learnt.columns.indexOf(column)] ?? 0;
}

const rowEnd = '\n';
const nameEnd = '\t';

/**
 * Writes the weights of all features as one string. The JavaScript engine loads one string much faster than an object with
 * thousands of properties.
 */
export function joinWeights(weights: TrainedWeights['weights']): string {
  return [...weights].map(([name, row]) => name + nameEnd + row).join(rowEnd);
}

const splitWeights = (table: string): TrainedWeights['weights'] =>
  new Map(
    table.split(rowEnd).map((line): [string, string] => {
      const end = line.indexOf(nameEnd);
      return [line.slice(0, end), line.slice(end + 1)];
    }),
  );

let cachedWeights: TrainedWeights | undefined;

/** Returns the trained weights. The first call parses them. */
export function loadTrainedWeights(): TrainedWeights {
  const { columns, periods, step, table } = data;
  cachedWeights ??= { columns, periods, step, weights: splitWeights(table) };
  return cachedWeights;
}
