import type { Topic } from '../../directory/model/services/topic.ts';
import type { TriageWord } from './triage-words.ts';

export type EvidenceQuote = { words: string; at: number; weight: number };

/**
 * Evidence for one topic: the matched phrases, their summed weight (`content`), and the score that also considers the text's
 * intents.
 */
type TopicMention = { topic: Topic; quotes: EvidenceQuote[]; content: number; score: number };
export type TextEvidence = {
  words: readonly TriageWord[];
  intents: ReadonlyMap<string, number>;
  spoken: readonly TopicMention[];
  /** Topics of which the text contains a phrase that means only this topic. */
  decisive: readonly string[];
  /**
   * Other word-list matches that serve as model features, such as kinds of danger, insults, or a place in another province.
   */
  signs: readonly string[];
  /** First day of the period in which the text was received. Undefined before the first of `TrainedWeights.periods`. */
  period: string | undefined;
};

export type ModelFeature = readonly [name: string, value: number];

const maxContent = 2;
const maxIntent = 3;
const briefWordLimit = 5;
const pause = '.';
/**
 * Factors for the text features of the triage model. Word pairs and words with diacritics count less than single words
 * without diacritics.
 */
const featureFactors = { word: 1, pair: 0.67, marked: 0.5 };

/**
 * Numbers that identify a decree or a hotline, such as 115 (ambulance). Each is a feature of the triage model, like a word.
 * All other numbers share the single feature `#`.
 */
const isName = new Set(['16', '23', '28', '68', '115', '116', '1022']);
const isKhmer = /[\u1780-\u17ff]/u;
const khmerSigns = 3;

/**
 * Returns the model feature names for a word. Khmer has no spaces between words, so Khmer text is split into overlapping
 * slices of three characters.
 */
const toFeatureNames = ({ bare }: TriageWord): string[] => {
  if (/^\d+$/.test(bare) && !isName.has(bare)) return ['#'];
  if (!isKhmer.test(bare) || bare.length <= khmerSigns) return [bare];
  return Array.from({ length: bare.length - khmerSigns + 1 }, (_, at) =>
    bare.slice(at, at + khmerSigns),
  );
};

/** Weights n distinct feature names by 1/√n, so that the model gains no certainty from the mere length of a text. */
const weightFeatures = (names: readonly string[], worth: number): ModelFeature[] => {
  const once = [...new Set(names)];
  return once.map((name) => [name, worth / Math.sqrt(once.length)]);
};

/** Returns all pairs of consecutive feature names, including pairs with the beginning or end of a sentence. */
const pairFeatureNames = (names: readonly string[]): string[] =>
  names.slice(1).flatMap((name, at) => {
    const before = names[at] ?? pause;
    return name === pause && before === pause ? [] : [`${before} ${name}`];
  });

/** Returns the model features of the text itself: words without diacritics, word pairs, and words with diacritics. */
export function extractTextFeatures(words: readonly TriageWord[]): ModelFeature[] {
  const names = [pause, ...words.flatMap(toFeatureNames), pause];
  const marked = words.flatMap(({ bare, marks }) => (marks === '' ? [] : [`${bare}|${marks}`]));
  return [
    ...weightFeatures(
      names.filter((name) => name !== pause),
      featureFactors.word,
    ),
    ...weightFeatures(pairFeatureNames(names), featureFactors.pair),
    ...weightFeatures(marked, featureFactors.marked),
  ];
}

/** Returns true if the text has few words. Khmer texts never count as brief, because Khmer has no spaces between words. */
const isBrief = (words: readonly TriageWord[]): boolean =>
  words.length < briefWordLimit && !words.some(({ bare }) => isKhmer.test(bare));

const listOwnMatchFeatures = ({ words, intents, spoken, signs }: TextEvidence): ModelFeature[] => [
  ...spoken.flatMap(({ topic, content }): ModelFeature[] =>
    content > 0 ? [[`${topic.code}!`, Math.min(maxContent, content / 10)]] : [],
  ),
  ...[...intents].map(
    ([name, weight]): ModelFeature => [`${name}!`, Math.min(maxIntent, weight / 5)],
  ),
  ...[...new Set(signs)].map((sign): ModelFeature => [`${sign}!`, 1]),
  ...(isBrief(words) ? [['brief!', 1] satisfies ModelFeature] : []),
  ['always!', 1],
];

/**
 * Returns the model features for word-list matches. The names of these features end with `!`. Each match is also a feature of
 * the text's period, because the word lists cover the issues of the epidemic best.
 */
const listMatchFeatures = (evidence: TextEvidence): ModelFeature[] => {
  const own = listOwnMatchFeatures(evidence);
  const { period } = evidence;
  const again = own.map(([name, value]): ModelFeature => [`${period} ${name}`, value]);
  return period === undefined ? own : [...own, ...again];
};

export function isWordListFeature(name: string): boolean {
  return name.endsWith('!');
}

/** Returns all features of a text with which the triage model is trained and evaluated. */
export function toModelFeatures(evidence: TextEvidence): ModelFeature[] {
  return [...extractTextFeatures(evidence.words), ...listMatchFeatures(evidence)];
}
