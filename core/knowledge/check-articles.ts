import {
  checkNamesExist,
  checkValidityPeriods,
  type DirectoryProblem,
} from '../directory/model/problem.ts';
import type { Article } from './article.ts';
import { isExpiredBeforeReview } from './content-source.ts';
import { checkPermanentArticles } from './permanent-articles.ts';

type Knowledge = {
  articles: readonly Article[];
  units: readonly { code: string }[];
  services: readonly { code: string }[];
  topics: readonly { code: string }[];
};

const checkAging = (row: string, article: Article): DirectoryProblem[] => {
  const { expiresOn, reviewEveryMonths, isPermanent } = article;
  if (isExpiredBeforeReview(article)) {
    return [{ row, rowField: 'expiresOn', reason: 'expires before it was reviewed' }];
  }
  if (isPermanent && expiresOn !== undefined) {
    const reason = 'is permanent, so it has reviewEveryMonths instead of expiresOn';
    return [{ row, rowField: 'expiresOn', reason, word: 'permanent-article-expires' }];
  }
  if ((expiresOn === undefined) === (reviewEveryMonths === undefined)) {
    const reason = 'needs either expiresOn or reviewEveryMonths';
    return [{ row, rowField: 'reviewEveryMonths', reason, word: 'article-expires-or-reviewed' }];
  }
  return [];
};

/**
 * Validates articles. Services, topics, units and replacing articles must exist. Every article must be either dated or
 * evergreen. Permanent articles must never end.
 */
export function checkArticles({
  articles,
  units,
  services,
  topics,
}: Knowledge): DirectoryProblem[] {
  const codes = (rows: readonly { code: string }[]) => new Set(rows.map(({ code }) => code));
  const known = {
    units: codes(units),
    services: codes(services),
    topics: codes(topics),
    articles: codes(articles),
  };
  return [
    ...checkValidityPeriods(articles, ({ code }) => `articles ${code}`, true),
    ...checkPermanentArticles(articles),
    ...articles.flatMap((article) => {
      const row = `articles ${article.code}`;
      return [
        ...checkNamesExist(row, 'service', [article.service], known.services),
        ...checkNamesExist(row, 'topic', article.topics, known.topics),
        ...checkNamesExist(row, 'unit', [article.owner], known.units),
        ...checkNamesExist(row, 'article', article.replacedBy ?? [], known.articles),
        ...checkAging(row, article),
      ];
    }),
  ];
}
