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
])('content with the dates %o ended by %o', (dates, expected) => {
  expect(findContentEnd([{ code: 'a', ...dates }], 'a', '2022-12-31')).toEqual(expected);
  expect(findContentEnd([{ code: 'a', ...dates }], 'b', '2022-12-31')).toBeUndefined();
});

test('content with several rows ended with the last of them', () => {
  const rows = ['2022-01-31', '2022-06-30', '2023-06-30'].map((validTo) => ({
    ...{ code: 'a', validFrom: null, validTo },
  }));
  expect(findContentEnd(rows, 'a', '2022-12-31')).toEqual({ kind: 'ended', on: '2022-06-30' });
});

describe('an ended article', () => {
  test('names its expiry date and refers to current articles on its topic', () => {
    const ended = explain([
      anArticle('old', { topics: ['VP01'], expiresOn: '2022-01-31' }),
      anArticle('same-topic', { topics: ['VP01'] }),
      anArticle('other-topic', { topics: ['VP02'] }),
    ]);
    expect(ended?.reason).toEqual({ kind: 'expired', on: '2022-01-31' });
    expect(codesOf(ended?.articles)).toEqual(['same-topic']);
  });

  test('refers first to the article that replaces it', () => {
    const ended = explain([
      anArticle('old', { topics: ['VP01'], validTo: '2022-01-31', replacedBy: ['new'] }),
      anArticle('same-topic', { topics: ['VP01'] }),
      anArticle('new', {}),
    ]);
    expect(ended?.reason).toEqual({ kind: 'replaced' });
    expect(codesOf(ended?.articles)).toEqual(['new', 'same-topic']);
  });

  test('that ended together with its topics names the topic', () => {
    const topics = [aTopic('VP01', '2023-10-19'), aTopic('VP02', '2022-12-31')];
    const fields = { topics: ['VP01', 'VP02'], validTo: '2023-10-19', replacedBy: ['new'] };
    const ended = explain([anArticle('old', fields), anArticle('new', {})], topics);
    expect(ended?.reason).toMatchObject({ kind: 'topic-ended', on: '2023-10-19' });
    expect(codesOf(ended?.articles)).toEqual(['new']);
  });

  test('that expired before its topic ended does not name the topic', () => {
    const old = anArticle('old', { topics: ['VP01'], expiresOn: '2022-01-31' });
    expect(explain([old], [aTopic('VP01', '2023-10-19')])?.reason.kind).toBe('expired');
  });

  test('is not explained before its first day', () => {
    expect(explain([anArticle('old', { validFrom: '2024-01-01' })])).toBeUndefined();
  });
});

test('an ended support programme refers to current programmes and articles on its topic', () => {
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
