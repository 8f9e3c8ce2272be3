import * as z from 'zod';
import { CorrectedPart } from '../privacy/corrected-part.ts';
import { DataRight } from '../privacy/data-right.ts';
import { Instant } from '../time/instant.ts';
import { escalationEventFields } from './escalation-event-fields.ts';

const right = { right: DataRight };

/** Schemas of events about personal data: requests, holds and anonymisation. `common` holds the fields of every event. */
export function privacyEventSchemas<Common extends z.core.$ZodLooseShape>(common: Common) {
  return [
    /** Text, photos, voice messages and envelopes were erased under this retention rule. */
    z.object({ ...common, kind: z.literal('anonymised'), rule: z.string() }),
    /** A data request of the sender under the law on personal data. */
    z.object({
      ...common,
      ...right,
      kind: z.literal('data-asked'),
      text: z.string().optional(),
      dueAt: Instant,
    }),
    /** Extension of a data request's deadline, with the reason. */
    z.object({
      ...common,
      ...right,
      kind: z.literal('data-delayed'),
      dueAt: Instant,
      reason: z.string(),
    }),
    /** The data request was granted; the text says what was shown, corrected or erased. */
    z.object({
      ...common,
      ...right,
      kind: z.literal('data-granted'),
      text: z.string(),
      /** Corrected parts of the ticket; neither old nor new values are stored. */
      corrected: z.array(CorrectedPart).optional(),
    }),
    z.object({ ...common, ...right, kind: z.literal('data-refused'), reason: z.string() }),
    /** An escalation step of a data request. */
    z.object({ ...common, ...right, ...escalationEventFields, kind: z.literal('data-rung') }),
    /** Start of a legal hold: nothing may be erased while a court, inspection or complaint needs the ticket. */
    z.object({ ...common, kind: z.literal('held'), reason: z.string() }),
    z.object({ ...common, kind: z.literal('hold-lifted'), reason: z.string() }),
  ] as const;
}
