import type { Directory } from '../directory/model/directory.ts';
import type { MonthlyStatistics } from '../statistics/month.ts';
import type { PublishedCount } from '../statistics/performance/performance.ts';
import { toPublicMonthlyStatistics } from '../statistics/performance/public-month.ts';
import type { openDataStatisticsColumns } from './columns.ts';
import type { CsvCell } from './csv.ts';

export type OpenDataStatisticsRow = Record<
  (typeof openDataStatisticsColumns)[number]['name'],
  CsvCell
>;

/** Formats a count for the open data. Counts from 1 to 4 become `<5` for anonymity. */
const formatPublishedCount = (rows: PublishedCount | undefined): CsvCell => {
  if (rows === undefined) return null;
  return rows === 'few' ? '<5' : rows;
};

/** Returns one month of unit statistics as open data rows. Units with too few tickets get a row without numbers. */
export function toStatisticsRows(
  statistics: MonthlyStatistics,
  directory: Directory,
): OpenDataStatisticsRow[] {
  const { month, units, smallUnits } = toPublicMonthlyStatistics(statistics, directory, 'vi');
  const rows = units.map((unit) => ({
    ...{ month, unit_code: unit.key, unit_name: unit.name },
    ...{ received: formatPublishedCount(unit.received), done: formatPublishedCount(unit.done) },
    ...{ due: formatPublishedCount(unit.due), late: formatPublishedCount(unit.late) },
    on_time_percent_from: unit.onTime?.from ?? null,
    on_time_percent_to: unit.onTime?.to ?? null,
    rating: unit.rating ?? null,
    overdue: formatPublishedCount(unit.overdue),
  }));
  const none = { received: null, done: null, due: null, late: null, rating: null, overdue: null };
  const small = smallUnits.map(({ key, name }) => ({
    ...{ month, unit_code: key, unit_name: name, ...none },
    ...{ on_time_percent_from: null, on_time_percent_to: null },
  }));
  return [...rows, ...small];
}
