import type { Topic } from '../directory/topic.ts';
import learnt from './data/learnt.json' with { type: 'json' };
import type { Word } from './words.ts';

export type Quote = { words: string; at: number; weight: number };

/** What a text says for a topic: the phrases, what they weigh together, and with what the text sounds like. */
type Spoken = { topic: Topic; quotes: Quote[]; content: number; score: number };
export type Evidence = {
  words: readonly Word[];
  intents: ReadonlyMap<string, number>;
  spoken: readonly Spoken[];
};

type Weights = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** By the thing that is said, how much it speaks for or against each topic; learnt by `bench/triage/learn.ts`. */
const weights: Weights = new Map(
  Object.entries<Record<string, number>>(learnt.weights).map(([name, row]) => [
    name,
    new Map(Object.entries(row)),
  ]),
);

/** The lists' own sum against what was learnt beside it. */
export const listsCount = 0.45;
const mostIntent = 3;
const wordCounts = 0.8;
const pause = '.';

/** A number says that there is one, not which; those of decrees and lines are names. */
const isName = new Set(['16', '23', '28', '68', '115', '116', '1022']);
const named = ({ bare }: Word): string => (/^\d+$/.test(bare) && !isName.has(bare) ? '#' : bare);

/** Each word and each pair of words, without marks, once; how a sentence begins and ends is a pair as well. */
const phrasesOf = (words: readonly Word[]): Set<string> => {
  const phrases = new Set<string>();
  const names = [pause, ...words.map(named), pause];
  for (const [at, name] of names.entries()) {
    const next = names[at + 1];
    if (name !== pause) phrases.add(name);
    if (next !== undefined && (name !== pause || next !== pause)) phrases.add(`${name} ${next}`);
  }
  return phrases;
};

/** What was said in the text, as it is learnt from: the other topics that words speak for, and its kind. */
export const featuresOf = ({ words, intents, spoken }: Evidence): [string, number][] => [
  ...spoken
    .filter(({ content }) => content > 0)
    .map(({ topic, content }): [string, number] => [topic.code, content / 10]),
  ...[...intents].map(([name, weight]): [string, number] => [
    `${name}!`,
    Math.min(mostIntent, weight / 5),
  ]),
  ...[...phrasesOf(words)].map((phrase): [string, number] => [phrase, wordCounts]),
  ['ALWAYS', 1],
];

/** How likely each topic is: together they are 1. */
export const likelihoods = (evidence: Evidence): number[] => {
  const said = featuresOf(evidence);
  const logits = evidence.spoken.map(({ topic, score }) =>
    said.reduce(
      (sum, [name, value]) => sum + value * (weights.get(name)?.get(topic.code) ?? 0),
      score * listsCount,
    ),
  );
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
};

const mostTold = 3;
const leastTold = 0.15;

/** The words that speak most for a topic by what was learnt. */
export const telling = (text: string, { words }: Evidence, code: string): Quote[] =>
  words
    .map(({ bare, at, end }) => ({
      words: text.slice(at, end),
      at,
      weight: weights.get(bare)?.get(code) ?? 0,
    }))
    .filter(({ weight }) => weight >= leastTold)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, mostTold);
