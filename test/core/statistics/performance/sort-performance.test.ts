import { describe, expect, test } from 'vitest';
import type { PublishedPerformance } from '../../../../core/statistics/performance/performance.ts';
import { comparePercentages } from '../../../../core/statistics/performance/performance-trend.ts';
import {
  type PerformanceColumn,
  sortPerformance,
} from '../../../../core/statistics/performance/sort-performance.ts';

const row = (name: string, changes: Partial<PublishedPerformance> = {}) => ({
  ...{ key: name, name, received: 10, done: 10, due: 10 },
  ...changes,
});

const rows = [
  row('Xã Đa Lộc', { received: 'few', overdue: 5 }),
  row('Phường 10', { received: 7, onTime: { from: 90, to: 99 }, late: 'few' }),
  row('Phường 2', { received: 12, onTime: { from: 60, to: 60 }, late: 4, rating: 4.5 }),
  row('Xã An Trường', { received: 0, onTime: { from: 100, to: 100 }, late: 0, rating: 3 }),
];
const range = (name: string, from: number, to = from) => row(name, { onTime: { from, to } });

test('percentages are in the order of the numbers that readers see', () => {
  const shares = [range('67%', 67), range('under 67%', 1, 66), range('42%–', 42, 99)];
  const sorted = sortPerformance([...shares, range('67%–', 67, 99), range('70%', 70)], {
    ...{ column: 'onTime', isReversed: true },
  });
  expect(sorted.map(({ name }) => name)).toEqual(['42%–', 'under 67%', '67%', '67%–', '70%']);
});

test('a hidden number of late tickets is sorted by its lower bound', () => {
  const hidden = row('hidden', { due: 20, onTime: { from: 1, to: 20 } });
  const sorted = sortPerformance(
    [
      row('15', { late: 15, onTime: { from: 25, to: 25 } }),
      hidden,
      row('17', { late: 17, onTime: { from: 15, to: 15 } }),
    ],
    { column: 'late', isReversed: false },
  );
  expect(sorted.map(({ name }) => name)).toEqual(['17', 'hidden', '15']);
});

const byColumn = (column: PerformanceColumn, isReversed = false): string[] =>
  sortPerformance(rows, { column, isReversed }).map(({ name }) => name);

describe('order of performance rows', () => {
  test('without an order, rows with a percentage come first', () => {
    expect(sortPerformance(rows, undefined).map(({ name }) => name)).toEqual([
      'Phường 10',
      'Phường 2',
      'Xã An Trường',
      'Xã Đa Lộc',
    ]);
  });

  test('names are in Vietnamese alphabetical order, with numbers in numeric order', () => {
    const names = ['Phường 2', 'Phường 10', 'Xã An Trường', 'Xã Đa Lộc'];
    expect(byColumn('name')).toEqual(names);
    expect(byColumn('name', true)).toEqual(names.toReversed());
  });

  test.each([
    ['received', ['Phường 2', 'Phường 10', 'Xã Đa Lộc', 'Xã An Trường']],
    ['onTime', ['Xã An Trường', 'Phường 10', 'Phường 2', 'Xã Đa Lộc']],
    ['rating', ['Phường 2', 'Xã An Trường', 'Xã Đa Lộc', 'Phường 10']],
  ] as const)('%s is in descending order, rows without a number last', (column, names) => {
    expect(byColumn(column)).toEqual(names);
  });

  test('rows without a number also come last in the reversed order', () => {
    expect(byColumn('late', true)).toEqual(['Xã An Trường', 'Phường 10', 'Phường 2', 'Xã Đa Lộc']);
  });
});

const exact = (percent: number) => ({ from: percent, to: percent });

test.each([
  ['exact percentages', exact(80), exact(75), { direction: 'up', points: 5 }],
  ['exact percentages', exact(70), exact(75), { direction: 'down', points: 5 }],
  ['equal percentages', exact(75), exact(75), { direction: 'same' }],
  ['a higher range', { from: 90, to: 99 }, exact(75), { direction: 'up' }],
  ['a lower range', { from: 1, to: 30 }, exact(75), { direction: 'down' }],
  ['overlapping ranges', { from: 60, to: 99 }, exact(75), undefined],
  ['no percentage before', exact(80), undefined, undefined],
] as const)('comparePercentages compares %s: %j with %j', (_, now, before, trend) => {
  expect(comparePercentages(now, before)).toEqual(trend);
});
