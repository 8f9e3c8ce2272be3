import * as z from 'zod';
import { Instant } from '../time/instant.ts';

/** Pending callback to the citizen, or the result of the last callback. */
export const TicketCallback = z.object({
  state: z.enum(['owed', 'reached', 'no-answer', 'wrong-number']),
  askedAt: Instant,
  askedBy: z.enum(['citizen', 'operator', 'supervisor']),
  dueAt: Instant,
  /** Number of call attempts that the citizen did not answer. */
  tries: z.number().int().nonnegative(),
  /** Ordinal of the callback request on the ticket, starting at 1. */
  number: z.number().int().positive(),
});
