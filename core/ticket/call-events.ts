import * as z from 'zod';
import { Instant } from '../time/instant.ts';
import { DeadlineChange } from './moved.ts';
import { CallId } from './voice-message.ts';

/** Schemas of events about telephone calls; `common` holds the fields of every event. */
export function callEventSchemas<Common extends z.core.$ZodLooseShape>(common: Common) {
  return [
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
      /** Number of call attempts for this callback so far. */
      tries: z.number().int().positive(),
      /** Time of the next attempt; absent when the hotline stops calling. */
      dueAt: Instant.optional(),
      text: z.string().optional(),
    }),
    /** A caller and an operator talked on the phone. */
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
      moved: z.array(DeadlineChange).default([]),
    }),
    /** Automatic transcript of a voice message; may contain recognition errors. */
    z.object({
      ...common,
      kind: z.literal('transcribed'),
      call: CallId,
      machine: z.literal(true),
      text: z.string(),
    }),
    /** The transcription recognised nothing, so a person must listen to the voice message. */
    z.object({ ...common, kind: z.literal('not-transcribed'), call: CallId }),
  ] as const;
}
