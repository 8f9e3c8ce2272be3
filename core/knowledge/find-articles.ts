import type { Lang } from '../messages/lang.ts';
import { selectLocalizedText } from '../messages/localized-text.ts';
import { extractSearchWords } from '../search/search-words.ts';
import { foldForSearch } from '../text/fold.ts';
import { type Article, listArticlesVisibleOnDate } from './article.ts';

export type ArticleQuery = {
  text?: string | undefined;
  service?: string | undefined;
  topic?: string | undefined;
  lang: Lang;
};

/** Article with its relevance to a query. `score` ranges from 0 to 1 and is 1 if the query has no text. */
export type FoundArticle = { article: Article; score: number };

/** Minimum score of an article in a search result. A lower score is likely a coincidence of words. */
const minScore = 0.3;
/** Weight of a word that occurs only in the article's answer; words in the question have the weight 1. */
const answerWordWeight = 0.4;
/** Bonus for the score if the query contains one of the article's keywords that consist of several words. */
const keywordPhraseBonus = 0.5;

type IndexedArticle = {
  article: Article;
  questionWords: Set<string>;
  answerWords: Set<string>;
  phrases: string[];
};

const buildArticleIndex = (article: Article, lang: Lang): IndexedArticle => {
  const { question, answer, keywords } = article;
  const toSearchText = (one: typeof question) => `${one.vi} ${selectLocalizedText(lang, one).text}`;
  return {
    article,
    questionWords: new Set(extractSearchWords(`${toSearchText(question)} ${keywords.join(' ')}`)),
    answerWords: new Set(extractSearchWords(toSearchText(answer))),
    phrases: keywords.map(foldForSearch).filter((phrase) => phrase.includes(' ')),
  };
};

const indexesByLang = new WeakMap<Article, Map<Lang, IndexedArticle>>();

/**
 * Returns the words by which an article is found, in Vietnamese and in the reader's language, because people search in
 * Vietnamese on pages in any language. The words are cached for each article and language.
 */
const indexArticle = (article: Article, lang: Lang): IndexedArticle => {
  const indexes = indexesByLang.get(article) ?? new Map<Lang, IndexedArticle>();
  const index = indexes.get(lang) ?? buildArticleIndex(article, lang);
  indexesByLang.set(article, indexes.set(lang, index));
  return index;
};

/** Returns the weight of each word. The fewer articles contain it, the higher the weight (inverse document frequency). */
const computeWordWeights = (
  words: readonly string[],
  all: readonly IndexedArticle[],
): Map<string, number> =>
  new Map(
    words.map((word) => {
      const having = all.filter(({ questionWords }) => questionWords.has(word)).length;
      return [word, Math.log(1 + all.length / (1 + having))];
    }),
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const scoreArticle = (
  { article, questionWords, answerWords, phrases }: IndexedArticle,
  { weight, text }: { weight: Map<string, number>; text: string },
): FoundArticle => {
  const weighing = (has: ReadonlySet<string>): number =>
    sum([...weight].map(([word, of]) => (has.has(word) ? of : 0)));
  const all = sum([...weight.values()]) || 1;
  const inQuestion = weighing(questionWords) / all;
  const phrase = phrases.some((one) => ` ${text} `.includes(` ${one} `)) ? keywordPhraseBonus : 0;
  if (inQuestion + phrase === 0) return { article, score: 0 };
  const share =
    inQuestion + answerWordWeight * (weighing(answerWords.difference(questionWords)) / all);
  return { article, score: share + phrase };
};

const toSearchQuery = (text: string, indexedArticles: readonly IndexedArticle[]) => ({
  weight: computeWordWeights(extractSearchWords(text), indexedArticles),
  text: foldForSearch(text).replace(/[^\p{L}\p{N}]+/gu, ' '),
});

const compareByScore = (a: FoundArticle, b: FoundArticle): number => b.score - a.score;

/** Returns the articles, valid on the given day, that match the query, most relevant first. The search ignores diacritics. */
export function findArticles(
  { text, service, topic, lang }: ArticleQuery,
  directory: { articles: readonly Article[] },
  on: Date,
): FoundArticle[] {
  const all = listArticlesVisibleOnDate(directory, on);
  const fitting = all.filter(
    (article) =>
      (service === undefined || article.service === service) &&
      (topic === undefined || article.topics.includes(topic)),
  );
  if (text === undefined || text.trim() === '') {
    return fitting.map((article) => ({ article, score: 1 }));
  }
  const indexedArticles = all.map((article) => indexArticle(article, lang));
  const searchQuery = toSearchQuery(text, indexedArticles);
  return indexedArticles
    .filter(({ article }) => fitting.includes(article))
    .map((one) => scoreArticle(one, searchQuery))
    .filter(({ score }) => score >= minScore)
    .toSorted(compareByScore)
    .map(({ article, score }) => ({ article, score: Math.min(1, score) }));
}

/** Weights of common topics and of the same service in the relatedness score, to which common words add 0 to 1. */
const [topicScore, serviceScore] = [2, 0.25];

/** Returns the Jaccard index (0 to 1) of the topics of two articles. */
const computeTopicShare = (one: Article, other: Article): number => {
  const [topics, others] = [new Set(one.topics), new Set(other.topics)];
  return topics.intersection(others).size / (topics.union(others).size || 1);
};

/**
 * Returns the articles that a reader of an article may want to read next, most related first: by common topics, service and
 * words of the question. Omits articles without a common topic whose words are too different.
 */
export function findRelatedArticles(
  article: Article,
  directory: { articles: readonly Article[] },
  { on, lang }: { on: Date; lang: Lang },
): Article[] {
  const indexedArticles = listArticlesVisibleOnDate(directory, on).map((one) =>
    indexArticle(one, lang),
  );
  const searchQuery = toSearchQuery(
    [article.question.vi, ...article.keywords].join(', '),
    indexedArticles,
  );
  return indexedArticles
    .filter((one) => one.article.code !== article.code)
    .map((one) => {
      const share = computeTopicShare(article, one.article);
      const words = Math.min(1, scoreArticle(one, searchQuery).score);
      const isSameService = one.article.service === article.service;
      const score = topicScore * share + words + (isSameService ? serviceScore : 0);
      return { article: one.article, score, isRelated: share > 0 || words >= minScore };
    })
    .filter(({ isRelated }) => isRelated)
    .toSorted(compareByScore)
    .map((one) => one.article);
}
