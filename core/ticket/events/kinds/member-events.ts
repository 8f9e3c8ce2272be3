import * as z from 'zod';
import { commonEventFields } from './common-event-fields.ts';

/** Schemas of ticket events about the work of staff members: who has the ticket, publication and redaction. */
export const memberEvents = [
  /** Event: a member of the unit or the hotline took the ticket; `by` identifies the member. */
  z.object({ ...commonEventFields, kind: z.literal('taken') }),
  z.object({ ...commonEventFields, kind: z.literal('released') }),
  /** Event: a member of the unit gave the ticket to the colleague `member`. */
  z.object({
    ...commonEventFields,
    kind: z.literal('handed-to-colleague'),
    member: z.string(),
    note: z.string().optional(),
  }),
  z.object({ ...commonEventFields, kind: z.literal('published'), title: z.string() }),
  z.object({ ...commonEventFields, kind: z.literal('unpublished'), reason: z.string() }),
  /**
   * Event: a supervisor decided not to publish the answer. `isCorrection` is set if an earlier version of the answer stays
   * published.
   */
  z.object({
    ...commonEventFields,
    kind: z.literal('publication-declined'),
    reason: z.string(),
    isCorrection: z.literal(true).optional(),
  }),
  /** Event: text was removed from the ticket and its events. The removed text is not stored anywhere. */
  z.object({ ...commonEventFields, kind: z.literal('redacted'), reason: z.string() }),
] as const;
