import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listArticlesVisibleOnDate } from '../../../core/knowledge/article.ts';
import { findArticles, findRelatedArticles } from '../../../core/knowledge/find-articles.ts';
import { foldDiacritics } from '../../../core/text/fold.ts';
import {
  launchDay,
  testDirectory,
  toLocalInstant,
} from '../../support/directory/test-directory.ts';

const found = (text: string, more = {}) =>
  findArticles({ text, lang: 'vi', ...more }, testDirectory, launchDay).map(
    ({ article }) => article.code,
  );

test('a question whether the former province still exists finds the article about the merger', () => {
  const [first] = findArticles(
    { text: 'Tỉnh Trà Vinh còn không', lang: 'vi' },
    testDirectory,
    toLocalInstant('2026-12-01'),
  );
  expect(first?.article.code).toBe('commune-2025');
});

describe('the article search', () => {
  test.each([
    ['toi bi duong tinh roi phai lam sao', 'positive-what-now'],
    ['test nhanh 2 vạch', 'positive-what-now'],
    ['bán vé số xin hỗ trợ ở đâu', 'lottery-seller'],
    ['nhà hết gạo rồi', 'no-food'],
    ['bao gio toi duoc tiem mui 2', 'vaccination-turn'],
    ['sốt sau tiêm', 'after-vaccination'],
    ['pc covid khong hien mui tiem', 'vaccination-certificate'],
    ['có ai biết tôi là người phản ánh không', 'anonymous'],
    ['goi ban dem noi tieng khmer', 'languages-and-night'],
    ['không đeo khẩu trang phạt bao nhiêu', 'mask-fine'],
    ['hang xom f0 di ra ngoai', 'isolation-broken'],
    ['tiền bhtn nghị quyết 116', 'unemployment-fund-late'],
    ['mất mã phản ánh', 'how-to-follow'],
    ['ai đó gọi đòi mã otp', 'scam'],
  ])('the article search for “%s” finds %s among the first three', (text, code) => {
    expect(found(text).slice(0, 3)).toContain(code);
  });

  test.each([
    ['do rac xuong kinh', 'rubbish'],
    ['hàng xóm hát karaoke quá ồn', 'noise-karaoke'],
    ['cup dien hoai', 'power-cut'],
    ['bị chó cắn', 'dog-bite'],
    ['tien gia bao nhieu tuoi', 'elderly-allowance'],
    ['mất thẻ căn cước', 'identity-card'],
    ['lam so do dat', 'land-certificate'],
    ['xã tôi nhập vô đâu', 'commune-2025'],
    ['chay nha goi so may', 'fire-114'],
    ['mua the bao hiem y te', 'health-insurance'],
  ])('the article search in 2026 for “%s” finds %s among the first three', (text, code) => {
    const articles = findArticles(
      { text, lang: 'vi' },
      testDirectory,
      toLocalInstant('2026-12-01'),
    );
    expect(articles.slice(0, 3).map(({ article }) => article.code)).toContain(code);
  });
});

describe('results of the article search', () => {
  test('the article search ranks an article first when the query is the article’s own question without diacritics', () => {
    for (const { question, code } of listArticlesVisibleOnDate(testDirectory, launchDay)) {
      expect(found(foldDiacritics(question.vi))[0]).toBe(code);
      expect(found(question.en ?? question.vi, { lang: 'en' })[0]).toBe(code);
    }
  });

  test('the article search finds nothing for an unrelated question', () => {
    expect(found('cách nấu hủ tiếu')).toEqual([]);
    expect(found('xin chào')).toEqual([]);
  });

  test('the article search within a service or topic returns no articles of other services or topics', () => {
    const health = findArticles({ service: 'health', lang: 'vi' }, testDirectory, launchDay);
    expect(health.length).toBeGreaterThan(10);
    expect(health.every(({ article }) => article.service === 'health')).toBe(true);
    expect(found('', { topic: 'AS04' })).toEqual(['no-food']);
    expect(found('bán hàng rong', { service: 'health' })).toEqual([]);
  });

  test('the article search returns results ordered by a score between 0 and 1 for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const scores = findArticles({ text, lang: 'km' }, testDirectory, launchDay).map(
          (one) => one.score,
        );
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('related articles', () => {
  const on = toLocalInstant('2026-12-01');
  const articles = listArticlesVisibleOnDate(testDirectory, on);
  const related = (code: string): string[] => {
    const article = articles.find((one) => one.code === code);
    return article
      ? findRelatedArticles(article, testDirectory, { on, lang: 'vi' }).map((one) => one.code)
      : [];
  };

  test.each([
    ['call-115', 'emergency-numbers'],
    ['dog-bite', 'stray-dog'],
    ['complaint-decision', 'about-official'],
    ['communes-duyen-hai-town', 'communes-tra-vinh-city'],
  ])('the article most related to %s is %s', (code, expected) => {
    expect(related(code)[0]).toBe(expected);
  });

  test('an article without topics has related articles with similar words, and never itself', () => {
    expect(related('anonymous')[0]).toBe('about-official');
    for (const { code } of articles) expect(related(code)).not.toContain(code);
  });
});
