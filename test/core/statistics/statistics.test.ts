import { describe, expect, test } from 'vitest';
import { buildGroupNameLookup } from '../../../core/statistics/group-names.ts';
import {
  computeBacklog,
  computeStatisticsTotals,
  readStatistics,
  StatisticsQuery,
} from '../../../core/statistics/statistics.ts';
import { listDaysBetween } from '../../../core/time/local-date.ts';
import { launchDay, testDirectory } from '../../support/directory/test-directory.ts';
import { memoryStatistics } from '../../support/memory/memory-statistics.ts';

const ward = 'UBND_XA:29254';

const store = memoryStatistics({
  [`2021-12-03|a|violation|VP01|${ward}|29254|web`]: { opened: 3, answered: 2, resolveDue: 2 },
  [`2021-12-03|b|violation|VP01|${ward}|29254|voice`]: {
    opened: 1,
    resolveDue: 1,
    resolveMissed: 1,
  },
  '2021-12-04|a|health|SK01|SO_YT|29254|web': { opened: 2, ratings: 3, ratingSum: 13 },
  [`open|-|violation|VP01|${ward}|29254|web`]: { assigned: 2, 'late.resolve.150': 1 },
  'open|-|health|SK01|SO_YT|29254|web': { 'in-progress': 2 },
});

const context = { directory: testDirectory, today: '2021-12-05' };

const createStatisticsQuery = (changes: Record<string, string>) =>
  StatisticsQuery.parse({ from: '2021-12-03', to: '2021-12-04', ...changes });

test.each([
  ['service', ['health', 2], ['violation', 4]],
  ['channel', ['voice', 1], ['web', 5]],
  ['unit', ['SO_YT', 2], [ward, 4]],
  ['day', ['2021-12-03', 4], ['2021-12-04', 2]],
])('statistics grouped by %s add up to the total', async (by, ...groups) => {
  const statistics = await readStatistics(createStatisticsQuery({ by }), store, context);
  expect(statistics.groups.map(({ key, opened }) => [key, opened])).toEqual(groups);
  expect(statistics.total.opened).toBe(6);
});

test('statistics of a day add up its parts before and after 16:00', async () => {
  const { total } = await readStatistics(
    createStatisticsQuery({ to: '2021-12-03' }),
    store,
    context,
  );
  expect(total).toMatchObject({ opened: 4, onTimePercent: 66.7 });
});

test('statistics of one unit contain no tickets of other units, including the backlog', async () => {
  const { total, backlog } = await readStatistics(
    createStatisticsQuery({ unit: ward }),
    store,
    context,
  );
  expect(total.opened).toBe(4);
  expect(backlog).toMatchObject({
    open: 2,
    byStatus: { assigned: 2 },
    late: [{ clock: 'resolve', percent: 150, tickets: 1 }],
    byUnit: [{ key: ward, open: 2 }],
  });
});

test('statistics without counted tickets have no on-time rate', () => {
  expect(computeStatisticsTotals([])).toMatchObject({
    opened: 0,
    onTimePercent: undefined,
    satisfaction: undefined,
  });
  expect(computeStatisticsTotals([{ ratings: 3, ratingSum: 13 }]).satisfaction).toBe(4.3);
  expect(computeBacklog([{ assigned: 0 }])).toEqual({ open: 0, byStatus: {}, late: [] });
});

describe('a statistics query', () => {
  test.each([
    [{ from: '2021-12-05' }, 'date-order'],
    [{ to: '2022-03-05' }, 'too-many-days'],
    [{ to: 'hôm nay' }, 'date-malformed'],
  ])('a statistics query with %j is refused', (changes, why) => {
    const read = StatisticsQuery.safeParse({ from: '2021-12-03', to: '2021-12-04', ...changes });
    expect(read.error?.issues[0]?.message).toBe(why);
  });

  test('a statistics query may cover three months', () => {
    const { from, to } = createStatisticsQuery({ to: '2022-03-04' });
    expect(listDaysBetween(from, to)).toHaveLength(92);
  });
});

test.each([
  ['service', 'violation', 'Phản ánh vi phạm'],
  ['unit', ward, 'UBND phường 7'],
  ['unit', '', 'Chưa chuyển đơn vị'],
  ['area', '29254', 'Phường 7, thành phố Trà Vinh'],
  ['channel', 'voice', 'Điện thoại'],
  ['topic', 'XX99', 'XX99'],
] as const)('statistics label the %s %j as %s', (by, key, name) => {
  expect(buildGroupNameLookup(testDirectory, launchDay)(by, key)).toBe(name);
});
