import { expect, test } from 'vitest';
import type { Article } from '../../../core/knowledge/article.ts';
import { sortArticlesForOverview } from '../../../core/knowledge/sort-articles.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

const [first] = testDirectory.articles;
if (!first) throw new Error('there are no articles');

const anArticle = (code: string, topic: string, fields: Partial<Article> = {}): Article => ({
  ...first,
  ...{ code, topics: [topic], validFrom: '2022-04-01', isPermanent: false },
  ...fields,
});

test('the overview begins with permanent articles, then one of each topic, newer ones first', () => {
  const articles = [
    anArticle('epidemic', 'VP01', { validFrom: '2021-12-03' }),
    anArticle('rubbish', 'VP21'),
    anArticle('burning', 'VP21'),
    anArticle('fire', 'VP36', { isPermanent: true }),
    anArticle('noise', 'VP22'),
  ];
  expect(sortArticlesForOverview(articles).map(({ code }) => code)).toEqual([
    'fire',
    'rubbish',
    'noise',
    'epidemic',
    'burning',
  ]);
});
