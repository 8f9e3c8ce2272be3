import type * as z from 'zod';
import { BadgeCountsResponse } from '../../../core/contract/queue-answers.ts';
import { usePolled } from './use-polled.ts';

type Counts = z.infer<typeof BadgeCountsResponse>;
export type CountedList = Exclude<keyof Counts, 'unit'>;

/** Polling interval of badge counts in milliseconds; badge counts may be slightly older than lists. */
const paceMs = 10_000;

/** Returns the number of waiting items for each list that the staff member may read. */
export function useCounts(): Counts | undefined {
  return usePolled('/api/staff/counts', BadgeCountsResponse, { paceMs }).value;
}

const maxShown = 99;

/** Formats a count for a badge: undefined for zero, the number up to 99, then `99+`. A `+` also marks an incomplete count. */
export function formatBadge({ count, isComplete }: Counts['queue']): string | undefined {
  if (count === 0 && isComplete) return undefined;
  return count > maxShown || !isComplete ? `${Math.min(count, maxShown)}+` : String(count);
}
