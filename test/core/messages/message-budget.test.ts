import { describe, expect, test } from 'vitest';
import {
  budgetStateOn,
  defaultMessageBudget,
  MessageBudget,
  maxMicroUsdFor,
  maxSmsPerDay,
  reachedBudgetWarnings,
} from '../../../core/messages/message-budget.ts';
import { at } from '../../support/the-directory.ts';

const part = 80_000;
const perDay = 8_000_000; // a hundred parts
const afterParts = (count: number, parts = 1) =>
  reachedBudgetWarnings({ sum: count * part, cost: parts * part, part, perDay });

describe('a warning', () => {
  test('is given once at 50, 80 and 100 percent', () => {
    const given = Array.from({ length: 120 }, (_, count) => [count + 1, afterParts(count + 1)]);
    expect(given.filter(([, warnings]) => Array.isArray(warnings) && warnings.length > 0)).toEqual([
      [50, [50]],
      [80, [80]],
      [100, [100]],
    ]);
  });

  test('is not lost when a message of several parts passes the percent', () => {
    expect(afterParts(51, 3)).toEqual([50]);
    expect(afterParts(101, 60)).toEqual([50, 80, 100]);
  });

  test('of the whole budget is given when no further part fits', () => {
    const spent = { sum: 90_000, cost: 60_000, part: 60_000, perDay: 100_000 };
    expect(reachedBudgetWarnings(spent)).toContain(100);
  });
});

describe('the budget of a day', () => {
  const budget = { ...defaultMessageBudget, usdPerDay: 100 };

  test('has a forecast from what is spent and the hours that are left', () => {
    const noon = budgetStateOn(20_000_000, budget, at('2021-12-06T14:30'));
    expect(noon).toEqual({ usdPerDay: 100, spentUsd: 20, forecastUsd: 40, stopped: [] });
    expect(budgetStateOn(20_000_000, budget, at('2021-12-06T23:00')).forecastUsd).toBe(20);
  });

  test('is not forecast to be five times exceeded by the first digest', () => {
    expect(budgetStateOn(2_000_000, budget, at('2021-12-06T07:31')).forecastUsd).toBe(10);
  });

  test('names what has stopped, in the order of the data', () => {
    const stoppedAt = (spent: number) =>
      budgetStateOn(spent, budget, at('2021-12-06T12:00')).stopped;
    expect(stoppedAt(69_900_000)).toEqual([]);
    expect(stoppedAt(70_000_000)).toEqual(['merged', 'unmerged', 'informed', 'reminder']);
    expect(stoppedAt(85_000_000)).toContain('receipt');
    expect(stoppedAt(85_000_000)).not.toContain('assigned');
    expect(stoppedAt(100_000_000)).toContain('assigned');
  });

  test.each(['answered', 'ended', 'data-erased', 'lost-code', 'confirmation-code'] as const)(
    'never stops “%s”, and its data cannot say so',
    (about) => {
      expect(maxMicroUsdFor({ about }, budget)).toBe(Number.MAX_SAFE_INTEGER);
      const givesWay = [{ abovePercent: 50, messages: [about] }];
      expect(MessageBudget.safeParse({ ...budget, givesWay }).success).toBe(false);
    },
  );

  test('pays for so many SMS of one kind', () => {
    expect([
      maxSmsPerDay(defaultMessageBudget, 'receipt'),
      maxSmsPerDay(defaultMessageBudget, 'assigned'),
    ]).toEqual([5312, 6250]);
  });
});
