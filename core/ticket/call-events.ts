import * as z from 'zod';
import { Instant } from '../time/instant.ts';

/** The events of a telephone call to the citizen, with what every event has. */
export const callEvents = <Common extends z.core.$ZodLooseShape>(common: Common) =>
  [
    z.object({
      ...common,
      kind: z.literal('callback-asked'),
      dueAt: Instant,
      text: z.string().optional(),
    }),
    z.object({
      ...common,
      kind: z.literal('called-back'),
      outcome: z.enum(['reached', 'no-answer', 'wrong-number']),
      /** How often it was tried so far. */
      tries: z.number().int().positive(),
      /** When it is tried again; without it the hotline calls no more. */
      dueAt: Instant.optional(),
      text: z.string().optional(),
    }),
  ] as const;
