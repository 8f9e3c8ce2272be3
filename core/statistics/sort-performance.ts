import type { PublishedPerformance } from './performance.ts';

type NamedPerformance = PublishedPerformance & { name: string };

export const performanceColumns = [
  'name',
  'received',
  'done',
  'due',
  'onTime',
  'late',
  'overdue',
  'rating',
] as const;
export type PerformanceColumn = (typeof performanceColumns)[number];

/** Order of rows by one column; names ascend and numbers descend unless the order is reversed. */
export type PerformanceOrder = { column: PerformanceColumn; isReversed: boolean };

/** Value by which a hidden number from 1 to 4 is sorted, so that the order discloses nothing about it. */
const valueOfFew = 2.5;

/** Returns the published number in a column; undefined if the row has none. */
const getNumber = (
  { onTime, ...row }: NamedPerformance,
  column: Exclude<PerformanceColumn, 'name'>,
): number | undefined => {
  if (column === 'onTime') return onTime && (onTime.from + onTime.to) / 2;
  const value = row[column];
  return value === 'few' ? valueOfFew : value;
};

let vietnameseCollator: Intl.Collator | undefined;

/** Compares names by the Vietnamese alphabet, with numbers in numeric order. */
export function compareByName(a: { name: string }, b: { name: string }): number {
  vietnameseCollator ??= new Intl.Collator('vi', { numeric: true });
  return vietnameseCollator.compare(a.name, b.name);
}

/**
 * Sorts the rows. Rows without a number in the column come last. Without an order, it only moves rows with a percentage to
 * the front.
 */
export function sortPerformance<Row extends NamedPerformance>(
  rows: readonly Row[],
  order: PerformanceOrder | undefined,
): Row[] {
  const { column = 'onTime', isReversed = false } = order ?? {};
  const sign = isReversed ? -1 : 1;
  if (column === 'name') return rows.toSorted((a, b) => sign * compareByName(a, b));
  const [having = [], missing = []] = [true, false].map((isThere) =>
    rows.filter((row) => (getNumber(row, column) !== undefined) === isThere),
  );
  if (!order) return [...having, ...missing];
  const compare = (a: Row, b: Row): number =>
    sign * ((getNumber(b, column) ?? 0) - (getNumber(a, column) ?? 0));
  return [...having.toSorted(compare), ...missing];
}
