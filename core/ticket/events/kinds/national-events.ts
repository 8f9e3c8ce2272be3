import * as z from 'zod';
import { commonEventFields } from './common-event-fields.ts';

/** Schemas of ticket events about the national feedback system. */
export const nationalEvents = [
  /** Event: a staff member entered the report in the national feedback system, which gave it this number. */
  z.object({ ...commonEventFields, kind: z.literal('national-recorded'), number: z.string() }),
  /** Event: the number in the national feedback system was corrected, or withdrawn if `number` is absent. */
  z.object({
    ...commonEventFields,
    kind: z.literal('national-corrected'),
    was: z.string(),
    number: z.string().optional(),
    reason: z.string(),
  }),
] as const;
