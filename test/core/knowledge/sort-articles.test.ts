import { expect, test } from 'vitest';
import type { Article } from '../../../core/knowledge/article.ts';
import { sortArticlesForOverview } from '../../../core/knowledge/sort-articles.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

const [first] = testDirectory.articles;
if (!first) throw new Error('there are no articles');

const anArticle = (code: string, topic: string, fields: Partial<Article> = {}): Article => ({
  ...first,
  ...{ code, topics: [topic], isPermanent: false },
  ...fields,
});

test('the overview of articles lists permanent articles first, then one article of each topic, then the others', () => {
  const articles = [
    anArticle('epidemic', 'VP01'),
    anArticle('rubbish', 'VP21'),
    anArticle('burning', 'VP21'),
    anArticle('fire', 'VP36', { isPermanent: true }),
    anArticle('noise', 'VP22'),
  ];
  expect(sortArticlesForOverview(articles).map(({ code }) => code)).toEqual([
    'fire',
    'epidemic',
    'rubbish',
    'noise',
    'burning',
  ]);
});
