import { listTopics, type Topic } from '../directory/model/topic.ts';
import { type LocalDate, toLocalDate } from '../time/local-date.ts';
import type { Validity } from '../time/validity.ts';
import { listOpenProgrammes, type Programme } from '../welfare/programme.ts';
import { type Article, listArticlesVisibleOnDate } from './article.ts';

type DatedContent = Validity & { code: string; expiresOn?: LocalDate | undefined };

/**
 * Last day of public content. `expired`: nobody confirmed the content again. `ended`: its period was over, as planned or by
 * an administrator.
 */
export type ContentEnd = { kind: 'expired' | 'ended'; on: LocalDate };

const toContentEnd = ({ validTo, expiresOn }: DatedContent): ContentEnd | undefined => {
  if (expiresOn !== undefined && (validTo === null || expiresOn < validTo)) {
    return { kind: 'expired', on: expiresOn };
  }
  return validTo === null ? undefined : { kind: 'ended', on: validTo };
};

/** Returns when the content with a code ended before the given date; undefined if it has not been public yet. */
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

/** Reason why public content ended, for its readers. */
type EndReason =
  | ContentEnd
  | { kind: 'replaced' }
  | { kind: 'topic-ended'; topic: Topic; on: LocalDate };

/** Content that has ended: why, and the current content to which its readers are referred. */
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

/** Maximum number of current articles to which readers of ended content are referred. */
const maxReferrals = 4;

/** Returns the last topic of the content to end, if all of its topics have ended and the content did not end before them. */
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

/** Returns the current articles about the topics, and those that replaced earlier articles about them. */
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

/** Returns why an article is no longer public and what to read instead; undefined if it has not been public yet. */
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

/** Returns why a support program is no longer public and what to read instead; undefined if it has not been public yet. */
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
