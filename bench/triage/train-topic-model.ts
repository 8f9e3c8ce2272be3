import type { Directory } from '../../core/directory/model/directory.ts';
import { listTopics } from '../../core/directory/model/topic.ts';
import { foldDiacritics } from '../../core/text/fold.ts';
import {
  isWordListFeature,
  type ModelFeature,
  toModelFeatures,
} from '../../core/triage/text/features.ts';
import { wordListScoreFactor } from '../../core/triage/text/likelihood.ts';
import {
  dangerColumn,
  encodeWeights,
  type TrainedWeights,
} from '../../core/triage/text/trained-weights.ts';
import { collectMessageEvidence } from '../../core/triage/triage.ts';
import type { LabelledText } from '../screening/labelled-texts.ts';
import { type LabelledMessage, listCorrectTopics } from './labelled-messages.ts';
import {
  type ActivatedFeatures,
  type TrainingExample,
  type TrainingTarget,
  trainWeightsByGradientDescent,
} from './train-weights-by-gradient-descent.ts';

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
/** Topic for deaths. The topic alone implies danger, so its messages aren't used to train the detection of danger. */
const dead = 'SK10';

/** Labeled text for training the classifier. A text without topics trains only the detection of danger. */
export type TrainingText = { text: string; topics: readonly string[]; isDanger: boolean };

export type FeaturizedText = TrainingText & {
  /**
   * Whether this text is an added copy without diacritics. Such copies are needed because many people type without
   * diacritics.
   */
  isCopy: boolean;
  features: readonly ModelFeature[];
  /** Scores of the text from the fixed keyword lists, one per topic. */
  known: readonly number[];
};

const noon = new Date('2021-12-15T12:00+07:00');

/**
 * Returns the training texts: the labeled messages, and the texts of the screening's training set, hardly any of which are
 * emergencies.
 */
export function toTrainingTexts(
  messages: readonly LabelledMessage[],
  screened: readonly LabelledText[],
): TrainingText[] {
  return [
    ...messages.map((one) => {
      const topics = listCorrectTopics(one);
      const isDanger = one.flags.includes('emergency') && topics[0] !== dead;
      return { text: one.text, topics, isDanger };
    }),
    ...screened.map(({ text, isEmergency = false }) => ({
      text,
      topics: [],
      isDanger: isEmergency,
    })),
  ];
}

/** Extracts the features of each training text, once with and once without diacritics. */
export function extractTrainingFeatures(
  those: readonly TrainingText[],
  directory: Directory,
): FeaturizedText[] {
  return those.flatMap((one) =>
    [...new Set([one.text, foldDiacritics(one.text)])].map((text, at) => {
      const textEvidence = collectMessageEvidence({ text, receivedAt: noon }, directory);
      const known = textEvidence.spoken.map(({ score }) => score * wordListScoreFactor);
      return { ...one, isCopy: at > 0, features: toModelFeatures(textEvidence), known };
    }),
  );
}

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

const touched = ({ features, known }: FeaturizedText, index: Index): ActivatedFeatures => {
  const found = features.flatMap(([name, value]) => {
    const place = index.get(name);
    return place ? [{ row: place.row, value: value * place.scale }] : [];
  });
  return {
    rows: Int32Array.from(found.map(({ row }) => row)),
    values: Float64Array.from(found.map(({ value }) => value)),
    known,
  };
};

const targetOf = (
  { topics: [main, ...also], isDanger }: FeaturizedText,
  columns: readonly string[],
  services: Int32Array,
): TrainingTarget => {
  if (main === undefined) return { isDanger };
  const parts = new Float64Array(columns.length);
  const rest = also.length === 0 ? 0 : alsoCounts;
  parts[columns.indexOf(main)] = 1 - rest;
  for (const topic of also) parts[columns.indexOf(topic)] = rest / also.length;
  return { topic: { parts, service: services[columns.indexOf(main)] ?? 0 }, isDanger };
};

/** Trains the classifier's topic model and rounds its weights to the precision in which the model is stored. */
export function trainTopicModel(
  examples: readonly FeaturizedText[],
  directory: Directory,
): TrainedWeights {
  const topics = listTopics(directory, noon);
  const names = [...new Set(topics.map(({ service }) => service))];
  const services = Int32Array.from(topics.map(({ service }) => names.indexOf(service)));
  const columns = [...topics.map(({ code }) => code), dangerColumn];
  const scales = [...scalesOf(examples)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const index = new Map(scales.map(([name, scale], row) => [name, { row, scale }]));
  const lessons = examples.map(
    (example): TrainingExample => ({
      ...touched(example, index),
      ...targetOf(example, columns, services),
    }),
  );
  const weights = trainWeightsByGradientDescent(lessons, { rows: index.size, services });
  const rowOf = ({ row, scale }: { row: number; scale: number }): string => {
    const own = weights.subarray(row * columns.length, (row + 1) * columns.length);
    return encodeWeights(
      [...own].map((weight) => weight * scale),
      step,
    );
  };
  const rows = [...index].map(([name, place]): [string, string] => [name, rowOf(place)]);
  return { columns, step, weights: new Map(rows) };
}
