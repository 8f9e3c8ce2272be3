import type { Directory } from '../../core/directory/model/directory.ts';
import { listTopics, type Topic } from '../../core/directory/model/services/topic.ts';
import { foldDiacritics } from '../../core/text/fold.ts';
import { collectMessageEvidence } from '../../core/triage/analyze-message.ts';
import {
  extractTextFeatures,
  type ModelFeature,
  toModelFeatures,
} from '../../core/triage/text/features.ts';
import { wordListScoreFactor } from '../../core/triage/text/likelihood.ts';
import { toTriageWords } from '../../core/triage/text/triage-words.ts';
import type { LabelledText } from '../screening/labelled-texts.ts';
import { type LabelledMessage, listCorrectTopics } from './labelled-messages.ts';
import { listPhraseTexts } from './phrase-texts.ts';
import { writeAsLetter } from './write-as-letter.ts';

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
export const periods = ['2022-04-01'];
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
