import * as z from 'zod';
import { DataRequest } from '../privacy/data-request.ts';
import { LegalBasis } from '../privacy/legal-basis.ts';
import { AccessKind } from '../staff/access-log.ts';
import { StaffRole } from '../staff/member.ts';
import { TicketCode } from '../ticket/code.ts';
import { Moment } from './shared-answers.ts';

const Count = z.int().nonnegative();

/** Not whom of staff it was told. */
const ToldRequest = z.strictObject({
  ...DataRequest.omit({ delayedAt: true, rungs: true }).shape,
  askedAt: Moment,
  dueAt: Moment,
});

/** What is kept of a ticket's citizen, why, until when, and which posts have seen it. */
export const OwnDataAnswer = z.strictObject({
  code: TicketCode,
  holds: z.strictObject({
    text: z.boolean(),
    place: z.boolean(),
    answers: Count,
    photos: Count,
    voiceMessages: Count,
    contact: z.boolean(),
    name: z.boolean(),
  }),
  bases: z.array(LegalBasis),
  notice: z.string().optional(),
  keptUntil: Moment.optional(),
  keepDays: Count.optional(),
  because: z.strictObject({ vi: z.string(), en: z.string() }).optional(),
  isHeld: z.boolean(),
  anonymisedAt: Moment.optional(),
  request: ToldRequest.optional(),
  seen: z.array(z.strictObject({ at: Moment, kind: AccessKind, role: StaffRole })),
});

export const DataRequestsAnswer = z.strictObject({
  requests: z.array(
    z.strictObject({
      code: TicketCode,
      version: z.int(),
      service: z.string(),
      status: z.string(),
      label: z.string(),
      right: DataRequest.shape.right,
      state: DataRequest.shape.state,
      askedBy: DataRequest.shape.askedBy,
      askedAt: Moment,
      dueAt: Moment,
      isLate: z.boolean(),
      isHeld: z.boolean(),
    }),
  ),
  next: z.string().optional(),
});
