import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MonthlyGroupCounts } from '../../../../core/statistics/month.ts';
import {
  type PublishedPerformance,
  toPublishedPerformance,
  toPublishedPerformanceList,
} from '../../../../core/statistics/performance/performance.ts';
import { toPublicMonthlyStatistics } from '../../../../core/statistics/performance/public-month.ts';
import {
  listAreaCodesInForce,
  newProvinceDay,
  testDirectory,
} from '../../../support/directory/test-directory.ts';
import { aTicket } from '../../../support/samples/a-ticket.ts';
import { busyMonth } from '../../../web/samples/sample-open-pages.ts';

const aGroup = (changes: Partial<MonthlyGroupCounts> = {}): MonthlyGroupCounts => ({
  ...{ key: 'SO_YT', opened: 40, resolved: 30, ratings: 8, ratingSum: 33 },
  ...{ resolveDue: 30, resolveMissed: 6, open: 10, late: 0, ...changes },
});

describe('public performance numbers of a unit', () => {
  test('public performance numbers are exact when no number is small', () => {
    expect(toPublishedPerformance(aGroup())).toEqual({
      ...{ key: 'SO_YT', received: 40, done: 30, due: 30, late: 6, onTime: { from: 80, to: 80 } },
      ...{ rating: 4.1, overdue: 0 },
    });
  });

  test.each<[string, Partial<MonthlyGroupCounts>, Partial<PublishedPerformance>]>([
    [
      'a small number of late tickets',
      { resolveMissed: 2 },
      { late: 'few', onTime: { from: 86, to: 99 } },
    ],
    [
      'a small number of tickets on time',
      { resolveMissed: 27 },
      { late: undefined, onTime: { from: 1, to: 14 } },
    ],
    [
      'both small numbers with one range',
      { resolveDue: 6, resolveMissed: 3 },
      { late: 'few', onTime: { from: 33, to: 99 } },
    ],
    ['a small number of resolved tickets', { resolved: 4 }, { done: 'few' }],
    [
      'a small number of due tickets',
      { resolveDue: 4, resolveMissed: 1 },
      { due: 'few', onTime: undefined, late: undefined },
    ],
    ['a small number of received tickets', { opened: 1 }, { received: 'few' }],
    ['a small number of ratings', { ratings: 4 }, { rating: undefined }],
    ['a small number of overdue tickets', { late: 3 }, { overdue: 'few' }],
    ['no number that is zero', { opened: 0, resolved: 0, ratings: 0 }, { received: 0, done: 0 }],
  ])('public performance numbers hide %s', (_, changes, published) => {
    const shown = Object.entries(toPublishedPerformance(aGroup(changes)));
    expect(Object.fromEntries(shown.filter(([name]) => name in published))).toEqual(published);
  });

  test('public performance numbers count overdue unanswered tickets as due for an answer', () => {
    const { done, due, late, onTime } = toPublishedPerformance(
      aGroup({ resolved: 22, resolveDue: 61, resolveMissed: 39 }),
    );
    expect({ done, due, late, onTime }).toEqual({
      ...{ done: 22, due: 61, late: 39, onTime: { from: 36, to: 36 } },
    });
  });

  test('public performance numbers look the same for all small counts from one to four', () => {
    const due = fc.integer({ min: 10, max: 500 });
    const small = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(due, small, small, (resolveDue, one, other) => {
        const late = (resolveMissed: number) =>
          toPublishedPerformance(aGroup({ resolveDue, resolveMissed }));
        expect(late(one)).toEqual(late(other));
        expect(late(resolveDue - one)).toEqual(late(resolveDue - other));
      }),
      { numRuns: 200 },
    );
  });
});

test('public performance lists the weakest units first and gives no numbers for units with fewer than five tickets', () => {
  const { rows, small } = toPublishedPerformanceList([
    aGroup({ key: 'good', resolveMissed: 0 }),
    aGroup({ key: 'slow', resolveMissed: 15 }),
    aGroup({ key: 'behind', late: 9 }),
    aGroup({ key: 'small', opened: 4, resolved: 4, resolveDue: 4, resolveMissed: 0 }),
    aGroup({ key: 'idle', opened: 0, resolved: 0, resolveDue: 0, resolveMissed: 0, open: 0 }),
    aGroup({ key: '' }),
  ]);
  expect(rows.map(({ key }) => key)).toEqual(['behind', 'slow', 'good']);
  expect(small).toEqual(['small']);
});

test('the order of public performance numbers reveals no hidden number', () => {
  const orderOf = (...groups: Partial<MonthlyGroupCounts>[]) =>
    toPublishedPerformanceList(
      groups.map((changes, index) => aGroup({ key: `${'ab'[index]}`, ...changes })),
    ).rows.map(({ key }) => key);
  for (const hidden of ['late', 'resolveMissed', 'open'] as const) {
    expect(orderOf({ [hidden]: 1 }, { [hidden]: 4 })).toEqual(['a', 'b']);
    expect(orderOf({ [hidden]: 4 }, { [hidden]: 1 })).toEqual(['a', 'b']);
  }
});

describe('the public statistics page of a month', () => {
  test('public monthly numbers list all communes of that time under their districts', () => {
    const { districts, units } = toPublicMonthlyStatistics(busyMonth, testDirectory, 'vi');
    expect(districts.map(({ name }) => name)).toEqual([
      ...['Huyện Càng Long', 'Thành phố Trà Vinh', 'Huyện Châu Thành', 'Huyện Cầu Kè'],
      ...['Huyện Tiểu Cần', 'Huyện Cầu Ngang', 'Huyện Trà Cú', 'Huyện Duyên Hải'],
      'Thị xã Duyên Hải',
    ]);
    expect(districts.flatMap(({ communes }) => communes)).toHaveLength(
      listAreaCodesInForce('commune', busyMonth.madeAt).length,
    );
    expect(units.every(({ key }) => key !== '')).toBe(true);
  });

  test('public monthly numbers include overdue tickets only for the current month', () => {
    const stored = { ...busyMonth, byUnit: [aGroup({ late: 7 })] };
    const [firstDay, nextMonth] = [`${busyMonth.month}-01T10:00:00Z`, '2999-01-01T10:00:00Z'];
    const publishAt = (madeAt: string) =>
      toPublicMonthlyStatistics({ ...stored, madeAt: new Date(madeAt) }, testDirectory, 'vi');
    expect(publishAt(firstDay).units).toMatchObject([{ overdue: 7 }]);
    const { units, total } = publishAt(nextMonth);
    expect([...units, total].map(({ overdue }) => overdue)).toEqual([undefined, undefined]);
    expect(total.atLeast).not.toContain('overdue');
  });

  test('public monthly numbers after the districts’ abolition include counts stored under older area codes', () => {
    const month = newProvinceDay.toISOString().slice(0, 7);
    const { areaCode = '' } = aTicket();
    const byArea = [aGroup({ key: areaCode, opened: 77 })];
    const { districts } = toPublicMonthlyStatistics(
      { ...busyMonth, month, byArea },
      testDirectory,
      'vi',
    );
    const communes = districts.flatMap((district) => district.communes);
    expect(communes.length).toBeGreaterThan(0);
    expect(communes.filter(({ received }) => received === 77)).toHaveLength(1);
  });

  test('public monthly numbers add an ended unit to its only successor; a unit with several keeps its own row under its last name', () => {
    const month = newProvinceDay.toISOString().slice(0, 7);
    const byUnit = [
      aGroup({ key: 'UBND_XA:29278', opened: 5 }),
      aGroup({ key: 'UBND_XA:29281', opened: 6 }),
      aGroup({ key: 'P_NV:844', opened: 7 }),
    ];
    const { units } = toPublicMonthlyStatistics(
      { ...busyMonth, month, byUnit },
      testDirectory,
      'vi',
    );
    expect(units.map(({ name, received }) => [name, received]).toSorted()).toEqual([
      ['Phòng Nội vụ huyện Càng Long', 7],
      ['UBND xã Tân An', 11],
    ]);
  });
});
