import { expect, test } from 'vitest';
import * as z from 'zod';
import { Directory, validateDirectory } from '../../../core/directory/model/directory.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

const { articles, programmes, services } = testDirectory;

test.each(articles.map((article) => [article.code, article] as const))(
  'the knowledge article %s names its owner, source, review date and expiry date',
  (_, { owner, source, reviewedOn, expiresOn, question, answer }) => {
    expect(owner).not.toBe('');
    expect(source.title.length).toBeGreaterThan(10);
    expect(reviewedOn <= '2021-12-03').toBe(true);
    expect(expiresOn > '2021-12-03').toBe(true);
    expect(question.en).toBeDefined();
    expect(answer.en).toBeDefined();
  },
);

test('every offered service has knowledge articles', () => {
  const answered = new Set(articles.map(({ service }) => service));
  for (const { code, isOffered } of services) if (isOffered) expect(answered).toContain(code);
  expect(articles.length).toBeGreaterThanOrEqual(30);
});

test('health articles name the number 115 in every language and contain no medicine doses', () => {
  const illness = ['SK01', 'SK02', 'SK04', 'SK06', 'SK07', 'SK08', 'SK09', 'SK11'];
  for (const { code, topics, answer } of articles) {
    for (const text of [answer.vi, answer.en ?? '']) {
      expect(text, code).not.toMatch(/\d\s*(mg|ml|viên|tablet|lần\/ngày)/iu);
    }
    if (!topics.some((topic) => illness.includes(topic)) || code === 'vaccination-turn') continue;
    if (code === 'end-of-isolation-paper') continue;
    expect(answer.vi, code).toContain('115');
    expect(answer.en, code).toMatch(/115|hospital/);
  }
});

test('articles and programs of other owners are marked as not yet confirmed', () => {
  for (const { needsConfirmation, owner, code } of [...articles, ...programmes]) {
    if (!needsConfirmation) expect(owner, code).toBe('TONG_DAI');
  }
});

const withArticle = (changes: object) =>
  validateDirectory({
    ...z.encode(Directory, testDirectory),
    articles: [{ ...articles[0], ...changes }],
  });

test.each([
  ['an unknown topic', { topics: ['XX99'] }, 'unknown topic XX99'],
  ['an unknown service', { service: 'weather' }, 'unknown service weather'],
  ['an unknown owner', { owner: 'NOBODY' }, 'unknown unit NOBODY'],
  [
    'an expiry date before its review date',
    { expiresOn: '2021-11-30' },
    'expires before it was reviewed',
  ],
])('directory validation refuses an article with %s', (_, changes, reason) => {
  expect(withArticle(changes)).toMatchObject({
    kind: 'invalid',
    problems: [{ row: `articles ${articles[0]?.code}`, reason }],
  });
});
