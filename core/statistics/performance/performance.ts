import * as z from 'zod';
import type { MonthlyGroupCounts } from '../month.ts';

/** Smallest count that is published exactly. Smaller counts could identify a family in a commune. */
export const minPublishedCount = 5;

/** Count in published statistics: the number itself, or `few` for 1 to 4. */
export const PublishedCount = z.union([z.number().int(), z.literal('few')]);
export type PublishedCount = z.infer<typeof PublishedCount>;

/** Percentage of answers that were given in time. It is a range if the exact value would reveal a count below five. */
export const PercentRange = z.object({ from: z.number().int(), to: z.number().int() });
export type PercentRange = z.infer<typeof PercentRange>;

/** Published statistics for one unit, service, commune or the whole province. */
export const PublishedPerformance = z.object({
  key: z.string(),
  received: PublishedCount,
  done: PublishedCount,
  /** Number of answers that became due: they were given in time, or their deadline passed. */
  due: PublishedCount,
  /** Number of due answers that missed their deadline; absent if it would reveal a small number of answers given in time. */
  late: PublishedCount.optional(),
  onTime: PercentRange.optional(),
  /** Average rating from 1 to 5; absent if there are fewer than five ratings. */
  rating: z.number().optional(),
  /** Number of open tickets past their deadline when the statistics were computed; absent for a past month. */
  overdue: PublishedCount.optional(),
});
export type PublishedPerformance = z.infer<typeof PublishedPerformance>;

const toPublishedCount = (count: number): PublishedCount =>
  count > 0 && count < minPublishedCount ? 'few' : count;

const isFew = (count: number): boolean => toPublishedCount(count) === 'few';

const toPercent = (part: number, total: number): number => (100 * part) / total;

/**
 * Returns the percentage of answers given in time. If only 1 to 4 answers were late, or only 1 to 4 were in time, returns
 * the range of percentages for these four values, so that the exact number stays hidden.
 */
const toPublishedShare = (due: number, late: number): PercentRange | undefined => {
  if (due < minPublishedCount) return undefined;
  const onTime = due - late;
  if (isFew(late)) return { from: Math.floor(toPercent(due - minPublishedCount + 1, due)), to: 99 };
  if (isFew(onTime)) return { from: 1, to: Math.ceil(toPercent(minPublishedCount - 1, due)) };
  const exact = Math.round(toPercent(onTime, due));
  return { from: exact, to: exact };
};

/** Form in which a percentage range is written: "80%", "68–86%", "42% or more" or "under 67%". */
export function getShareForm({
  from,
  to,
}: PercentRange): 'exact' | 'between' | 'at-least' | 'at-most' {
  if (from === to) return 'exact';
  if (from > 1 && to < 99) return 'between';
  return to === 99 ? 'at-least' : 'at-most';
}

/** Returns the published statistics for a group. Counts below five are hidden. */
export function toPublishedPerformance(group: MonthlyGroupCounts): PublishedPerformance {
  const { key, opened, resolved, resolveDue, resolveMissed, ratings, ratingSum, late } = group;
  const onTime = toPublishedShare(resolveDue, resolveMissed);
  return {
    key,
    received: toPublishedCount(opened),
    done: toPublishedCount(resolved),
    due: toPublishedCount(resolveDue),
    ...(onTime &&
      (isFew(resolveMissed) || !isFew(resolveDue - resolveMissed)) && {
        late: toPublishedCount(resolveMissed),
      }),
    ...(onTime && { onTime }),
    ...(ratings >= minPublishedCount && { rating: Math.round((10 * ratingSum) / ratings) / 10 }),
    overdue: toPublishedCount(late),
  };
}

/** Value by which a hidden number from 1 to 4 is sorted, so that the order discloses nothing about it. */
const valueOfFew = 2.5;

/** Returns the value by which a published count is sorted. */
export function toSortValue(count: PublishedCount): number {
  return count === 'few' ? valueOfFew : count;
}

/**
 * Returns the smallest possible number of missed deadlines of a row whose exact number is hidden, because few answers were
 * given in time; undefined if the row has no such number.
 */
export function getLateLowerBound({ due, late, onTime }: PublishedPerformance): number | undefined {
  return onTime && late === undefined && due !== 'few' ? due - minPublishedCount + 1 : undefined;
}

/**
 * Sorts groups that need attention first: most overdue tickets, then lowest share of answers in time, then most new tickets.
 * It compares only published numbers, because an order by exact numbers would reveal hidden ones.
 */
const maxNeedFirst = (a: PublishedPerformance, b: PublishedPerformance): number => {
  const from = ({ onTime }: PublishedPerformance): number => onTime?.from ?? 100;
  const overdue = (row: PublishedPerformance): number => toSortValue(row.overdue ?? 0);
  return (
    overdue(b) - overdue(a) ||
    from(a) - from(b) ||
    toSortValue(b.received) - toSortValue(a.received) ||
    (a.key < b.key ? -1 : 1)
  );
};

/** Returns whether at least one of the group's counts is five or more, so that its row is published. */
export function hasPublishableCounts({
  opened,
  resolved,
  resolveDue,
}: MonthlyGroupCounts): boolean {
  return (
    opened >= minPublishedCount || resolved >= minPublishedCount || resolveDue >= minPublishedCount
  );
}

export type PublishedPerformanceList = {
  /** Published groups of the statistics, the groups with the most overdue tickets first. */
  rows: PublishedPerformance[];
  /** Keys of the groups that are not published because all their counts are below five. */
  small: string[];
};

/** Returns the statistics rows to publish, and the keys of the groups that are too small to publish. */
export function toPublishedPerformanceList(
  groups: readonly MonthlyGroupCounts[],
): PublishedPerformanceList {
  const named = groups.filter(({ key }) => key !== '');
  const [large, small] = [
    named.filter(hasPublishableCounts),
    named.filter((one) => !hasPublishableCounts(one)),
  ];
  return {
    rows: large.map(toPublishedPerformance).sort(maxNeedFirst),
    small: small
      .filter(({ opened, resolved, resolveDue, open }) => opened + resolved + resolveDue + open > 0)
      .map(({ key }) => key),
  };
}

/** Adds up the monthly counts of several groups. The sum gets the given group key. */
export function sumMonthlyGroupCounts(
  key: string,
  groups: readonly MonthlyGroupCounts[],
): MonthlyGroupCounts {
  const sum = (of: (group: MonthlyGroupCounts) => number): number =>
    groups.reduce((total, group) => total + of(group), 0);
  return {
    key,
    ...{ opened: sum(({ opened }) => opened), resolved: sum(({ resolved }) => resolved) },
    resolveDue: sum(({ resolveDue }) => resolveDue),
    resolveMissed: sum(({ resolveMissed }) => resolveMissed),
    ...{ ratings: sum(({ ratings }) => ratings), ratingSum: sum(({ ratingSum }) => ratingSum) },
    ...{ open: sum(({ open }) => open), late: sum(({ late }) => late) },
  };
}
