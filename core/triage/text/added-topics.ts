import type { Topic } from '../../directory/model/services/topic.ts';
import { memoizeByObject } from '../../shared/memoize-by-object.ts';
import { type AnalyzedText, getMatchQuote, weightWithoutDiacritics } from '../analyze-text.ts';
import { findWordListMatches, removeOverlappingMatches } from './cue.ts';
import { buildWordListIndex, type CueIndex } from './cue-index.ts';
import type { EvidenceQuote } from './features.ts';
import { findKhmerPhrases, khmerScriptPattern } from './khmer.ts';
import { wordListScoreFactor } from './likelihood.ts';
import { outOfScopeTopic, type ScoredTopic, sumWithDecay } from './score-topics.ts';
import { splitDiacritics, splitPhraseWords } from './triage-words.ts';

/**
 * Parameters of the score for a keyword match, which grows with the keyword's number of words. The score has the same scale
 * as that of the word lists.
 */
const keywordScore = { base: 2, perWord: 1.5, max: 6.5 };
/**
 * Score for a text that contains every word pair of a topic's example report. The text matches an example only if it
 * contains at least the share `minSharedPairs` of the pairs.
 */
const exampleScore = 12;
const minSharedPairs = 0.5;
/**
 * Minimum prior probability of a topic that was added in the directory and therefore isn't trained. It applies if the
 * trained weights find the topic's service unlikely, or if the service has no trained topic.
 */
const minPrior = 0.05;

type AddedMatch = {
  topic: Topic;
  quotes: EvidenceQuote[];
  keywords: EvidenceQuote[];
  score: number;
};
type Matcher = { keywords: CueIndex<string>; khmer: string[]; examples: ReadonlySet<string>[] };

const listWordPairs = (words: readonly string[]): string[] =>
  words.slice(1).map((word, at) => `${words[at]} ${word}`);

const toCuePhrase = (keyword: string) => {
  const words = splitPhraseWords(keyword);
  const { base, perWord, max } = keywordScore;
  return {
    tag: keyword,
    weight: Math.min(max, base + perWord * words.length),
    phrase: words.join(' '),
  };
};

const getMatcher = memoizeByObject(({ keywords, examples = [] }: Topic): Matcher => {
  const cues = keywords.filter((one) => !khmerScriptPattern.test(one)).map(toCuePhrase);
  return {
    keywords: buildWordListIndex(
      cues.filter(({ phrase }) => phrase !== ''),
      {},
    ),
    khmer: keywords.filter((one) => khmerScriptPattern.test(one)),
    examples: examples.map(
      (one) =>
        new Set(listWordPairs(splitPhraseWords(one).map((word) => splitDiacritics(word).bare))),
    ),
  };
});

const findKeywordQuotes = (
  reading: AnalyzedText,
  { keywords, khmer }: Matcher,
): EvidenceQuote[] => [
  ...removeOverlappingMatches(
    findWordListMatches(reading.words, keywords, reading.isBare, weightWithoutDiacritics),
  ).map((hit) => ({
    weight: hit.weight,
    ...getMatchQuote(reading, hit),
  })),
  ...findKhmerPhrases(reading.text, { khmer }).map(({ weight, words, at }) => ({
    weight,
    words,
    at,
  })),
];

/**
 * Returns as evidence the first word pair that the text shares with the topic's most similar example report, with a score
 * for the similarity. Returns an empty array if no example is similar enough.
 */
const findExampleQuotes = (reading: AnalyzedText, { examples }: Matcher): EvidenceQuote[] => {
  const bare = reading.words.map((word) => word.bare);
  const pairs = listWordPairs(bare);
  const present = new Set(pairs);
  const shares = examples.map((example) => ({
    example,
    share: example.intersection(present).size / Math.max(1, example.size),
  }));
  const [best] = shares.toSorted((a, b) => b.share - a.share);
  if (!best || best.share < minSharedPairs) return [];
  const start = pairs.findIndex((pair) => best.example.has(pair));
  return [
    { weight: exampleScore * best.share, ...getMatchQuote(reading, { start, end: start + 2 }) },
  ];
};

/** Returns the topics that were added in the directory and whose keywords or examples occur in the text. */
export function matchAddedTopics(reading: AnalyzedText, topics: readonly Topic[]): AddedMatch[] {
  return topics.flatMap((topic) => {
    const matcher = getMatcher(topic);
    const keywords = findKeywordQuotes(reading, matcher);
    const quotes = [...keywords, ...findExampleQuotes(reading, matcher)];
    const distinct = new Map(quotes.map(({ words, weight }) => [words.toLowerCase(), weight]));
    const score = sumWithDecay([...distinct.values()]);
    return quotes.length > 0 ? [{ topic, quotes, keywords, score }] : [];
  });
}

const isWithin = (one: EvidenceQuote, other: EvidenceQuote): boolean =>
  one.at >= other.at && one.at + one.words.length <= other.at + other.words.length;

/**
 * Returns true if no phrase in the word lists supports the trained topic, so that the topic is only a guess of the trained
 * weights. For the out-of-scope topic, phrases within matched keywords do not count as support.
 */
const isGuess = (
  { topic, score, quotes }: ScoredTopic,
  keywords: readonly EvidenceQuote[],
): boolean =>
  score === 0 ||
  (topic.code === outOfScopeTopic &&
    quotes.every((quote) => keywords.some((keyword) => isWithin(quote, keyword))));

/** Merges the added topics into the ranking of the trained topics, whose order stays; a trained topic wins a tie. */
const mergeRanked = (
  trained: readonly ScoredTopic[],
  added: readonly ScoredTopic[],
): readonly ScoredTopic[] => {
  const left = [...added];
  const ranked = trained.flatMap((one) => {
    const likelier = left.findIndex(({ probability }) => probability <= one.probability);
    return [...left.splice(0, likelier < 0 ? left.length : likelier), one];
  });
  return [...ranked, ...left];
};

/**
 * Ranks trained topics and added topics together by probability; all probabilities sum to 1. The odds of an added topic are
 * the probability of its service, multiplied by a factor for its score. If the best trained topic is a guess and the added
 * topic has a keyword match, the probability of the guess replaces that of the service if it is higher.
 */
export function rankWithAddedTopics(
  trained: readonly ScoredTopic[],
  matches: readonly AddedMatch[],
): readonly ScoredTopic[] {
  if (matches.length === 0) return trained;
  const chanceOf = (service: string) =>
    trained.reduce((sum, one) => sum + (one.topic.service === service ? one.probability : 0), 0);
  const [best] = trained;
  const guessed = (keywords: readonly EvidenceQuote[]): number =>
    best && keywords.length > 0 && isGuess(best, keywords) ? best.probability : 0;
  const added = matches.map(({ topic, quotes, keywords, score }) => {
    const prior = Math.max(minPrior, chanceOf(topic.service), guessed(keywords));
    return { topic, quotes, score, probability: prior * Math.expm1(score * wordListScoreFactor) };
  });
  const total = added.reduce((sum, { probability }) => sum + probability, 1);
  const part = (one: ScoredTopic): ScoredTopic => ({
    ...one,
    probability: one.probability / total,
  });
  return mergeRanked(
    trained.map(part),
    added.map(part).toSorted((a, b) => b.probability - a.probability),
  );
}
