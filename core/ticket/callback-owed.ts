import * as z from 'zod';
import { Instant } from '../time/instant.ts';

/** A telephone call that the citizen is owed, or what came of the last one. */
export const CallbackOwed = z.object({
  state: z.enum(['owed', 'reached', 'no-answer', 'wrong-number']),
  askedAt: Instant,
  askedBy: z.enum(['citizen', 'operator', 'supervisor']),
  dueAt: Instant,
  /** How often nobody answered. */
  tries: z.number().int().nonnegative(),
  /** The how-manieth that was asked for on this ticket. */
  number: z.number().int().positive(),
});
