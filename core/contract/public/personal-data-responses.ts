import * as z from 'zod';
import { DataSubjectRequest } from '../../privacy/data-request.ts';
import { LegalBasis } from '../../privacy/legal-basis.ts';
import { AccessLogEntryKind } from '../../staff/access/access-log.ts';
import { StaffRole } from '../../staff/members/member.ts';
import { TicketCode } from '../../ticket/model/ticket-code.ts';
import { ResponseInstant } from '../shared-responses.ts';

const Count = z.int().nonnegative();

/** Data subject request, without the fields that record internal notifications to staff. */
const DataRequestResponse = z.strictObject({
  ...DataSubjectRequest.omit({ delayedAt: true, escalationSteps: true }).shape,
  askedAt: ResponseInstant,
  dueAt: ResponseInstant,
});

/**
 * Personal data that the hotline stores about the citizen of a ticket: kinds of data, legal bases, retention period, and the
 * roles that have accessed it.
 */
export const PersonalDataResponse = z.strictObject({
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
  keptUntil: ResponseInstant.optional(),
  keepDays: Count.optional(),
  because: z.strictObject({ vi: z.string(), en: z.string(), km: z.string().optional() }).optional(),
  isHeld: z.boolean(),
  anonymisedAt: ResponseInstant.optional(),
  request: DataRequestResponse.optional(),
  seen: z.array(z.strictObject({ at: ResponseInstant, kind: AccessLogEntryKind, role: StaffRole })),
});

export const DataRequestsResponse = z.strictObject({
  requests: z.array(
    z.strictObject({
      code: TicketCode,
      version: z.int(),
      service: z.string(),
      status: z.string(),
      label: z.string(),
      right: DataSubjectRequest.shape.right,
      state: DataSubjectRequest.shape.state,
      askedBy: DataSubjectRequest.shape.askedBy,
      askedAt: ResponseInstant,
      dueAt: ResponseInstant,
      isLate: z.boolean(),
      isHeld: z.boolean(),
    }),
  ),
  next: z.string().optional(),
});
