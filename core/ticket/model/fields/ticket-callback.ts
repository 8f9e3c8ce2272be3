import * as z from 'zod';
import { Instant } from '../../../time/instant.ts';

/** Callback that the operators still have to make, or the result of the last one. */
export const TicketCallback = z.object({
  state: z.enum(['owed', 'reached', 'no-answer', 'wrong-number']),
  askedAt: Instant,
  askedBy: z.enum(['citizen', 'operator', 'supervisor']),
  dueAt: Instant,
  /** Number of call attempts so far for this callback request. */
  tries: z.number().int().nonnegative(),
  /** Ordinal number of the callback request on this ticket, starting at 1. */
  number: z.number().int().positive(),
});
