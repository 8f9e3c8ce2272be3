import * as z from 'zod';
import { Instant } from '../time/instant.ts';
import { Moved } from './moved.ts';
import { CallId } from './voice-message.ts';

/** The events of telephone calls with the citizen, with what every event has. */
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
    /** Caller and operator spoke with each other. */
    z.object({
      ...common,
      kind: z.literal('talked'),
      call: CallId,
      waitedSeconds: z.number().int().nonnegative(),
    }),
    z.object({
      ...common,
      kind: z.literal('voice-message-left'),
      call: CallId,
      seconds: z.number().int().positive(),
      moved: z.array(Moved).default([]),
    }),
    /** What a machine understood of a voice message; people speak more clearly than it hears. */
    z.object({
      ...common,
      kind: z.literal('transcribed'),
      call: CallId,
      machine: z.literal(true),
      text: z.string(),
    }),
    /** It understood nothing: somebody must listen. */
    z.object({ ...common, kind: z.literal('not-transcribed'), call: CallId }),
  ] as const;
