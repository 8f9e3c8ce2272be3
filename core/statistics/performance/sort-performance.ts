import {
  getLateLowerBound,
  getShareForm,
  type PercentRange,
  type PublishedPerformance,
  toSortValue,
} from './performance.ts';

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

/** Order of a range beside an exact number: "under 67%" comes before 67%, and "67% or more" after it. */
const [belowExact, aboveExact] = [-0.5, 0.5];

/** Returns the value by which a range is sorted: the number that readers see. */
const toShareValue = ({ from, to }: PercentRange): number => {
  if (from === to) return from;
  return getShareForm({ from, to }) === 'at-most' ? to + 1 + belowExact : from + aboveExact;
};

/** Returns the published number in a column; undefined if the row has none. */
const getNumber = (
  row: NamedPerformance,
  column: Exclude<PerformanceColumn, 'name'>,
): number | undefined => {
  if (column === 'onTime') return row.onTime && toShareValue(row.onTime);
  const value = row[column];
  if (value !== undefined) return toSortValue(value);
  const least = column === 'late' ? getLateLowerBound(row) : undefined;
  return least === undefined ? undefined : least + aboveExact;
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
