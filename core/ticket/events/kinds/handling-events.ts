import * as z from 'zod';
import { TimeLimit } from '../../../sla/time-limit.ts';
import { Instant } from '../../../time/instant.ts';
import { PhotoId, PhotoMoment } from '../../model/fields/photo.ts';
import { commonEventFields, movedDeadlines, movedIfWaiting } from './common-event-fields.ts';
import { escalationEventFields } from './escalation-event-fields.ts';

/** Schemas of ticket events about the handling of the ticket by its unit and the operators. */
export const handlingEvents = [
  /**
   * Event: an escalation step on a decision that the operators must make. The decision is about a possible emergency if
   * `matter` is set, otherwise about a suspected complaint.
   */
  z.object({
    ...commonEventFields,
    ...escalationEventFields,
    kind: z.literal('review-rung'),
    matter: z.literal('possible-emergency').optional(),
  }),
  z.object({ ...commonEventFields, kind: z.literal('acknowledged'), unitName: z.string() }),
  z.object({
    ...commonEventFields,
    kind: z.literal('answered'),
    unitName: z.string(),
    text: z.string(),
    ...movedIfWaiting,
  }),
  /** Event: the unit added to the answer, which stays as it is. */
  z.object({
    ...commonEventFields,
    kind: z.literal('supplemented'),
    unitName: z.string(),
    text: z.string(),
  }),
  z.object({
    ...commonEventFields,
    kind: z.literal('submitted'),
    text: z.string(),
    ...movedIfWaiting,
  }),
  z.object({ ...commonEventFields, kind: z.literal('rejected'), reason: z.string() }),
  z.object({
    ...commonEventFields,
    kind: z.literal('result-photo-added'),
    photo: PhotoId,
    shows: PhotoMoment,
  }),
  /** Event: a photo of the result was removed from the ticket. `wasShown` is set if the citizen could see it. */
  z.object({
    ...commonEventFields,
    kind: z.literal('result-photo-withdrawn'),
    photo: PhotoId,
    wasShown: z.literal(true).optional(),
    reason: z.string().optional(),
  }),
  z.object({
    ...commonEventFields,
    kind: z.literal('asked'),
    unitName: z.string(),
    question: z.string(),
    until: Instant,
  }),
  z.object({
    ...commonEventFields,
    kind: z.literal('extension-asked'),
    amount: TimeLimit,
    reason: z.string(),
  }),
  z.object({
    ...commonEventFields,
    kind: z.literal('extended'),
    amount: TimeLimit,
    reason: z.string(),
    moved: movedDeadlines,
  }),
  z.object({ ...commonEventFields, kind: z.literal('extension-refused'), reason: z.string() }),
  /** Event: an internal note, visible to agencies and hotline staff only. */
  z.object({ ...commonEventFields, kind: z.literal('noted'), text: z.string() }),
] as const;
