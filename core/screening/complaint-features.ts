import { lazy } from '../shared/lazy.ts';
import {
  splitWordsWithDiacritics,
  type WordWithDiacritics,
} from '../text/words-with-diacritics.ts';
import offices from './data/office-names.json' with { type: 'json' };

/**
 * Token that replaces every name of an office or official in screening features. What the model learns about one office thus
 * applies to all.
 */
const officeToken = '<office>';
const pauseToken = '.';

const getOfficeNames = lazy(() => {
  const names = new Set(Object.values(offices).flat());
  return {
    names,
    firstWords: new Set([...names].map((name) => name.split(' ')[0])),
    /** Possible numbers of words in a name, the highest first. */
    lengths: [...new Set([...names].map((name) => name.split(' ').length))].toSorted(
      (a, b) => b - a,
    ),
  };
});

const isNumber = (word: string | undefined): boolean => /^\d+([hgp]\d*)?$/.test(word ?? '');
const beforeTime = new Set(['luc', 'khoang', 'ngay', 'thang', 'nam']);
const afterNumber = new Set(['gio', 'h', 'g', 'phut', 'p', 'ruoi']);

/**
 * Removes times and dates from the words of a text, because they would mislead the screening model: they are frequent both
 * in complaints about officials and in ordinary reports about closing times.
 */
const removeTimes = (words: readonly WordWithDiacritics[]): WordWithDiacritics[] =>
  words.filter(
    ({ bare }, at) =>
      !isNumber(bare) &&
      !(beforeTime.has(bare) && isNumber(words[at + 1]?.bare)) &&
      !(afterNumber.has(bare) && isNumber(words[at - 1]?.bare)),
  );

const bareWord = ({ bare }: WordWithDiacritics): string => bare;

/** Numbers in words. "hơn năm" means "more than five" or "more than a year". */
const numberWords = new Set(['mot', 'hai', 'ba', 'bon', 'nam', 'muoi', 'chuc', 'tram', 'nghin']);
const beforeQuantity = new Set(['hon', 'gan', 'khoang', 'may', 'ca', 'muoi', ...numberWords]);

/** Words for areas below the commune. After "ở", or before a word for a resident, they are part of an address. */
const areaWords = new Set(['ap', 'khom', 'xom', 'hem']);
/** Words before "ấp" or "khóm" that name its head or office, as in "trưởng ấp tôi". */
const beforeOffice = new Set(['truong', 'pho', 'nhan dan', 'can bo', 'cong an', 'chi bo']);
const residents = new Set(['toi', 'tui', 'em', 'minh', 'con', 'chau', 'nha', 'ben']);

/** Returns whether the word is part of a quantity, as in "hơn năm" or "năm trăm". */
const isQuantity = (words: readonly string[], at: number): boolean =>
  (words[at] === 'hon' && numberWords.has(words[at + 1] ?? '')) ||
  (numberWords.has(words[at] ?? '') &&
    (beforeQuantity.has(words[at - 1] ?? '') || numberWords.has(words[at + 1] ?? '')));

/** Returns whether the word is part of an address, as in "ở ấp Chợ" or "ấp tôi", and doesn't name an office there. */
const isAddress = (words: readonly string[], at: number): boolean => {
  const [before = '', word = '', after = ''] = [words[at - 1], words[at], words[at + 1]];
  if (word === 'o') return areaWords.has(after);
  const officeWords = [before, `${words[at - 2]} ${before}`];
  if (!areaWords.has(word) || officeWords.some((name) => beforeOffice.has(name))) return false;
  return before === 'o' || residents.has(after);
};

/**
 * Removes quantities and addresses in a hamlet from the words of a text. They are no sign of a complaint, but in the
 * training set they are more frequent in complaints than in other texts.
 */
const removeQuantitiesAndAddresses = (
  words: readonly WordWithDiacritics[],
): WordWithDiacritics[] => {
  const bare = words.map(bareWord);
  return words.filter((_, at) => !isQuantity(bare, at) && !isAddress(bare, at));
};

/** Replaces each office name in a word list by one token. At each position, the longest matching name is replaced. */
const replaceOfficeNames = (words: readonly string[]): string[] => {
  const { names, firstWords, lengths } = getOfficeNames();
  const tokens: string[] = [];
  for (let at = 0; at < words.length; ) {
    const possible = firstWords.has(words[at]) ? lengths : [];
    const length = possible.find((count) => names.has(words.slice(at, at + count).join(' ')));
    const token = length === undefined ? (words[at] ?? pauseToken) : officeToken;
    if (token !== officeToken || tokens.at(-1) !== officeToken) tokens.push(token);
    at += length ?? 1;
  }
  return tokens;
};

const buildWordRuns = (kind: string, words: readonly string[], length: number): string[] =>
  words.slice(length - 1).map((_, at) => `${kind}:${words.slice(at, at + length).join(' ')}`);

const wordsBefore = 5;
const wordsAfter = 6;

/** Returns screening features for the words near each office name, because the office's behavior is described there. */
const extractNearOfficeFeatures = (tokens: readonly string[]): string[] =>
  tokens.flatMap((token, at) =>
    token === officeToken
      ? [
          ...tokens.slice(Math.max(0, at - wordsBefore), at).map((word) => `before:${word}`),
          ...tokens.slice(at + 1, at + 1 + wordsAfter).map((word) => `after:${word}`),
        ]
      : [],
  );

const extractLastClause = (tokens: readonly string[]): string[] => {
  const end = tokens.findLastIndex((token) => token !== pauseToken) + 1;
  const start = tokens.lastIndexOf(pauseToken, end - 1) + 1;
  return tokens.slice(start, end).map((word) => `last:${word}`);
};

/** Weights of the kinds of screening features, determined by cross-validation on the training texts. */
const weightByFeatureKind: Readonly<Record<string, number>> = {
  word: 1,
  pair: 0.8,
  triple: 0.6,
  marked: 0.4,
  gap: 0.5,
  officePair: 0.8,
  officeTriple: 0.6,
  after: 0.8,
  before: 0.6,
  with: 0.5,
  last: 0.5,
};

/** Number of weights in the screening model. Features with equal hashes share a weight. */
export const featureBucketCount = 2 ** 17;

/** Returns the index of the weight for a screening feature, computed as FNV-1a hash over UTF-16 code units. */
const computeFeatureBucket = (name: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % featureBucketCount;
};

export type ComplaintFeature = { name: string; bucket: number; value: number };

/**
 * Returns the screening features of words, scaled so that their values form a unit vector. Diacritics count only in `marked:`
 * features, because many senders omit them.
 */
const toFeatures = (marked: readonly WordWithDiacritics[]): ComplaintFeature[] => {
  const words = marked.map(bareWord);
  const tokens = replaceOfficeNames(words);
  const isNoPause = (word: string): boolean => word !== pauseToken;
  const names = new Set([
    ...words.filter(isNoPause).map((word) => `word:${word}`),
    ...buildWordRuns('pair', words, 2),
    ...buildWordRuns('triple', words, 3),
    ...marked.flatMap(({ bare, marks }) => (marks === '' ? [] : [`marked:${bare}|${marks}`])),
    ...words.slice(2).map((word, at) => `gap:${words[at]} ${word}`),
    ...buildWordRuns('officePair', tokens, 2),
    ...buildWordRuns('officeTriple', tokens, 3),
    ...extractNearOfficeFeatures(tokens),
    ...(tokens.includes(officeToken) ? tokens.filter(isNoPause).map((word) => `with:${word}`) : []),
    ...extractLastClause(tokens),
  ]);
  const features = [...names].map((name) => ({
    name,
    bucket: computeFeatureBucket(name),
    value: weightByFeatureKind[name.slice(0, name.indexOf(':'))] ?? 0,
  }));
  const length = Math.sqrt(features.reduce((sum, { value }) => sum + value * value, 0));
  return features.map((feature) => ({ ...feature, value: feature.value / length }));
};

/** Returns the features of a text with which the screening model is trained. */
export function extractUnfilteredFeatures(text: string): ComplaintFeature[] {
  return toFeatures(removeTimes(splitWordsWithDiacritics(text)));
}

/** Returns the features of a text by which it is screened. Quantities and addresses do not count. */
export function extractComplaintFeatures(text: string): ComplaintFeature[] {
  return toFeatures(removeQuantitiesAndAddresses(removeTimes(splitWordsWithDiacritics(text))));
}
