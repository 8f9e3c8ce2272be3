import { listTopics, type Topic } from '../directory/model/services/topic.ts';
import { type LocalDate, toLocalDate } from '../time/local-date.ts';
import type { Validity } from '../time/validity.ts';
import { listOpenProgrammes, type Programme } from '../welfare/programme.ts';
import { type Article, listArticlesVisibleOnDate } from './article.ts';

type DatedContent = Validity & { code: string; expiresOn?: LocalDate | undefined };

/**
 * Last day of public content, and why it ended. `expired`: nobody renewed the content before its expiry date. `ended`: its
 * period of validity was over, as planned or because an administrator ended it.
 */
export type ContentEnd = { kind: 'expired' | 'ended'; on: LocalDate };

const toContentEnd = ({ validTo, expiresOn }: DatedContent): ContentEnd | undefined => {
  if (expiresOn !== undefined && (validTo === null || expiresOn < validTo)) {
    return { kind: 'expired', on: expiresOn };
  }
  return validTo === null ? undefined : { kind: 'ended', on: validTo };
};

/**
 * Returns how and when the content with a code last ended before the given date. Undefined if no row with this code has ended.
 */
export function findContentEnd(
  rows: readonly DatedContent[],
  code: string | undefined,
  date: LocalDate,
): ContentEnd | undefined {
  return rows
    .filter((row) => row.code === code && (row.validFrom === null || row.validFrom <= date))
    .flatMap((row) => toContentEnd(row) ?? [])
    .filter(({ on }) => on < date)
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
}

/** Reason why content is no longer public, as shown to readers. */
type EndReason =
  | ContentEnd
  | { kind: 'replaced' }
  | { kind: 'topic-ended'; topic: Topic; on: LocalDate };

/** Content that has ended: the reason, and the current content that readers see instead. */
export type EndedContent = {
  reason: EndReason;
  articles: readonly Article[];
  programmes: readonly Programme[];
};

type ContentTables = {
  articles: readonly Article[];
  programmes: readonly Programme[];
  topics: readonly Topic[];
};

/** Maximum number of current articles that readers of ended content see instead. */
const maxReferrals = 4;

/**
 * Returns the topic of the content that ended last. Undefined if a topic is still valid or if the content ended before the
 * topic.
 */
const findEndedTopic = (
  codes: readonly string[],
  end: ContentEnd,
  { directory, on }: { directory: ContentTables; on: Date },
): EndReason | undefined => {
  if (listTopics(directory, on).some(({ code }) => codes.includes(code))) return undefined;
  const date = toLocalDate(on);
  const [topic] = directory.topics
    .filter(({ code, validTo }) => codes.includes(code) && validTo !== null && validTo < date)
    .toSorted((a, b) => ((a.validTo ?? '') < (b.validTo ?? '') ? 1 : -1));
  if (!topic?.validTo || end.on < topic.validTo) return undefined;
  return { kind: 'topic-ended', topic, on: topic.validTo };
};

/**
 * Returns current articles: first those in `named`, then those about the topics, then those that replaced articles about the
 * topics.
 */
const listRelatedArticles = (
  topics: readonly string[],
  named: readonly string[],
  { directory, on }: { directory: ContentTables; on: Date },
): Article[] => {
  const isRelated = (article: Article): boolean =>
    article.topics.some((topic) => topics.includes(topic));
  const replacing = directory.articles
    .filter(isRelated)
    .flatMap(({ replacedBy = [] }) => replacedBy);
  const current = listArticlesVisibleOnDate(directory, on);
  const found = [
    ...current.filter(({ code }) => named.includes(code)),
    ...current.filter(isRelated),
    ...current.filter(({ code }) => replacing.includes(code)),
  ];
  return [...new Set(found)].slice(0, maxReferrals);
};

/** Returns why an article is no longer public and what to read instead. Undefined if no row of the article has ended. */
export function explainEndedArticle(
  directory: ContentTables,
  code: string | undefined,
  on: Date,
): EndedContent | undefined {
  const end = findContentEnd(directory.articles, code, toLocalDate(on));
  if (!end) return undefined;
  const rows = directory.articles.filter((row) => row.code === code);
  const topics = rows.flatMap((row) => row.topics);
  const named = rows.flatMap(({ replacedBy = [] }) => replacedBy);
  const articles = listRelatedArticles(topics, named, { directory, on });
  const isReplaced = articles.some((article) => named.includes(article.code));
  const reason =
    findEndedTopic(topics, end, { directory, on }) ??
    (isReplaced ? ({ kind: 'replaced' } as const) : end);
  const programmes = listOpenProgrammes(directory, on).filter((one) => topics.includes(one.topic));
  return { reason, articles, programmes };
}

/**
 * Returns why a support program is no longer public and what to read instead. Undefined if no row of the program has ended.
 */
export function explainEndedProgramme(
  directory: ContentTables,
  code: string | undefined,
  on: Date,
): EndedContent | undefined {
  const end = findContentEnd(directory.programmes, code, toLocalDate(on));
  if (!end) return undefined;
  const topics = directory.programmes.filter((row) => row.code === code).map((row) => row.topic);
  const programmes = listOpenProgrammes(directory, on).filter((one) => topics.includes(one.topic));
  return {
    reason: findEndedTopic(topics, end, { directory, on }) ?? end,
    articles: listRelatedArticles(topics, [], { directory, on }),
    programmes,
  };
}
