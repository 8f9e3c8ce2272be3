import type * as z from 'zod';
import { BadgeCountsResponse } from '../../../core/contract/queue-answers.ts';
import { usePolled } from './use-polled.ts';

type Counts = z.infer<typeof BadgeCountsResponse>;
export type CountedList = Exclude<keyof Counts, 'unit'>;

/** A figure beside a word is looked at less than a list: it may be a little older. */
const paceMs = 10_000;

/** How much waits in each list that the member has. */
export const useCounts = (): Counts | undefined =>
  usePolled('/api/staff/counts', BadgeCountsResponse, { paceMs }).value;

const mostShown = 99;

/** As a badge says it: nothing for none, and no more than two digits. */
export const badgeOf = ({ count, isComplete }: Counts['queue']): string | undefined => {
  if (count === 0 && isComplete) return undefined;
  return count > mostShown || !isComplete ? `${Math.min(count, mostShown)}+` : String(count);
};
