import type { Topic } from '../directory/topic.ts';
import { buildCueIndex, type CueIndex, findCueHits, removeOverlappingHits } from './cue.ts';
import type { EvidenceQuote } from './features.ts';
import { findKhmerPhrases, khmerScript } from './khmer.ts';
import { listScoreFactor } from './likelihood.ts';
import { type AnalyzedText, quoteOfHit, unmarkedWordWeight } from './reading.ts';
import { type ScoredTopic, sumFading } from './score-topics.ts';
import { phraseWords, splitMarks } from './words.ts';

/** Score of a keyword by its number of words, on the scale of the word lists. */
const keywordScore = { base: 2, perWord: 1.5, max: 6.5 };
/** Score of a text that contains every word pair of an example; at least `minSharedPairs` of the pairs must match. */
const exampleScore = 12;
const minSharedPairs = 0.5;
/** Topic of reports that are out of scope. A keyword of an added topic overrides it. */
const outOfScope = 'KH01';
/** Minimum prior of an added topic, for services that the trained weights find unlikely or that have no trained topic. */
const minPrior = 0.05;

type AddedMatch = {
  topic: Topic;
  quotes: EvidenceQuote[];
  keywords: EvidenceQuote[];
  score: number;
};
type Matcher = { keywords: CueIndex<string>; khmer: string[]; examples: ReadonlySet<string>[] };

const pairsOf = (words: readonly string[]): string[] =>
  words.slice(1).map((word, at) => `${words[at]} ${word}`);

const cueOf = (keyword: string) => {
  const words = phraseWords(keyword);
  const { base, perWord, max } = keywordScore;
  return {
    tag: keyword,
    weight: Math.min(max, base + perWord * words.length),
    phrase: words.join(' '),
  };
};

const matchers = new WeakMap<Topic, Matcher>();

const matcherOf = (topic: Topic): Matcher => {
  const known = matchers.get(topic);
  if (known) return known;
  const { keywords, examples = [] } = topic;
  const cues = keywords.filter((one) => !khmerScript.test(one)).map(cueOf);
  const matcher = {
    keywords: buildCueIndex(
      cues.filter(({ phrase }) => phrase !== ''),
      {},
    ),
    khmer: keywords.filter((one) => khmerScript.test(one)),
    examples: examples.map(
      (one) => new Set(pairsOf(phraseWords(one).map((word) => splitMarks(word).bare))),
    ),
  };
  matchers.set(topic, matcher);
  return matcher;
};

const keywordQuotes = (reading: AnalyzedText, { keywords, khmer }: Matcher): EvidenceQuote[] => [
  ...removeOverlappingHits(
    findCueHits(reading.words, keywords, reading.isBare, unmarkedWordWeight),
  ).map((hit) => ({
    weight: hit.weight,
    ...quoteOfHit(reading, hit),
  })),
  ...findKhmerPhrases(reading.text, { khmer }).map(({ weight, words, at }) => ({
    weight,
    words,
    at,
  })),
];

/** Returns the first shared word pair, scored by the most similar example of the topic. */
const exampleQuotes = (reading: AnalyzedText, { examples }: Matcher): EvidenceQuote[] => {
  const bare = reading.words.map((word) => word.bare);
  const pairs = pairsOf(bare);
  const present = new Set(pairs);
  const shares = examples.map((example) => ({
    example,
    share: example.intersection(present).size / Math.max(1, example.size),
  }));
  const [best] = shares.toSorted((a, b) => b.share - a.share);
  if (!best || best.share < minSharedPairs) return [];
  const start = pairs.findIndex((pair) => best.example.has(pair));
  return [{ weight: exampleScore * best.share, ...quoteOfHit(reading, { start, end: start + 2 }) }];
};

/** Returns the topics whose keywords or examples occur in the text. */
export function matchAddedTopics(reading: AnalyzedText, topics: readonly Topic[]): AddedMatch[] {
  return topics.flatMap((topic) => {
    const matcher = matcherOf(topic);
    const keywords = keywordQuotes(reading, matcher);
    const quotes = [...keywords, ...exampleQuotes(reading, matcher)];
    const distinct = new Map(quotes.map(({ words, weight }) => [words.toLowerCase(), weight]));
    const score = sumFading([...distinct.values()]);
    return quotes.length > 0 ? [{ topic, quotes, keywords, score }] : [];
  });
}

const isWithin = (one: EvidenceQuote, other: EvidenceQuote): boolean =>
  one.at >= other.at && one.at + one.words.length <= other.at + other.words.length;

/**
 * Returns whether a trained topic has no phrase of the word lists in its favour; for the out-of-scope topic, none outside the
 * matched keywords.
 */
const isGuess = (
  { topic, score, quotes }: ScoredTopic,
  keywords: readonly EvidenceQuote[],
): boolean =>
  score === 0 ||
  (topic.code === outOfScope &&
    quotes.every((quote) => keywords.some((keyword) => isWithin(quote, keyword))));

/**
 * Ranks trained and added topics together; all probabilities sum to 1. The odds of an added topic are the probability of its
 * service among the trained topics times a factor for its score. A keyword match starts from the top trained topic's
 * probability if that topic is a guess.
 */
export function rankWithAddedTopics(
  trained: readonly ScoredTopic[],
  matches: readonly AddedMatch[],
): readonly ScoredTopic[] {
  if (matches.length === 0) return trained;
  const chanceOf = (service: string) =>
    trained.reduce((sum, one) => sum + (one.topic.service === service ? one.chance : 0), 0);
  const [best] = trained;
  const guessed = (keywords: readonly EvidenceQuote[]): number =>
    best && keywords.length > 0 && isGuess(best, keywords) ? best.chance : 0;
  const added = matches.map(({ topic, quotes, keywords, score }) => {
    const prior = Math.max(minPrior, chanceOf(topic.service), guessed(keywords));
    return { topic, quotes, score, chance: prior * Math.expm1(score * listScoreFactor) };
  });
  const whole = added.reduce((sum, { chance }) => sum + chance, 1);
  const part = (one: ScoredTopic): ScoredTopic => ({ ...one, chance: one.chance / whole });
  const [first, ...others] = trained.map(part);
  const likeliest = added.map(part).toSorted((a, b) => b.chance - a.chance);
  const [match] = likeliest;
  if (first && (!match || match.chance <= first.chance)) {
    return [first, ...[...others, ...likeliest].toSorted((a, b) => b.chance - a.chance)];
  }
  const all = [...(first ? [first] : []), ...others, ...likeliest];
  return all.toSorted((a, b) => b.chance - a.chance);
}
