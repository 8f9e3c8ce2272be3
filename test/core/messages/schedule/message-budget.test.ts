import { describe, expect, test } from 'vitest';
import {
  computeDailyBudgetState,
  computeMaxSmsPerDay,
  computeMaxSpendingMicroUsd,
  defaultMessageBudget,
  listReachedBudgetWarnings,
  MessageBudget,
} from '../../../../core/messages/schedule/message-budget.ts';
import { toLocalInstant } from '../../../support/directory/test-directory.ts';

const part = 80_000;
const perDay = 8_000_000; // a hundred segments
const afterParts = (count: number, parts = 1) =>
  listReachedBudgetWarnings({ sum: count * part, cost: parts * part, part, perDay });

describe('warnings of the message budget', () => {
  test('the message budget warns once each at 50, 80 and 100 percent', () => {
    const given = Array.from({ length: 120 }, (_, count) => [count + 1, afterParts(count + 1)]);
    expect(given.filter(([, warnings]) => Array.isArray(warnings) && warnings.length > 0)).toEqual([
      [50, [50]],
      [80, [80]],
      [100, [100]],
    ]);
  });

  test('the message budget warns of each threshold that one message of several segments skips', () => {
    expect(afterParts(51, 3)).toEqual([50]);
    expect(afterParts(101, 60)).toEqual([50, 80, 100]);
  });

  test('the message budget warns at 100 percent when no further SMS segment is affordable', () => {
    const spent = { sum: 90_000, cost: 60_000, part: 60_000, perDay: 100_000 };
    expect(listReachedBudgetWarnings(spent)).toContain(100);
  });
});

describe('the daily message budget', () => {
  const budget = { ...defaultMessageBudget, usdPerDay: 100 };

  test('the daily message budget is forecast from the amount spent and the hours left', () => {
    const noon = computeDailyBudgetState(20_000_000, budget, toLocalInstant('2021-12-06T14:30'));
    expect(noon).toEqual({ usdPerDay: 100, spentUsd: 20, forecastUsd: 40, stopped: [] });
    expect(
      computeDailyBudgetState(20_000_000, budget, toLocalInstant('2021-12-06T23:00')).forecastUsd,
    ).toBe(20);
  });

  test('the first digest of a day does not inflate the forecast of the daily message budget', () => {
    expect(
      computeDailyBudgetState(2_000_000, budget, toLocalInstant('2021-12-06T07:31')).forecastUsd,
    ).toBe(10);
  });

  test('the daily message budget stops more kinds of messages at 70, 85 and 100 percent', () => {
    const stoppedAt = (spent: number) =>
      computeDailyBudgetState(spent, budget, toLocalInstant('2021-12-06T12:00')).stopped;
    expect(stoppedAt(69_900_000)).toEqual([]);
    expect(stoppedAt(70_000_000)).toEqual(['merged', 'unmerged', 'informed', 'reminder']);
    expect(stoppedAt(85_000_000)).toContain('receipt');
    expect(stoppedAt(85_000_000)).not.toContain('assigned');
    expect(stoppedAt(100_000_000)).toContain('assigned');
  });

  test.each(['answered', 'ended', 'data-erased', 'lost-code', 'confirmation-code'] as const)(
    'the daily message budget never stops messages of the kind “%s”, and the directory cannot change that',
    (about) => {
      expect(computeMaxSpendingMicroUsd({ about }, budget)).toBe(Number.MAX_SAFE_INTEGER);
      const givesWay = [{ abovePercent: 50, messages: [about] }];
      expect(MessageBudget.safeParse({ ...budget, givesWay }).success).toBe(false);
    },
  );

  test('computeMaxSmsPerDay returns how many SMS of one kind the daily budget pays for', () => {
    expect([
      computeMaxSmsPerDay(defaultMessageBudget, 'receipt'),
      computeMaxSmsPerDay(defaultMessageBudget, 'assigned'),
    ]).toEqual([5312, 6250]);
  });
});
