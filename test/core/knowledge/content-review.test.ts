import { describe, expect, test } from 'vitest';
import { listArticlesVisibleOnDate } from '../../../core/knowledge/article.ts';
import { findDueReview, getReviewSchedule } from '../../../core/knowledge/content-review.ts';
import { addMonths } from '../../../core/time/local-date.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

const row = { validFrom: '2022-04-01', validTo: null, reviewedOn: '2026-12-01' };
const evergreen = { ...row, reviewEveryMonths: 12 };
const dated = { ...row, reviewedOn: '2022-04-01', expiresOn: '2022-06-30' };

test.each([
  ['2022-01-31', 1, '2022-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2021-12-01', 6, '2022-06-01'],
  ['2022-10-31', 4, '2023-02-28'],
  ['2022-03-31', -1, '2022-02-28'],
  ['2022-01-15', -12, '2021-01-15'],
])('the date %s plus %i months is %s', (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected);
});

describe('the review schedule', () => {
  test('getReviewSchedule returns the stored review date and adds the review interval for the next one', () => {
    const expected = { reviewedOn: '2026-12-01', reviewBy: '2027-12-01' };
    expect(getReviewSchedule(evergreen, '2026-12-01')).toEqual(expected);
    expect(getReviewSchedule(evergreen, '2030-01-01')).toEqual(expected);
  });

  test('getReviewSchedule for a past date never returns a last review after this date', () => {
    expect(getReviewSchedule(evergreen, '2022-04-01')).toEqual({
      reviewedOn: '2022-04-01',
      reviewBy: '2023-04-01',
    });
    expect(getReviewSchedule(evergreen, '2025-08-01')).toEqual({
      reviewedOn: '2024-12-01',
      reviewBy: '2025-12-01',
    });
    expect(getReviewSchedule({ ...dated, reviewedOn: '2022-06-01' }, '2022-05-01')).toEqual({
      reviewedOn: '2022-04-01',
    });
  });
});

describe('a due review', () => {
  test.each([
    [evergreen, '2027-11-16', undefined],
    [evergreen, '2027-11-17', 'review-due'],
    [evergreen, '2027-12-01', 'review-due'],
    [evergreen, '2027-12-02', 'review-overdue'],
    [dated, '2022-06-15', undefined],
    [dated, '2022-06-16', 'expires-soon'],
    [dated, '2022-06-30', 'expires-soon'],
    [dated, '2022-07-01', 'expired'],
  ] as const)('findDueReview for %o on %s returns %s', (content, date, reason) => {
    expect(findDueReview(content, date)?.reason).toBe(reason);
  });

  test('findDueReview returns no review for content that ends before the review is due', () => {
    expect(findDueReview({ ...dated, validTo: '2022-06-30' }, '2022-06-29')).toBeUndefined();
    expect(findDueReview({ ...evergreen, validTo: '2027-11-30' }, '2027-11-29')).toBeUndefined();
  });
});

test.each(['2021-12-03', '2023-06-15', '2025-06-28', '2026-12-01'])(
  'the articles of %s were last reviewed on many days before it, each by its owner',
  (date) => {
    const visible = listArticlesVisibleOnDate(testDirectory, toLocalInstant(date));
    const reviews = visible.map((article) => getReviewSchedule(article, date).reviewedOn);
    expect(reviews.filter((day) => day > date)).toEqual([]);
    expect(reviews.filter((day) => day === date).length).toBeLessThan(visible.length / 10);
    expect(new Set(reviews).size).toBeGreaterThan(8);
  },
);
