import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listAreasOfPeriod } from '../../../core/statistics/areas-of-period.ts';
import {
  type ChartGroup,
  formatStatisticsCsv,
  type StatisticsData,
  toBacklogBars,
  toChartBars,
  toDayBars,
  toLatenessBars,
  toTileMaps,
} from '../../../web/console/screens/statistics/chart-data.ts';
import { parsePeriod } from '../../../web/console/screens/statistics/period.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

const flow = {
  ...{ opened: 0, acknowledged: 0, acknowledgeDue: 0, acknowledgeMissed: 0, answered: 0 },
  ...{
    resolved: 0,
    resolveDue: 0,
    resolveMissed: 0,
    closed: 0,
    reopened: 0,
    ratings: 0,
    ratingSum: 0,
  },
};
const aGroup = (key: string, opened: number) => ({ ...flow, key, name: key, opened });
const statisticsData: StatisticsData = {
  ...{ from: '2021-12-01', to: '2021-12-04', by: 'day', total: flow },
  groups: [aGroup('2021-12-02', 4), aGroup('2021-12-04', 1)],
  backlog: { open: 0, byStatus: {}, late: [], byUnit: [] },
};

test('the chart of tickets by day includes days without tickets and scales to the highest day', () => {
  expect(toDayBars(statisticsData).map(({ value, share }) => [value, share])).toEqual([
    ...[
      [0, 0],
      [4, 1],
      [0, 0],
      [1, 0.25],
    ],
  ]);
});

test('toChartBars sorts bars by value and omits zeros', () => {
  const bars = toChartBars(
    [aGroup('a', 1), aGroup('b', 3), aGroup('c', 0)],
    ({ opened }) => opened,
  );
  expect(bars.map(({ key, value }) => [key, value])).toEqual([
    ['b', 3],
    ['a', 1],
  ]);
});

test("a unit's overdue count in the backlog chart never exceeds its open count", () => {
  const unit = (late: { clock: string; percent: number; tickets: number }[]) => [
    { key: 'SO_YT', name: 'Sở Y tế', open: 3, byStatus: {}, late },
  ];
  const lateOf = (...late: Parameters<typeof unit>[0]) => toBacklogBars(unit(late))[0]?.late;
  expect(lateOf({ clock: 'resolve', percent: 80, tickets: 2 })).toBe(0);
  expect(lateOf({ clock: 'acknowledge', percent: 100, tickets: 2 })).toBe(2);
  expect(
    lateOf(
      { clock: 'resolve', percent: 100, tickets: 1 },
      { clock: 'resolve', percent: 150, tickets: 1 },
    ),
  ).toBe(2);
});

test('parsePeriod returns a period of at most 92 days for any query string', () => {
  const text = fc.oneof(
    fc.string(),
    fc
      .date({ min: new Date('2020-01-01'), max: new Date('2022-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10)),
  );
  fc.assert(
    fc.property(text, text, (from, to) => {
      const period = parsePeriod({ from, to }, '2021-12-03');
      const days = (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000;
      return days >= 0 && days < 92;
    }),
  );
});

test('the CSV export of statistics escapes quotes and cells that look like formulas', () => {
  expect(formatStatisticsCsv([['=1+1', 'Phường 7, "chợ"', 3]])).toBe(
    '\ufeff"\'=1+1","Phường 7, ""chợ""","3"\r\n',
  );
});

test('the backlog chart groups overdue tickets by level and counts all others as on time', () => {
  const late = [
    { clock: 'acknowledge', percent: 100, tickets: 2 },
    { clock: 'resolve', percent: 80, tickets: 3 },
    { clock: 'resolve', percent: 100, tickets: 1 },
    { clock: 'resolve', percent: 200, tickets: 2 },
  ];
  expect(toLatenessBars({ open: 12, byStatus: {}, late })).toEqual([
    { percent: 0, tickets: 7, share: 7 / 12 },
    { percent: 100, tickets: 3, share: 3 / 12 },
    { percent: 200, tickets: 2, share: 2 / 12 },
  ]);
  expect(toLatenessBars({ open: 0, byStatus: {}, late: [] })).toEqual([
    { percent: 0, tickets: 0, share: 0 },
  ]);
});

describe('the tile map of the statistics', () => {
  const mapsOf = (groups: ChartGroup[], to: string) =>
    toTileMaps({
      groups,
      areas: listAreasOfPeriod(
        groups.map(({ key }) => key),
        testDirectory,
        to,
      ),
    }).map(({ lastDay, districts }) => ({
      lastDay,
      districts: districts.map(({ district }) => district),
      filled: districts.flatMap(({ district, tiles }) =>
        tiles.flatMap(({ name, opened, share }) =>
          opened > 0 ? [[district, name, opened, share]] : [],
        ),
      ),
    }));

  test('the tile map has one tile for each commune and one for tickets without a commune', () => {
    const [map, ...others] = mapsOf([aGroup('29254', 4), aGroup('', 1)], '2021-12-31');
    expect(others).toEqual([]);
    expect(map?.filled).toEqual([
      ['Thành phố Trà Vinh', 'Phường 7', 4, 1],
      ['', '', 1, 0.25],
    ]);
    expect(map?.districts).toContain('Huyện Trà Cú');
  });

  test('a period before a merger shows the districts of that period', () => {
    const [map] = mapsOf([aGroup('29278', 2)], '2025-06-30');
    expect(map?.filled).toEqual([['Huyện Càng Long', 'Xã Huyền Hội', 2, 1]]);
  });

  test('a period across a merger has one map for the ended areas and one for the new ones', () => {
    const groups = [
      aGroup('29278', 4),
      aGroup('29278@2025-06-30', 2),
      aGroup('29281@2025-06-30', 1),
    ];
    const [former, current, ...others] = mapsOf(groups, '2025-07-02');
    expect(others).toEqual([]);
    expect(former).toMatchObject({
      lastDay: '2025-06-30',
      filled: [
        ['Huyện Càng Long', 'Xã Huyền Hội', 2, 0.5],
        ['Huyện Càng Long', 'Xã Tân An', 1, 0.25],
      ],
    });
    expect(current).toEqual({
      lastDay: undefined,
      districts: ['Tỉnh Vĩnh Long'],
      filled: [['Tỉnh Vĩnh Long', 'Xã Tân An', 4, 1]],
    });
  });
});
