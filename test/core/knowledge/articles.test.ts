import { expect, test } from 'vitest';
import * as z from 'zod';
import { Directory, validateDirectory } from '../../../core/directory/model/directory.ts';
import { type Article, listArticlesVisibleOnDate } from '../../../core/knowledge/article.ts';
import { getReviewSchedule } from '../../../core/knowledge/content-review.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

const { articles, programmes, services } = testDirectory;

test.each(articles.map((article) => [article.code, article] as const))(
  'the knowledge article %s names its owner, source, review date and expiry or next review',
  (_, article) => {
    const { owner, source, validFrom, expiresOn = '9999-12-31' } = article;
    expect(owner).not.toBe('');
    expect(source.title.length).toBeGreaterThan(10);
    const { reviewedOn, reviewBy = expiresOn } = getReviewSchedule(article, validFrom ?? '');
    expect(reviewedOn <= (validFrom ?? '')).toBe(true);
    expect(reviewBy > (validFrom ?? '')).toBe(true);
  },
);

test('articles about first aid, emergency numbers, rights and privacy are permanent', () => {
  const permanent = new Set(articles.flatMap(({ code, isPermanent }) => (isPermanent ? code : [])));
  for (const code of ['call-115', 'emergency-numbers', 'fire-114', 'anonymous', 'data-kept']) {
    expect(permanent).toContain(code);
  }
});

test('in 2026 at least 40 articles answer everyday questions, at least 12 of them in English and Khmer too', () => {
  const visible = listArticlesVisibleOnDate(testDirectory, toLocalInstant('2026-12-01'));
  const launched = new Set(
    articles.filter(({ validFrom }) => validFrom === '2021-12-03').map(({ code }) => code),
  );
  const everyday = visible.filter(({ code }) => !launched.has(code));
  expect(everyday.length).toBeGreaterThanOrEqual(40);
  const translated = everyday.filter(
    ({ question, answer }) => question.en && answer.en && question.km && answer.km,
  );
  expect(translated.length).toBeGreaterThanOrEqual(12);
});

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

const [first] = articles;
if (!first) throw new Error('there are no articles');
const { expiresOn: _, reviewEveryMonths: __, ...rest } = first;
const undated = { ...rest, validTo: null };
const evergreen = { ...undated, isPermanent: true, reviewEveryMonths: 12 };

const withArticles = (...rows: Partial<Article>[]) =>
  validateDirectory({
    ...z.encode(Directory, testDirectory),
    articles: rows.map((row) => ({ ...undated, ...row })),
  });

test.each([
  ['an unknown topic', [{ topics: ['XX99'], reviewEveryMonths: 6 }], 'unknown topic XX99'],
  ['an unknown service', [{ service: 'weather', reviewEveryMonths: 6 }], 'unknown service weather'],
  ['an unknown owner', [{ owner: 'NOBODY', reviewEveryMonths: 6 }], 'unknown unit NOBODY'],
  [
    'an unknown successor',
    [{ replacedBy: ['no-such'], reviewEveryMonths: 6 }],
    'unknown article no-such',
  ],
  [
    'an expiry date before its review date',
    [{ expiresOn: '2021-11-01' }],
    'expires before it was reviewed',
  ],
  ['neither an expiry date nor reviews', [{}], 'needs either expiresOn or reviewEveryMonths'],
  [
    'both an expiry date and reviews',
    [{ expiresOn: '2099-01-01', reviewEveryMonths: 6 }],
    'needs either expiresOn or reviewEveryMonths',
  ],
  [
    'an expiry date although it is permanent',
    [{ isPermanent: true, expiresOn: '2099-01-01' }],
    'is permanent, so it has reviewEveryMonths instead of expiresOn',
  ],
  [
    'an end although it is permanent',
    [{ ...evergreen, validTo: '2022-03-31' }],
    'is permanent, so a permanent row must begin on 2022-04-01',
  ],
  [
    'a gap although it is permanent',
    [
      { ...evergreen, validTo: '2022-03-31' },
      { ...evergreen, validFrom: '2022-04-02' },
    ],
    'is permanent, so a permanent row must begin on 2022-04-01',
  ],
  [
    'a temporary row after a permanent one',
    [
      { ...evergreen, validTo: '2022-03-31' },
      { ...evergreen, validFrom: '2022-04-01', isPermanent: false },
    ],
    'is permanent, so a permanent row must begin on 2022-04-01',
  ],
])('directory validation refuses an article with %s', (_, rows, reason) => {
  expect(withArticles(...rows)).toMatchObject({
    kind: 'invalid',
    problems: [{ row: `articles ${first.code}`, reason }],
  });
});

test('directory validation accepts a permanent article whose next row begins the day after its end', () => {
  const rows = [
    { ...evergreen, validTo: '2022-03-31' },
    { ...evergreen, validFrom: '2022-04-01' },
  ];
  expect(withArticles(...rows).kind).toBe('valid');
});
