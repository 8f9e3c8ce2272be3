import type { Directory } from '../../core/directory/model/directory.ts';
import { isWordListFeature } from '../../core/triage/text/features.ts';
import {
  dangerColumn,
  encodeWeights,
  type TrainedWeights,
} from '../../core/triage/text/trained-weights.ts';
import {
  type ActivatedFeatures,
  type TrainingExample,
  type TrainingTarget,
  trainWeightsByGradientDescent,
} from './train-weights-by-gradient-descent.ts';
import { type FeaturizedText, periods } from './training-texts.ts';

/**
 * Minimum number of training messages that must contain a feature for the classifier to learn it. Rarer features describe
 * the writers more than the topics.
 */
const leastMessages = { word: 2, pair: 3 };
/** Exponent of the learning rate, with which training learns rare features faster than common ones. */
const rarity = 0.7;
/** Share of a training label that is divided among alternative topics, which experts consider equally correct. */
const alsoCounts = 0.25;
const step = 0.1;
/** Minimum size of a stored weight in quantization steps. Smaller weights are omitted, so that the model stays small. */
const leastSteps = 5;

/** Returns the learning rate factor of each feature. Features that occur too rarely in messages with topics are omitted. */
const scalesOf = (examples: readonly FeaturizedText[]): Map<string, number> => {
  const originals = examples.filter(({ isCopy, topics }) => !isCopy && topics.length > 0);
  const countsByFeature = new Map<string, number>();
  for (const [name] of originals.flatMap(({ features }) => features)) {
    countsByFeature.set(name, (countsByFeature.get(name) ?? 0) + 1);
  }
  return new Map(
    [...countsByFeature].flatMap(([name, often]): [string, number][] => {
      if (isWordListFeature(name)) return [[name, 1]];
      const least = /[ |]/.test(name) ? leastMessages.pair : leastMessages.word;
      return often < least ? [] : [[name, Math.log(1 + (2 * originals.length) / often) ** rarity]];
    }),
  );
};

type Index = ReadonlyMap<string, { row: number; scale: number }>;

const touched = (
  { features, known }: FeaturizedText,
  index: Index,
  topics: readonly string[],
): ActivatedFeatures => {
  const found = features.flatMap(([name, value]) => {
    const place = index.get(name);
    return place ? [{ row: place.row, value: value * place.scale }] : [];
  });
  return {
    rows: Int32Array.from(found.map(({ row }) => row)),
    values: Float64Array.from(found.map(({ value }) => value)),
    known: topics.map((code) => known.get(code) ?? 0),
  };
};

const targetOf = (
  { topics: [main, ...also], isDanger, known, weight }: FeaturizedText,
  topics: readonly string[],
  services: Int32Array,
): TrainingTarget => {
  if (main === undefined) return { isDanger };
  const parts = new Float64Array(topics.length);
  const rest = also.length === 0 ? 0 : alsoCounts;
  parts[topics.indexOf(main)] = 1 - rest;
  for (const topic of also) parts[topics.indexOf(topic)] = rest / also.length;
  const closed = topics.flatMap((code, at) => (known.has(code) ? [] : [at]));
  const service = services[topics.indexOf(main)] ?? 0;
  return { topic: { parts, service, closed, weight }, isDanger };
};

/** Trains the classifier's topic model and rounds its weights to the precision in which the model is stored. */
export function trainTopicModel(
  examples: readonly FeaturizedText[],
  directory: Directory,
): TrainedWeights {
  const serviceByTopic = new Map(directory.topics.map(({ code, service }) => [code, service]));
  const topics = [...serviceByTopic.keys()];
  const names = [...new Set(serviceByTopic.values())];
  const services = Int32Array.from([...serviceByTopic.values()].map((one) => names.indexOf(one)));
  const columns = [...topics, dangerColumn];
  const scales = [...scalesOf(examples)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const index = new Map(scales.map(([name, scale], row) => [name, { row, scale }]));
  const lessons = examples.map(
    (example): TrainingExample => ({
      ...touched(example, index, topics),
      ...targetOf(example, topics, services),
    }),
  );
  const weights = trainWeightsByGradientDescent(lessons, { rows: index.size, services });
  const rowOf = ({ row, scale }: { row: number; scale: number }): string => {
    const own = weights.subarray(row * columns.length, (row + 1) * columns.length);
    return encodeWeights(
      [...own].map((weight) => weight * scale),
      step,
      leastSteps,
    );
  };
  const rows = [...index].map(([name, place]): [string, string] => [name, rowOf(place)]);
  const useful = rows.filter(([, row]) => row !== '');
  return { columns, periods, step, weights: new Map(useful) };
}
