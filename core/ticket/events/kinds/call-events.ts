import * as z from 'zod';
import { Instant } from '../../../time/instant.ts';
import { CallId } from '../../model/fields/voice-message.ts';
import { DeadlineChange } from '../deadline-change.ts';
import { commonEventFields } from './common-event-fields.ts';

/** Schemas of ticket events about telephone calls. */
export const callEvents = [
  z.object({
    ...commonEventFields,
    kind: z.literal('callback-asked'),
    dueAt: Instant,
    text: z.string().optional(),
  }),
  z.object({
    ...commonEventFields,
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
    ...commonEventFields,
    kind: z.literal('talked'),
    call: CallId,
    waitedSeconds: z.number().int().nonnegative(),
  }),
  z.object({
    ...commonEventFields,
    kind: z.literal('voice-message-left'),
    call: CallId,
    seconds: z.number().int().positive(),
    moved: z.array(DeadlineChange).default([]),
  }),
  /** Event: a voice message was transcribed automatically. The transcript may contain recognition errors. */
  z.object({
    ...commonEventFields,
    kind: z.literal('transcribed'),
    call: CallId,
    machine: z.literal(true),
    text: z.string(),
  }),
  /** Event: no speech was recognized in a voice message, so a person must listen to it. */
  z.object({ ...commonEventFields, kind: z.literal('not-transcribed'), call: CallId }),
] as const;
