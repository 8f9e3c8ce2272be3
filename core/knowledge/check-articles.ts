import {
  checkNamesExist,
  checkValidityPeriods,
  type DirectoryProblem,
} from '../directory/model/problem.ts';
import type { Article } from './article.ts';
import { isExpiredBeforeReview } from './content-source.ts';

type Knowledge = {
  articles: readonly Article[];
  units: readonly { code: string }[];
  services: readonly { code: string }[];
  topics: readonly { code: string }[];
};

/** Validates articles: services, topics and units must exist, and no article may expire before its review date. */
export function checkArticles({
  articles,
  units,
  services,
  topics,
}: Knowledge): DirectoryProblem[] {
  const codes = (rows: readonly { code: string }[]) => new Set(rows.map(({ code }) => code));
  const known = { units: codes(units), services: codes(services), topics: codes(topics) };
  return [
    ...checkValidityPeriods(articles, ({ code }) => `articles ${code}`, true),
    ...articles.flatMap((article) => {
      const row = `articles ${article.code}`;
      return [
        ...checkNamesExist(row, 'service', [article.service], known.services),
        ...checkNamesExist(row, 'topic', article.topics, known.topics),
        ...checkNamesExist(row, 'unit', [article.owner], known.units),
        ...(isExpiredBeforeReview(article)
          ? [{ row, reason: 'expires before it was reviewed' }]
          : []),
      ];
    }),
  ];
}
