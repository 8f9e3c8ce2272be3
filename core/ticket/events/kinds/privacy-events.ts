import * as z from 'zod';
import { CorrectedPart } from '../../../privacy/corrected-part.ts';
import { DataSubjectRight } from '../../../privacy/data-right.ts';
import { Instant } from '../../../time/instant.ts';
import { commonEventFields } from './common-event-fields.ts';
import { escalationEventFields } from './escalation-event-fields.ts';

const right = { right: DataSubjectRight };

/** Schemas of ticket events about personal data: data subject requests, legal holds and anonymization. */
export const privacyEvents = [
  /**
   * Event: all text, photos, voice messages and encrypted personal data of the ticket were erased under the retention rule
   * `rule`.
   */
  z.object({ ...commonEventFields, kind: z.literal('anonymised'), rule: z.string() }),
  /** Event: the sender filed a data subject request under the law on personal data. */
  z.object({
    ...commonEventFields,
    ...right,
    kind: z.literal('data-asked'),
    text: z.string().optional(),
    dueAt: Instant,
  }),
  /** Event: the deadline of a data subject request was postponed, with the reason. */
  z.object({
    ...commonEventFields,
    ...right,
    kind: z.literal('data-delayed'),
    dueAt: Instant,
    reason: z.string(),
  }),
  /** Event: a data subject request was granted. The text states what was shown, corrected or erased. */
  z.object({
    ...commonEventFields,
    ...right,
    kind: z.literal('data-granted'),
    text: z.string(),
    /**
     * Parts of the ticket that were corrected on the citizen's request. Neither old nor new values are stored in the
     * event.
     */
    corrected: z.array(CorrectedPart).optional(),
  }),
  z.object({ ...commonEventFields, ...right, kind: z.literal('data-refused'), reason: z.string() }),
  /** Event: an escalation step was taken on a data subject request. */
  z.object({
    ...commonEventFields,
    ...right,
    ...escalationEventFields,
    kind: z.literal('data-rung'),
  }),
  /** Event: a legal hold began. Nothing may be erased while a court, an inspection or a complaint needs the ticket. */
  z.object({ ...commonEventFields, kind: z.literal('held'), reason: z.string() }),
  z.object({ ...commonEventFields, kind: z.literal('hold-lifted'), reason: z.string() }),
] as const;
