import type * as z from 'zod';
import { BadgeCountsResponse } from '../../../../core/contract/staff/queue-responses.ts';
import { usePolled } from './use-polled.ts';

type Counts = z.infer<typeof BadgeCountsResponse>;
export type CountedList = Exclude<keyof Counts, 'unit'>;

/**
 * Polling interval of the navigation's badge counts in milliseconds. It is longer than that of lists, because a count may be
 * slightly outdated.
 */
const paceMs = 10_000;

/** Returns the badge counts: the number of waiting items in each console list that the staff member may read. */
export function useBadgeCounts(isBackground = false): Counts | undefined {
  return usePolled('/api/staff/counts', BadgeCountsResponse, { paceMs, isBackground }).value;
}

/** Returns the numbers of a unit's queue and overdue tickets. Without a unit, requests nothing. */
export function useUnitBadgeCounts(unit: string | undefined): Counts | undefined {
  const path = unit && `/api/staff/counts?unit=${encodeURIComponent(unit)}`;
  return usePolled(path, BadgeCountsResponse, { paceMs }).value;
}

const maxShown = 99;

/**
 * Formats a badge count: undefined for zero, the number up to 99, then `99+`. A `+` also marks a count that the server
 * stopped early.
 */
export function formatBadge({ count, isComplete }: Counts['queue']): string | undefined {
  if (count === 0 && isComplete) return undefined;
  return count > maxShown || !isComplete ? `${Math.min(count, maxShown)}+` : String(count);
}
