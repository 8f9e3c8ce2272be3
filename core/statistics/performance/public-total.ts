import * as z from 'zod';
import type { MonthlyGroupCounts } from '../month.ts';
import {
  hasPublishableCounts,
  minPublishedCount,
  type PercentRange,
  PublishedPerformance as PerformanceShape,
  type PublishedCount,
  type PublishedPerformance,
  sumMonthlyGroupCounts,
  toPublishedPerformance,
} from './performance.ts';

const Measure = z.enum(['received', 'done', 'due', 'late', 'overdue']);
type Measure = z.infer<typeof Measure>;

/**
 * Published totals for the province. `atLeast` lists the counts that are only lower bounds, because exact values would reveal
 * a hidden count.
 */
export const PublishedTotal = PerformanceShape.extend({ atLeast: z.array(Measure) });
export type PublishedTotal = z.infer<typeof PublishedTotal>;

const measureCounts: Record<Measure, (group: MonthlyGroupCounts) => number> = {
  received: ({ opened }) => opened,
  done: ({ resolved }) => resolved,
  due: ({ resolveDue }) => resolveDue,
  late: ({ resolveMissed }) => resolveMissed,
  overdue: ({ late }) => late,
};

/** Breakdown of a total into groups. `isListed` returns whether the counts of a group are published. */
export type TotalBreakdown = {
  groups: readonly MonthlyGroupCounts[];
  isListed(group: MonthlyGroupCounts): boolean;
};

export function buildPublishableBreakdown(groups: readonly MonthlyGroupCounts[]): TotalBreakdown {
  return {
    groups,
    isListed: hasPublishableCounts,
  };
}

type BreakdownCell = {
  published: PublishedCount | undefined;
  isListed: boolean;
  count: number;
  low: number;
  high: number;
};

const fewRange = { low: 1, high: minPublishedCount - 1 };

/** Returns the range for a hidden count that readers can derive from the published statistics. */
const getDerivableBounds = (
  count: number,
  published: PublishedCount | undefined,
  group: MonthlyGroupCounts,
) => {
  if (typeof published === 'number') return { low: count, high: count };
  if (published === 'few') return fewRange;
  // the count is hidden because only few answers were in time, so its bounds follow from the number of due answers
  return { low: group.resolveDue - fewRange.high, high: group.resolveDue - fewRange.low };
};

const listCells = ({ groups, isListed }: TotalBreakdown, measure: Measure): BreakdownCell[] =>
  groups
    .filter(({ key }) => key !== '')
    .map((group) => {
      const row = toPublishedPerformance(group);
      const [isTold, count] = [isListed(group), measureCounts[measure](group)];
      const isKnown = isTold && (measure !== 'late' || row.onTime !== undefined);
      const bounds = isKnown
        ? getDerivableBounds(count, row[measure], group)
        : { low: 0, high: fewRange.high };
      return { published: row[measure], isListed: isTold, count, ...bounds };
    });

const isShown = ({ published, isListed }: BreakdownCell): boolean =>
  isListed && typeof published === 'number';

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

/**
 * Returns whether readers could compute hidden counts by subtracting the published counts from the total. They could if only
 * one count is hidden, if the hidden counts sum to less than five, or if the hidden counts must all be equal.
 */
const revealsHiddenCounts = (parts: TotalBreakdown, measure: Measure): boolean => {
  const hidden = listCells(parts, measure).filter((cell) => !isShown(cell) && cell.count > 0);
  const rest = sum(hidden.map(({ count }) => count));
  const cover = sum(parts.groups.filter(({ key }) => key === '').map(measureCounts[measure]));
  if (hidden.length === 0 || cover >= minPublishedCount) return false;
  return (
    hidden.length === 1 ||
    rest < minPublishedCount ||
    rest === hidden.length ||
    rest === hidden.length * (minPublishedCount - 1)
  );
};

/**
 * Returns the smallest total that readers can derive from the published counts of the groups. Each hidden count is added
 * with the smallest value that it can have.
 */
const computeLowerBound = (parts: TotalBreakdown, measure: Measure): number =>
  sum(listCells(parts, measure).map(({ low }) => low));
const maxOf = (parts: TotalBreakdown, measure: Measure): number =>
  sum(listCells(parts, measure).map(({ high }) => high));

type ExactCounts = { due: number | undefined; late: number | undefined };

/** Maximum width of a published percentage range, in percentage points; wider ranges are omitted. */
const maxRangeWidth = 50;

/**
 * Returns the range for the percentage of answers in time that readers can derive from the published counts of the services.
 */
const computeShareRange = (
  services: TotalBreakdown,
  { due, late }: ExactCounts,
): PercentRange | undefined => {
  if (late === 0) return { from: 100, to: 100 };
  const percent = (part: number, total: number): number => 100 * (1 - part / total);
  const fewestDue = due ?? Math.max(minPublishedCount, computeLowerBound(services, 'due'));
  const from = percent(late ?? maxOf(services, 'late'), fewestDue);
  const to = percent(late ?? computeLowerBound(services, 'late'), due ?? maxOf(services, 'due'));
  if (to - from > maxRangeWidth) return undefined;
  return { from: Math.max(1, Math.floor(from)), to: Math.min(99, Math.ceil(to)) };
};

const computePublishedTotal = (
  total: PublishedPerformance,
  measure: Measure,
  breakdowns: readonly TotalBreakdown[],
): PublishedCount | undefined => {
  const exact = total[measure];
  if (typeof exact !== 'number' || exact === 0) return exact;
  const isSafe = !breakdowns.some((parts) => revealsHiddenCounts(parts, measure));
  return isSafe
    ? exact
    : Math.max(minPublishedCount, ...breakdowns.map((parts) => computeLowerBound(parts, measure)));
};

/**
 * Returns the published total of the groups. Counts and percentages become bounds if their exact values would reveal the
 * hidden count of a single group.
 */
export function toPublishedTotal(
  services: TotalBreakdown,
  others: readonly TotalBreakdown[],
): PublishedTotal {
  const total = toPublishedPerformance(sumMonthlyGroupCounts('', services.groups));
  const breakdowns = [services, ...others];
  const atLeast = Measure.options.filter(
    (measure) => computePublishedTotal(total, measure, breakdowns) !== total[measure],
  );
  const changed = Object.fromEntries(
    atLeast.map((one) => [one, computePublishedTotal(total, one, breakdowns)]),
  );
  const { onTime, ...counts } = total;
  // an exact percentage would reveal the number of missed deadlines
  const exactly = (measure: 'due' | 'late'): number | undefined => {
    const count = total[measure];
    return typeof count === 'number' && !atLeast.includes(measure) ? count : undefined;
  };
  const exact: ExactCounts = { due: exactly('due'), late: exactly('late') };
  const isExact = exact.due !== undefined && !atLeast.includes('late');
  const share = onTime && (isExact ? onTime : computeShareRange(services, exact));
  return { ...counts, ...changed, ...(share && { onTime: share }), atLeast };
}
