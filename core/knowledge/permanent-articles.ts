import type { DirectoryProblem } from '../directory/model/problem.ts';
import { getNextDay, type LocalDate } from '../time/local-date.ts';
import type { Article } from './article.ts';

type Articles = { articles: readonly Article[] };

const compareStarts = (a: Article, b: Article): number =>
  (a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1;

/**
 * Returns a problem for each permanent article that ends without a following row. The following row must begin on the next day
 * and must be permanent too.
 */
export function checkPermanentArticles(articles: readonly Article[]): DirectoryProblem[] {
  const byCode = Map.groupBy(articles, ({ code }) => code);
  return [...byCode].flatMap(([code, rows]) => {
    const ordered = rows.toSorted(compareStarts);
    return ordered.flatMap(({ isPermanent, validTo }, index): DirectoryProblem[] => {
      if (!isPermanent || validTo === null) return [];
      const next = ordered[index + 1];
      if (next?.isPermanent && next.validFrom === getNextDay(validTo)) return [];
      const reason = `is permanent, so a permanent row must begin on ${getNextDay(validTo)}`;
      return [
        { row: `articles ${code}`, rowField: 'validTo', reason, word: 'permanent-article-ends' },
      ];
    });
  });
}

/** Returns the day from which an article is permanent without end; undefined if it never is. */
const findPermanentStart = ({ articles }: Articles, code: string): LocalDate | undefined => {
  const [first] = articles
    .filter((article) => article.code === code && article.isPermanent)
    .toSorted(compareStarts);
  return first && (first.validFrom ?? '');
};

/**
 * Returns whether a directory change removes a permanent article, or makes it temporary, on any day from `date` on. Both
 * directories must be valid.
 */
export function isPermanentArticleLost(
  before: Articles,
  after: Articles,
  { code, date }: { code: string; date: LocalDate },
): boolean {
  const had = findPermanentStart(before, code);
  if (had === undefined) return false;
  const has = findPermanentStart(after, code);
  return has === undefined || (has > had && has > date);
}
