import type { Directory } from '../../core/directory/model/directory.ts';
import { listTopics, type Topic } from '../../core/directory/model/services/topic.ts';
import { foldDiacritics } from '../../core/text/fold.ts';
import { collectMessageEvidence } from '../../core/triage/analyze-message.ts';
import {
  extractTextFeatures,
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
import { toTriageWords } from '../../core/triage/text/triage-words.ts';
import type { LabelledText } from '../screening/labelled-texts.ts';
import { type LabelledMessage, listCorrectTopics } from './labelled-messages.ts';
import { listPhraseTexts } from './phrase-texts.ts';
import {
  type ActivatedFeatures,
  type TrainingExample,
  type TrainingTarget,
  trainWeightsByGradientDescent,
} from './train-weights-by-gradient-descent.ts';
import { writeAsLetter } from './write-as-letter.ts';

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
/** Topic for deaths. The topic alone implies danger, so its messages aren't used to train the detection of danger. */
const dead = 'SK10';

/** Labeled text for training the classifier. A text without topics trains only the detection of danger. */
export type TrainingText = {
  text: string;
  receivedAt: Date;
  topics: readonly string[];
  /** Whether a life is in danger. Undefined if the text doesn't train the detection of danger. */
  isDanger: boolean | undefined;
};

export type FeaturizedText = TrainingText & {
  /**
   * Whether this text is an added copy without diacritics or as a letter. Such copies are needed because many people type
   * without diacritics, and few training texts are letters.
   */
  isCopy: boolean;
  weight: number;
  features: readonly ModelFeature[];
  /** Scores of the text from the fixed keyword lists, for each topic that is valid on the day of the text. */
  known: ReadonlyMap<string, number>;
};

/** First day of each period after the first. From this day on, citizens report everyday issues instead of the epidemic. */
const periods = ['2022-04-01'];
const toNoon = (date: string): Date => new Date(`${date}T12:00+07:00`);
/**
 * One day in each period. Texts of the screening's training set have no date: all train the first period, and every second
 * one also trains the other.
 */
const days = ['2021-12-15', '2026-01-15'].map(toNoon);
const everyNthIsLetter = 4;
/** Training weight of a word-list phrase, relative to that of a message. */
const phraseWeight = 0.3;

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
      return { text: one.text, receivedAt: toNoon(one.receivedAt), topics, isDanger };
    }),
    ...screened.flatMap(({ text, isEmergency = false }, at) =>
      days
        .slice(0, 1 + (at % days.length))
        .map((receivedAt) => ({ text, receivedAt, topics: [], isDanger: isEmergency })),
    ),
  ];
}

/**
 * Returns word-list phrases as training examples for the topics that began after the first period. These topics have few
 * training messages.
 */
export function extractPhraseFeatures(directory: Directory): FeaturizedText[] {
  const receivedAt = days.at(-1);
  if (!receivedAt) return [];
  const topics = listTopics(directory, receivedAt);
  const known = new Map(topics.map(({ code }) => [code, 0]));
  const isOlder = ({ validFrom }: Topic): boolean =>
    validFrom === null || validFrom < (periods.at(-1) ?? '');
  const older = new Set(directory.topics.filter(isOlder).map(({ code }) => code));
  const recent = topics.filter(({ code }) => !older.has(code));
  return listPhraseTexts(new Set(recent.map(({ code }) => code))).flatMap(({ topic, text }) =>
    [...new Set([text, foldDiacritics(text)])].map((copy, at) => ({
      ...{ text, receivedAt, topics: [topic], isDanger: undefined, isCopy: at > 0 },
      ...{ weight: phraseWeight, features: extractTextFeatures(toTriageWords(copy, new Set())) },
      known,
    })),
  );
}

/**
 * Returns the text and a copy without diacritics. For every fourth text, also returns a copy as a formal letter, unless the
 * text has no topics. `number` selects the wording of the letter.
 */
const listVariants = ({ text, topics }: TrainingText, number: number): string[] => {
  const letters =
    topics.length > 0 && number % everyNthIsLetter === 0 ? [writeAsLetter(text, number)] : [];
  return [...new Set([text, foldDiacritics(text), ...letters])];
};

/** Extracts the features of each training text and of its variants: without diacritics, and some as formal letters. */
export function extractTrainingFeatures(
  those: readonly TrainingText[],
  directory: Directory,
): FeaturizedText[] {
  return those.flatMap((one, number) =>
    listVariants(one, number).map((text, at) => {
      const { receivedAt } = one;
      const textEvidence = collectMessageEvidence({ text, receivedAt }, directory, periods);
      const known = new Map(
        textEvidence.spoken.map(({ topic, score }) => [topic.code, score * wordListScoreFactor]),
      );
      return { ...one, isCopy: at > 0, weight: 1, features: toModelFeatures(textEvidence), known };
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
