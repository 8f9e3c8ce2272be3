import { describe, expect, test } from 'vitest';
import {
  computeMonthlyStatistics,
  getLastDayOfMonth,
  getPreviousMonth,
  listMonths,
  listMonthsToCompute,
  type MonthlyStatistics,
} from '../../../core/statistics/month.ts';
import type { TicketCounts } from '../../../core/statistics/ticket-counts.ts';
import { toLocalInstant } from '../../support/directory/test-directory.ts';
import { memoryStatistics } from '../../support/memory/memory-statistics.ts';

const place = (when: string, unit = 'SO_YT', area = '29254') =>
  `${when}|violation|VP01|${unit}|${area}|web`;

const counters: TicketCounts = {
  [place('2021-11-30|b')]: { opened: 40 },
  [place('2021-12-01|a')]: { opened: 3, resolved: 2, resolveDue: 2, resolveMissed: 1 },
  [place('2021-12-03|b')]: { opened: 4, resolved: 1, ratings: 2, ratingSum: 9 },
  [place('2021-12-03|a', 'UBND_XA:29254', '29255')]: { opened: 1 },
  [place('2022-01-01|a')]: { opened: 50 },
  [place('open|-')]: { assigned: 4, 'late.resolve.100': 2, 'late.acknowledge.100': 1 },
};

const aStore = () => {
  const storedByMonth = new Map<string, MonthlyStatistics>();
  return {
    kept: storedByMonth,
    find: async (month: string) => storedByMonth.get(month),
    put: async (statistics: MonthlyStatistics) =>
      void storedByMonth.set(statistics.month, statistics),
  };
};

const makeAt = (now: string, month: string, months = aStore()) =>
  computeMonthlyStatistics(month, {
    statistics: memoryStatistics(counters),
    months,
    now: () => toLocalInstant(now),
  });

const listDueAt = (now: string, months: ReturnType<typeof aStore>) =>
  listMonthsToCompute(toLocalInstant(now), months);

describe('monthly statistics', () => {
  test('the statistics of the current month cover its days so far and the tickets open now', async () => {
    const { byUnit, byService, byArea } = await makeAt('2021-12-03T16:00', '2021-12');
    expect(byUnit).toEqual([
      {
        ...{ key: 'SO_YT', opened: 7, resolved: 3, ratings: 2, ratingSum: 9 },
        ...{ resolveDue: 2, resolveMissed: 1 },
        ...{ open: 4, late: 3 },
      },
      expect.objectContaining({ key: 'UBND_XA:29254', opened: 1, open: 0 }),
    ]);
    expect(byService).toMatchObject([{ key: 'violation', opened: 8, open: 4 }]);
    expect(byArea.map(({ key, opened }) => [key, opened])).toEqual([
      ['29254', 7],
      ['29255', 1],
    ]);
  });

  test('the statistics of a past month contain all its days and no open tickets', async () => {
    const { byService } = await makeAt('2022-01-02T16:00', '2021-12');
    expect(byService).toMatchObject([{ opened: 8, open: 0, late: 0 }]);
  });

  test('monthly statistics store the earliest month with tickets, and months without tickets are not stored', async () => {
    const months = aStore();
    await makeAt('2022-01-02T16:00', '2021-10', months);
    await makeAt('2022-01-02T16:00', '2021-11', months);
    await makeAt('2022-01-02T16:00', '2021-12', months);
    expect([...months.kept].map(([month, { earliest }]) => [month, earliest])).toEqual([
      ['2021-11', '2021-11'],
      ['2021-12', '2021-11'],
    ]);
  });

  test.each([
    ['2021-12-05', ['2021-11', '2021-12']],
    ['2021-12-06', ['2021-12']],
    ['2022-01-01', ['2021-12', '2022-01']],
  ])('on %s the monthly statistics of the months %j are due', async (day, due) => {
    const months = aStore();
    await makeAt('2021-12-01T16:00', '2021-11', months);
    expect(await listDueAt(`${day}T16:00`, months)).toEqual(due);
  });

  test('an empty previous month is not computed again once the current month is stored', async () => {
    const months = aStore();
    const due = () => listDueAt('2022-01-03T16:00', months);
    expect(await due()).toEqual(['2021-12', '2022-01']); // nothing was computed on the first, because the report failed
    await makeAt('2022-01-03T16:00', '2022-01', months);
    expect(await due()).toEqual([]);
    expect(await listDueAt('2022-01-04T16:00', months)).toEqual(['2022-01']);
  });

  test('monthly statistics are computed once a day', async () => {
    const months = aStore();
    await makeAt('2022-01-20T16:00', '2022-01', months);
    expect(await listDueAt('2022-01-20T16:10', months)).toEqual([]);
    expect(await listDueAt('2022-01-21T16:00', months)).toEqual(['2022-01']);
  });
});

test('month helpers return the previous month, the last day and all months between two months', () => {
  expect(getPreviousMonth('2022-01')).toBe('2021-12');
  expect(['2021-12', '2022-02', '2024-02', '2022-04'].map(getLastDayOfMonth)).toEqual([
    '2021-12-31',
    '2022-02-28',
    '2024-02-29',
    '2022-04-30',
  ]);
  expect(listMonths('2021-11', '2022-02')).toEqual(['2021-11', '2021-12', '2022-01', '2022-02']);
  expect(listMonths('2022-02', '2021-11')).toEqual([]);
});
