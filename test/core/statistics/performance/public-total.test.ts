import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MonthlyGroupCounts } from '../../../../core/statistics/month.ts';
import { toPublishedPerformanceList } from '../../../../core/statistics/performance/performance.ts';
import {
  buildPublishableBreakdown,
  toPublishedTotal,
} from '../../../../core/statistics/performance/public-total.ts';

const aGroup = (key: string, changes: Partial<MonthlyGroupCounts> = {}): MonthlyGroupCounts => ({
  ...{ key, opened: 0, resolved: 0, resolveDue: 0, resolveMissed: 0 },
  ...{ ratings: 0, ratingSum: 0, open: 0, late: 0 },
  ...changes,
});
const totalOf = (services: MonthlyGroupCounts[], units: MonthlyGroupCounts[] = []) =>
  toPublishedTotal(buildPublishableBreakdown(services), [buildPublishableBreakdown(units)]);

describe('the public total of partly hidden numbers', () => {
  test('the public total is exact when every number that it adds up is shown', () => {
    const services = [aGroup('violation', { opened: 40 }), aGroup('suggestion', { opened: 20 })];
    expect(totalOf(services)).toMatchObject({ received: 60, atLeast: [] });
  });

  test.each([
    ['one number is hidden', [3]],
    ['one number is hidden and the others are zero', [3, 0, 0]],
    ['the hidden numbers add up to fewer than five', [1, 2]],
    ['each hidden number has the maximum of four', [4, 4]],
  ])(
    'the public total is shown as a minimum when it would reveal a hidden number: %s',
    (_, hidden) => {
      const services = [
        aGroup('violation', { opened: 40 }),
        ...hidden.map((opened, at) => aGroup(`hidden-${at}`, { opened })),
      ];
      expect(totalOf(services)).toMatchObject({ received: 40, atLeast: ['received'] });
    },
  );

  test('the public total of services is shown as a minimum when the units’ numbers would reveal a hidden number', () => {
    const services = [
      aGroup('violation', { opened: 40 }),
      ...[3, 4].map((opened, at) => aGroup(`hidden-${at}`, { opened })),
    ];
    const units = [aGroup('SO_YT', { opened: 44 }), aGroup('SO_XD', { opened: 3 })];
    expect(totalOf(services)).toMatchObject({ received: 47, atLeast: [] });
    expect(totalOf(services, units)).toMatchObject({ received: 44, atLeast: ['received'] });
  });

  test('the public total is exact when the hidden numbers could have several values', () => {
    const services = [
      aGroup('violation', { opened: 40 }),
      aGroup('welfare', { opened: 3 }),
      aGroup('health', { opened: 4 }),
    ];
    expect(totalOf(services)).toMatchObject({ received: 47, atLeast: [] });
  });

  test('the public on-time rate is a range when the exact rate would reveal a small number of late tickets', () => {
    const services = [
      aGroup('violation', { resolveDue: 60, resolveMissed: 12 }),
      aGroup('suggestion', { resolveDue: 40, resolveMissed: 2 }),
    ];
    expect(totalOf(services)).toMatchObject({
      ...{ due: 100, late: 13, onTime: { from: 84, to: 87 }, atLeast: ['late'] },
    });
  });

  test('the public on-time rate is omitted when any rate is possible, and is 100 % when no ticket was late', () => {
    const hidden = [aGroup('welfare', { resolveDue: 4 }), aGroup('health', { resolveDue: 3 })];
    expect(totalOf(hidden)).toMatchObject({ late: 0, onTime: { from: 100, to: 100 } });
    const late = hidden.map((group) => ({ ...group, resolveDue: 4, resolveMissed: 4 }));
    expect(totalOf(late).onTime).toBe(undefined);
  });
});

test('the public totals of two months that differ only in one hidden number look the same', () => {
  const some = fc.integer({ min: 1, max: 4 });
  const many = fc.integer({ min: 5, max: 400 });
  fc.assert(
    fc.property(many, some, some, (opened, one, other) => {
      const publishedWith = (few: number) => {
        const groups = [aGroup('violation', { opened }), aGroup('health', { opened: few })];
        return [totalOf(groups), toPublishedPerformanceList(groups)];
      };
      expect(publishedWith(one)).toEqual(publishedWith(other));
    }),
    { numRuns: 200 },
  );
});
