import { describe, expect, test } from 'vitest';
import { buildGroupNameLookup } from '../../../core/statistics/group-names.ts';
import { readStatistics, StatisticsQuery } from '../../../core/statistics/statistics.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';
import { memoryStatistics } from '../../support/memory/memory-statistics.ts';

const store = memoryStatistics({
  '2025-06-30|a|welfare|AS09|UBND_XA:29278|29278|web': { opened: 3 },
  '2025-06-30|b|health|SK01|SO_YT|29278|web': { opened: 4 },
  '2025-06-30|b|welfare|AS09|P_NV:844|29281|web': { opened: 5 },
  '2025-07-01|a|welfare|AS09|UBND_XA:29278|29278|web': { opened: 6 },
  '2025-07-01|b|health|SK01|SO_YT|29278|web': { opened: 7 },
  // rating in July for an answer that the ended office gave in June
  '2025-07-01|b|welfare|AS09|P_NV:844|29281|web': { ratings: 1, ratingSum: 5 },
  'open|-|welfare|AS09|UBND_XA:29278|29278|web': { assigned: 2 },
});

const readGroups = async (from: string, to: string, by: 'unit' | 'area') => {
  const context = { directory: testDirectory, today: '2025-07-02' };
  const { groups } = await readStatistics(StatisticsQuery.parse({ from, to, by }), store, context);
  const name = buildGroupNameLookup(testDirectory, toLocalInstant(to));
  return groups.map((group) => [name(by, group.key), group.opened, group.ratings]);
};

describe('statistics by unit across a merger', () => {
  test('statistics for a period before a merger use the unit names of that period', async () => {
    expect(await readGroups('2025-06-01', '2025-06-30', 'unit')).toEqual([
      ['Phòng Nội vụ huyện Càng Long', 5, 0],
      ['Sở Y tế', 4, 0],
      ['UBND xã Huyền Hội', 3, 0],
    ]);
  });

  test('statistics for a period after a merger contain no row for an ended unit', async () => {
    expect(await readGroups('2025-07-01', '2025-07-31', 'unit')).toEqual([
      ['Sở Y tế tỉnh Vĩnh Long', 7, 0],
      ['UBND xã Tân An', 6, 1],
    ]);
  });

  test('statistics for a period across a merger have one row for each version of a unit, and name the last day of an ended version', async () => {
    expect(await readGroups('2025-06-15', '2025-07-15', 'unit')).toEqual([
      ['Phòng Nội vụ huyện Càng Long (đến 30/6/2025)', 5, 0],
      ['Sở Y tế tỉnh Vĩnh Long', 7, 0],
      ['Sở Y tế (đến 30/6/2025)', 4, 0],
      ['UBND xã Tân An', 6, 1],
      ['UBND xã Huyền Hội (đến 30/6/2025)', 3, 0],
    ]);
  });
});

test('statistics for a period across a merger count two areas with the same code separately', async () => {
  expect(await readGroups('2025-06-15', '2025-07-15', 'area')).toEqual([
    ['Xã Tân An', 13, 1],
    ['Xã Huyền Hội, huyện Càng Long (đến 30/6/2025)', 7, 0],
    ['Xã Tân An, huyện Càng Long (đến 30/6/2025)', 5, 0],
  ]);
});

describe('statistics of one unit across a merger', () => {
  const readUnit = async (unit: string) => {
    const query = StatisticsQuery.parse({ from: '2025-06-15', to: '2025-07-15', unit });
    const context = { directory: testDirectory, today: '2025-07-02' };
    const { total, backlog } = await readStatistics(query, store, context);
    return { opened: total.opened, open: backlog.open };
  };

  test('the statistics of a unit omit the ended unit that had the same reference', async () => {
    expect(await readUnit('UBND_XA:29278')).toEqual({ opened: 6, open: 2 });
  });

  test('an ended unit is chosen by its reference and its last day', async () => {
    expect(await readUnit('UBND_XA:29278@2025-06-30')).toEqual({ opened: 3, open: 0 });
    expect(await readUnit('P_NV:844@2025-06-30')).toEqual({ opened: 5, open: 0 });
    expect(await readUnit('P_NV:844')).toEqual({ opened: 5, open: 0 });
  });

  test('a renamed unit continues, so its statistics cover both names', async () => {
    expect(await readUnit('SO_YT')).toEqual({ opened: 11, open: 0 });
  });
});
