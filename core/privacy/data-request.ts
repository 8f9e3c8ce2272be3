import * as z from 'zod';
import { Instant } from '../time/instant.ts';
import { DataSubjectRight } from './data-right.ts';

/**
 * Data subject request by the citizen of a ticket. A ticket has at most one data subject request; a new one replaces the
 * previous one.
 */
export const DataSubjectRequest = z.object({
  right: DataSubjectRight,
  state: z.enum(['asked', 'delayed', 'granted', 'refused']),
  askedAt: Instant,
  askedBy: z.enum(['citizen', 'operator', 'supervisor']),
  /** Deadline for the answer to the data subject request, including extensions. */
  dueAt: Instant,
  /** Number of times that the data subject request's deadline was extended. */
  delays: z.number().int().nonnegative(),
  /**
   * Time at which the data subject request's deadline was last extended. Its escalation steps are computed from this time.
   */
  delayedAt: Instant.optional(),
  /** Escalation steps already taken for the data subject request, as percentages of its time limit. */
  escalationSteps: z.array(z.number().int().positive()).optional(),
});
export type DataSubjectRequest = z.infer<typeof DataSubjectRequest>;

export function isDataSubjectRequestOpen(request: DataSubjectRequest | undefined): boolean {
  return request?.state === 'asked' || request?.state === 'delayed';
}
