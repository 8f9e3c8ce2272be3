import * as z from 'zod';
import { CorrectedPart } from '../privacy/corrected-part.ts';
import { DataRight } from '../privacy/data-right.ts';
import { Instant } from '../time/instant.ts';
import { stepTaken } from './step-taken.ts';

const right = { right: DataRight };

/** What is done for the sake of those whose data it is, with what every event has. */
export const privacyEvents = <Common extends z.core.$ZodLooseShape>(common: Common) =>
  [
    /** Words, pictures, voices and envelopes are gone: the time of that rule of the directory is over. */
    z.object({ ...common, kind: z.literal('anonymised'), rule: z.string() }),
    /** Whoever wrote it asks for something that the law on personal data gives them. */
    z.object({
      ...common,
      ...right,
      kind: z.literal('data-asked'),
      text: z.string().optional(),
      dueAt: Instant,
    }),
    /** It takes longer than the first answer may: until when, and why. */
    z.object({
      ...common,
      ...right,
      kind: z.literal('data-delayed'),
      dueAt: Instant,
      reason: z.string(),
    }),
    /** What was shown, corrected or erased, and how. */
    z.object({
      ...common,
      ...right,
      kind: z.literal('data-granted'),
      text: z.string(),
      /** What reads otherwise since; neither how nor what it was. */
      corrected: z.array(CorrectedPart).optional(),
    }),
    z.object({ ...common, ...right, kind: z.literal('data-refused'), reason: z.string() }),
    /** An escalation step of a request about data. */
    z.object({ ...common, ...right, ...stepTaken, kind: z.literal('data-rung') }),
    /** Nothing of it may go, whatever its age and whoever asks: a court, an inspection, a complaint. */
    z.object({ ...common, kind: z.literal('held'), reason: z.string() }),
    z.object({ ...common, kind: z.literal('hold-lifted'), reason: z.string() }),
  ] as const;
