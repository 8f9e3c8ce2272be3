import type * as z from 'zod';
import { BadgeCountsResponse } from '../../../core/contract/queue-answers.ts';
import { usePolled } from './use-polled.ts';

type Counts = z.infer<typeof BadgeCountsResponse>;
export type CountedList = Exclude<keyof Counts, 'unit'>;

/** Polling interval of badge counts, which may be slightly older than lists. */
const paceMs = 10_000;

/** Returns the number of waiting items in each list that the member may see. */
export function useCounts(): Counts | undefined {
  return usePolled('/api/staff/counts', BadgeCountsResponse, { paceMs }).value;
}

const maxShown = 99;

/** Formats a count for a badge: undefined for zero, at most two digits, then `99+`. */
export function formatBadge({ count, isComplete }: Counts['queue']): string | undefined {
  if (count === 0 && isComplete) return undefined;
  return count > maxShown || !isComplete ? `${Math.min(count, maxShown)}+` : String(count);
}
