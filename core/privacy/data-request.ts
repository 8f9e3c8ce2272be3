import * as z from 'zod';
import { Instant } from '../time/instant.ts';
import { DataRight } from './data-right.ts';

/** What the citizen of a ticket has asked about their own data: one request at a time, the latest in the place of the one before. */
export const DataRequest = z.object({
  right: DataRight,
  state: z.enum(['asked', 'delayed', 'granted', 'refused']),
  askedAt: Instant,
  askedBy: z.enum(['citizen', 'operator', 'supervisor']),
  /** By when there must be an answer, or what the answer promised. */
  dueAt: Instant,
  /** How often more time was taken. */
  delays: z.number().int().nonnegative(),
  /** When more time was taken: from then on the time to that day runs. */
  delayedAt: Instant.optional(),
  /** Of that time, the shares at which it was told that there is no answer yet. */
  rungs: z.array(z.number().int().positive()).optional(),
});
export type DataRequest = z.infer<typeof DataRequest>;

export const isWaiting = (request: DataRequest | undefined): boolean =>
  request?.state === 'asked' || request?.state === 'delayed';
