import * as z from 'zod';
import { Instant } from '../../../time/instant.ts';
import { CallId } from '../../model/fields/voice-message.ts';
import { DeadlineChange } from '../deadline-change.ts';

/** Returns the schemas of ticket events about telephone calls. `common` contains the fields that all ticket events share. */
export function buildCallEventSchemas<Common extends z.core.$ZodLooseShape>(common: Common) {
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
      /** Number of attempts to call the citizen for this callback request, including this call. */
      tries: z.number().int().positive(),
      /** Time of the next call attempt; absent if the hotline stops calling. */
      dueAt: Instant.optional(),
      text: z.string().optional(),
    }),
    /** Event: a caller and an operator talked on the telephone. */
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
    /** Event: a voice message was transcribed automatically. The transcript may contain recognition errors. */
    z.object({
      ...common,
      kind: z.literal('transcribed'),
      call: CallId,
      machine: z.literal(true),
      text: z.string(),
    }),
    /** Event: no speech was recognized in a voice message, so a person must listen to it. */
    z.object({ ...common, kind: z.literal('not-transcribed'), call: CallId }),
  ] as const;
}
