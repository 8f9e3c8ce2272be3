import { type Area, findAreaInForce, findParentArea } from '../../directory/model/areas/area.ts';
import type { Directory } from '../../directory/model/directory.ts';
import { findUnitInForce, findUnitOnAnyDay } from '../../directory/model/organization/unit.ts';
import { findService, getServiceTexts } from '../../directory/model/services/service.ts';
import type { Lang } from '../../messages/lang.ts';
import { getStartOfLocalDate, toLocalDate } from '../../time/local-date.ts';
import { isValidOn } from '../../time/validity.ts';
import order from '../data/district-tiles.json' with { type: 'json' };
import {
  getLastDayOfMonth,
  getPreviousMonth,
  type Month,
  type MonthlyGroupCounts,
  type MonthlyStatistics,
  toMonth,
} from '../month.ts';
import {
  type PublishedPerformance,
  sumMonthlyGroupCounts,
  toPublishedPerformance,
  toPublishedPerformanceList,
} from './performance.ts';
import {
  buildPublishableBreakdown,
  type PublishedTotal,
  toPublishedTotal,
} from './public-total.ts';
import { compareByName } from './sort-performance.ts';

type NamedPerformance = PublishedPerformance & { name: string };
export type CommuneStatistics = NamedPerformance & { isTown: boolean };
/** Communes of a district, or of the province if there are no districts on that day. */
export type DistrictStatistics = {
  code: string;
  name: string;
  isProvince: boolean;
  communes: CommuneStatistics[];
};

/**
 * Published statistics of a month. Small counts are hidden. Names are those that were valid on the last day of the month.
 */
export type PublicMonthlyStatistics = {
  month: Month;
  madeAt: Date;
  total: PublishedTotal;
  units: NamedPerformance[];
  /** Units whose counts are all too small to publish. */
  smallUnits: { key: string; name: string }[];
  services: NamedPerformance[];
  /** Districts in the order of the map, from north-west to south-east. */
  districts: DistrictStatistics[];
};

const lastDay = (month: Month): Date => getStartOfLocalDate(getLastDayOfMonth(month));

/** Groups counts by the areas that exist on the date. Counts for a former area go to the area that replaced it. */
const groupByCurrentArea = (
  groups: readonly MonthlyGroupCounts[],
  directory: Directory,
  on: Date,
) =>
  Map.groupBy(groups, ({ key }) => (key ? findAreaInForce(directory, key, on)?.code : undefined));

/** Returns the counts for each area that exists on the date, including the counts for former areas that it replaced. */
const sumByCurrentArea = (
  groups: readonly MonthlyGroupCounts[],
  directory: Directory,
  on: Date,
): MonthlyGroupCounts[] =>
  [...groupByCurrentArea(groups, directory, on)].map(([code, those]) =>
    sumMonthlyGroupCounts(code ?? '', those),
  );

/**
 * Returns the counts for each unit that exists on the date. Counts of a former unit go to its successor if it has only one;
 * otherwise they stay under the former unit.
 */
const sumByCurrentUnit = (
  groups: readonly MonthlyGroupCounts[],
  directory: Directory,
  on: Date,
): MonthlyGroupCounts[] => {
  const current = Map.groupBy(groups, ({ key }) =>
    key ? (findUnitInForce(directory, key, on)?.ref ?? key) : '',
  );
  return [...current].map(([ref, those]) => sumMonthlyGroupCounts(ref, those));
};

const toCommuneStatistics = (
  area: Area,
  groups: readonly MonthlyGroupCounts[],
): CommuneStatistics => ({
  ...toPublishedPerformance(sumMonthlyGroupCounts(area.code, groups)),
  name: area.fullName,
  isTown: area.type !== 'commune',
});

const getSortPosition = (code: string): number => {
  const place = order.indexOf(code);
  return place < 0 ? order.length : place;
};

/** Returns all communes that exist on the date, grouped by district, or by province if there are no districts. */
const buildDistricts = (
  groups: readonly MonthlyGroupCounts[],
  directory: Directory,
  on: Date,
): DistrictStatistics[] => {
  const date = toLocalDate(on);
  const counted = groupByCurrentArea(groups, directory, on);
  const communes = directory.areas.filter(
    (area) => area.level === 'commune' && isValidOn(area, date),
  );
  const districts = Map.groupBy(communes, (area) => findParentArea(directory, area, on));
  return [...districts]
    .map(([district, within]) => ({
      code: district?.code ?? '',
      name: district?.fullName ?? '',
      isProvince: district?.level === 'province',
      communes: within
        .map((area) => toCommuneStatistics(area, counted.get(area.code) ?? []))
        .sort(compareByName),
    }))
    .sort((a, b) => getSortPosition(a.code) - getSortPosition(b.code));
};

const serviceName = (directory: Directory, key: string, lang: Lang, on: Date): string => {
  const row = findService(directory, key, on);
  return row ? getServiceTexts(lang, row).short : key;
};

/** Removes the number of overdue tickets, which cannot be computed after the end of the month. */
const omitOverdue = <Row extends PublishedPerformance>({ overdue: _, ...row }: Row) => row;

const omitOverdueOfPastMonth = (statistics: PublicMonthlyStatistics): PublicMonthlyStatistics => {
  const { month, madeAt, total, units, services, districts } = statistics;
  if (toMonth(toLocalDate(madeAt)) === month) return statistics;
  return {
    ...statistics,
    total: {
      ...omitOverdue(total),
      atLeast: total.atLeast.filter((measure) => measure !== 'overdue'),
    },
    units: units.map(omitOverdue),
    services: services.map(omitOverdue),
    districts: districts.map((district) => ({
      ...district,
      communes: district.communes.map(omitOverdue),
    })),
  };
};

export function toPublicMonthlyStatistics(
  { month, madeAt, byUnit, byService, byArea }: MonthlyStatistics,
  directory: Directory,
  lang: Lang,
): PublicMonthlyStatistics {
  const on = lastDay(month);
  const before = getStartOfLocalDate(getLastDayOfMonth(getPreviousMonth(month)));
  const unitName = (key: string): string =>
    findUnitOnAnyDay(directory, key, on, before)?.name ?? key;
  const unitCounts = sumByCurrentUnit(byUnit, directory, on);
  const { rows, small } = toPublishedPerformanceList(unitCounts);
  return omitOverdueOfPastMonth({
    ...{ month, madeAt },
    total: toPublishedTotal(buildPublishableBreakdown(byService), [
      buildPublishableBreakdown(unitCounts),
      { groups: sumByCurrentArea(byArea, directory, on), isListed: () => true },
    ]),
    units: rows.map((row) => ({ ...row, name: unitName(row.key) })),
    smallUnits: small.map((key) => ({ key, name: unitName(key) })).sort(compareByName),
    services: toPublishedPerformanceList(byService).rows.map((row) => ({
      ...row,
      name: serviceName(directory, row.key, lang, on),
    })),
    districts: buildDistricts(byArea, directory, on),
  });
}
