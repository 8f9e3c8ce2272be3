import type { Article } from './article.ts';

/**
 * Sorts articles for an overview that shows only the first ones. Permanent articles come first, then the first article of each
 * topic, then the second of each topic, and so on.
 */
export function sortArticlesForOverview(articles: readonly Article[]): Article[] {
  const countByTopic = new Map<string, number>();
  const ranked = articles.map((article) => {
    const topic = `${article.service} ${article.topics[0] ?? ''}`;
    const rank = article.isPermanent ? -1 : (countByTopic.get(topic) ?? 0);
    countByTopic.set(topic, rank + 1);
    return { article, rank };
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ article }) => article);
}
