import * as z from 'zod';
import { Instant } from '../time/instant.ts';
import { DataRight } from './data-right.ts';

/** Data request of a ticket's citizen. A ticket has at most one; a new one replaces the last. */
export const DataRequest = z.object({
  right: DataRight,
  state: z.enum(['asked', 'delayed', 'granted', 'refused']),
  askedAt: Instant,
  askedBy: z.enum(['citizen', 'operator', 'supervisor']),
  /** Deadline for the answer to the data request, or the later one announced by a delay. */
  dueAt: Instant,
  /** Number of times that the deadline of the data request was extended. */
  delays: z.number().int().nonnegative(),
  /** Time of the last extension of the data request's deadline; its escalation steps count from then. */
  delayedAt: Instant.optional(),
  /** Escalation steps taken on the data request, in percent of its time. */
  rungs: z.array(z.number().int().positive()).optional(),
});
export type DataRequest = z.infer<typeof DataRequest>;

export function isDataRequestOpen(request: DataRequest | undefined): boolean {
  return request?.state === 'asked' || request?.state === 'delayed';
}
