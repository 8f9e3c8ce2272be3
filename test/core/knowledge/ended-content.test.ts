import { describe, expect, test } from 'vitest';
import type { Article } from '../../../core/knowledge/article.ts';
import {
  explainEndedArticle,
  explainEndedProgramme,
  findContentEnd,
} from '../../../core/knowledge/ended-content.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

const [article] = testDirectory.articles;
const [topic] = testDirectory.topics;
const [programme] = testDirectory.programmes;
if (!article || !topic || !programme) throw new Error('the directory lacks rows');

const anArticle = (code: string, fields: Partial<Article>): Article => ({
  ...article,
  ...{ code, topics: [], validFrom: '2021-12-03', validTo: null },
  ...{ expiresOn: undefined, reviewEveryMonths: 12, isPermanent: undefined },
  ...fields,
});
const aTopic = (code: string, validTo: string | null) => ({
  ...topic,
  ...{ code, validFrom: '2021-12-03', validTo },
});

const explain = (articles: readonly Article[], topics = [aTopic('VP01', null)]) =>
  explainEndedArticle({ articles, topics, programmes: [] }, 'old', toLocalInstant('2023-11-01'));

const codesOf = (articles: readonly Article[] = []) => articles.map(({ code }) => code);

test.each([
  [
    { validFrom: null, validTo: '2022-03-31' },
    { kind: 'ended', on: '2022-03-31' },
  ],
  [
    { validFrom: null, validTo: null, expiresOn: '2022-01-31' },
    { kind: 'expired', on: '2022-01-31' },
  ],
  [
    { validFrom: null, validTo: '2022-03-31', expiresOn: '2022-01-31' },
    { kind: 'expired', on: '2022-01-31' },
  ],
  [
    { validFrom: null, validTo: '2022-01-31', expiresOn: '2022-01-31' },
    { kind: 'ended', on: '2022-01-31' },
  ],
  [{ validFrom: '2023-01-01', validTo: null }, undefined],
])('findContentEnd for the dates %o returns %o', (dates, expected) => {
  expect(findContentEnd([{ code: 'a', ...dates }], 'a', '2022-12-31')).toEqual(expected);
  expect(findContentEnd([{ code: 'a', ...dates }], 'b', '2022-12-31')).toBeUndefined();
});

test('findContentEnd returns the end of the last row that has ended', () => {
  const rows = ['2022-01-31', '2022-06-30', '2023-06-30'].map((validTo) => ({
    ...{ code: 'a', validFrom: null, validTo },
  }));
  expect(findContentEnd(rows, 'a', '2022-12-31')).toEqual({ kind: 'ended', on: '2022-06-30' });
});

describe('an ended article', () => {
  test('an expired article names its expiry date and refers to current articles on its topic', () => {
    const ended = explain([
      anArticle('old', { topics: ['VP01'], expiresOn: '2022-01-31' }),
      anArticle('same-topic', { topics: ['VP01'] }),
      anArticle('other-topic', { topics: ['VP02'] }),
    ]);
    expect(ended?.reason).toEqual({ kind: 'expired', on: '2022-01-31' });
    expect(codesOf(ended?.articles)).toEqual(['same-topic']);
  });

  test('an ended article refers to the article that replaces it before other articles on its topic', () => {
    const ended = explain([
      anArticle('old', { topics: ['VP01'], validTo: '2022-01-31', replacedBy: ['new'] }),
      anArticle('same-topic', { topics: ['VP01'] }),
      anArticle('new', {}),
    ]);
    expect(ended?.reason).toEqual({ kind: 'replaced' });
    expect(codesOf(ended?.articles)).toEqual(['new', 'same-topic']);
  });

  test('an article that ended on the same day as its topic gives the end of the topic as the reason', () => {
    const topics = [aTopic('VP01', '2023-10-19'), aTopic('VP02', '2022-12-31')];
    const fields = { topics: ['VP01', 'VP02'], validTo: '2023-10-19', replacedBy: ['new'] };
    const ended = explain([anArticle('old', fields), anArticle('new', {})], topics);
    expect(ended?.reason).toMatchObject({ kind: 'topic-ended', on: '2023-10-19' });
    expect(codesOf(ended?.articles)).toEqual(['new']);
  });

  test('an article that expired before its topic ended gives its own expiry as the reason', () => {
    const old = anArticle('old', { topics: ['VP01'], expiresOn: '2022-01-31' });
    expect(explain([old], [aTopic('VP01', '2023-10-19')])?.reason.kind).toBe('expired');
  });

  test('explainEndedArticle returns nothing for an article that is not yet valid', () => {
    expect(explain([anArticle('old', { validFrom: '2024-01-01' })])).toBeUndefined();
  });
});

test('an ended support program refers to current programs and articles on its topic', () => {
  const row = { ...programme, topic: 'AS01', validFrom: null, validTo: null };
  const directory = {
    topics: [aTopic('AS01', null)],
    programmes: [
      { ...row, code: 'old', expiresOn: '2022-01-31' },
      { ...row, code: 'new', expiresOn: '2024-12-31' },
    ],
    articles: [
      anArticle('ended', { topics: ['AS01'], validTo: '2022-01-31', replacedBy: ['successor'] }),
      anArticle('successor', {}),
    ],
  };
  const ended = explainEndedProgramme(directory, 'old', toLocalInstant('2023-11-01'));
  expect(ended?.reason).toEqual({ kind: 'expired', on: '2022-01-31' });
  expect(ended?.programmes.map(({ code }) => code)).toEqual(['new']);
  expect(codesOf(ended?.articles)).toEqual(['successor']);
});
