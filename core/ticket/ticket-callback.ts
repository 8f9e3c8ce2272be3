import * as z from 'zod';
import { Instant } from '../time/instant.ts';

/** Callback that is due to the citizen, or the result of the last one. */
export const TicketCallback = z.object({
  state: z.enum(['owed', 'reached', 'no-answer', 'wrong-number']),
  askedAt: Instant,
  askedBy: z.enum(['citizen', 'operator', 'supervisor']),
  dueAt: Instant,
  /** Number of unanswered call attempts. */
  tries: z.number().int().nonnegative(),
  /** Ordinal of this callback request on the ticket, from 1. */
  number: z.number().int().positive(),
});
