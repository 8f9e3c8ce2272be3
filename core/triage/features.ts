import type { Topic } from '../directory/topic.ts';
import type { Word } from './words.ts';

export type Quote = { words: string; at: number; weight: number };

/** What a text says for a topic: the phrases, what they weigh together, and with what the text sounds like. */
type TopicMention = { topic: Topic; quotes: Quote[]; content: number; score: number };
export type Evidence = {
  words: readonly Word[];
  intents: ReadonlyMap<string, number>;
  spoken: readonly TopicMention[];
  /** What else the lists have found: kinds of danger, insults, another province. */
  signs: readonly string[];
};

export type Feature = readonly [name: string, value: number];

const mostContent = 2;
const mostIntent = 3;
const fewWords = 5;
const pause = '.';
/** A pair counts less than a word, and so does a word with its marks. */
const counts = { word: 1, pair: 0.67, marked: 0.5 };

/** A number says that there is one, not which; those of decrees and lines are names. */
const isName = new Set(['16', '23', '28', '68', '115', '116', '1022']);
const isKhmer = /[\u1780-\u17ff]/u;
const khmerSigns = 3;

/** Khmer has no spaces: it is read by so many signs at a time. */
const named = ({ bare }: Word): string[] => {
  if (/^\d+$/.test(bare) && !isName.has(bare)) return ['#'];
  if (!isKhmer.test(bare) || bare.length <= khmerSigns) return [bare];
  return Array.from({ length: bare.length - khmerSigns + 1 }, (_, at) =>
    bare.slice(at, at + khmerSigns),
  );
};

/** Each once, and all together as much as one: a long letter is no surer than a short one. */
const shared = (names: readonly string[], worth: number): Feature[] => {
  const once = [...new Set(names)];
  return once.map((name) => [name, worth / Math.sqrt(once.length)]);
};

/** Two in a row; the beginning and the end of a sentence are one of them. */
const paired = (names: readonly string[]): string[] =>
  names.slice(1).flatMap((name, at) => {
    const before = names[at] ?? pause;
    return name === pause && before === pause ? [] : [`${before} ${name}`];
  });

/** The words without marks, in pairs, and with their marks. */
const said = (words: readonly Word[]): Feature[] => {
  const names = [pause, ...words.flatMap(named), pause];
  const marked = words.flatMap(({ bare, marks }) => (marks === '' ? [] : [`${bare}|${marks}`]));
  return [
    ...shared(
      names.filter((name) => name !== pause),
      counts.word,
    ),
    ...shared(paired(names), counts.pair),
    ...shared(marked, counts.marked),
  ];
};

/** What the lists found in a text; their names end with a `!`. */
const found = ({ words, intents, spoken, signs }: Evidence): Feature[] => [
  ...spoken.flatMap(({ topic, content }): Feature[] =>
    content > 0 ? [[`${topic.code}!`, Math.min(mostContent, content / 10)]] : [],
  ),
  ...[...intents].map(([name, weight]): Feature => [`${name}!`, Math.min(mostIntent, weight / 5)]),
  ...[...new Set(signs)].map((sign): Feature => [`${sign}!`, 1]),
  ...(words.length < fewWords ? [['brief!', 1] satisfies Feature] : []),
  ['always!', 1],
];

export const isFound = (name: string): boolean => name.endsWith('!');

/** All that is learnt from and judged by. */
export const featuresOf = (evidence: Evidence): Feature[] => [
  ...said(evidence.words),
  ...found(evidence),
];
