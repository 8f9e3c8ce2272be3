import * as z from 'zod';
import { UnitRef } from '../../directory/model/organization/unit.ts';
import { ServiceCode } from '../../directory/model/services/service.ts';
import { Lang } from '../../messages/lang.ts';
import { AccessLogEntryKind } from '../../staff/access/access-log.ts';
import {
  IdentityRevealPermission,
  IdentityRevealRequest,
} from '../../staff/access/identity-reveal.ts';
import { StaffRole } from '../../staff/members/member.ts';
import { IntakeChannel } from '../../ticket/model/fields/report-medium.ts';
import { CallId } from '../../ticket/model/fields/voice-message.ts';
import { TicketStatus } from '../../ticket/model/lifecycle.ts';
import { TicketCode } from '../../ticket/model/ticket-code.ts';
import { IdentityRevealWarningResponse, ResponseInstant } from '../shared-responses.ts';

export const SenderIdentityResponse = z.strictObject({
  code: TicketCode,
  identity: z.record(z.string(), z.unknown()),
});

/** Request of a staff member to reveal a sender's identity. It waits for approval, or is approved and not used yet. */
export const IdentityRevealRequestResponse = z.strictObject({
  code: TicketCode,
  asker: z.string(),
  state: IdentityRevealRequest.shape.state,
  reason: z.string(),
  until: ResponseInstant,
  /** Warning that requester and approver of a reveal may be the same person; set only after the approval. */
  warning: IdentityRevealWarningResponse.optional(),
});

const Person = z.strictObject({
  role: StaffRole,
  unit: UnitRef.optional(),
  sub: z.string().optional(),
  post: z.string().optional(),
  name: z.string().optional(),
});

const why = { reason: z.string(), reasonName: z.string().optional(), text: z.string() };

export const TicketAccessLogResponse = z.strictObject({
  code: TicketCode,
  accesses: z.array(
    z.strictObject({
      at: ResponseInstant,
      kind: AccessLogEntryKind,
      label: z.string(),
      by: Person,
      reason: why.reason.optional(),
      reasonName: why.reasonName,
      text: why.text.optional(),
      asker: z.strictObject({ sub: z.string(), name: z.string().optional() }).optional(),
    }),
  ),
  next: z.string().optional(),
});

/** Voice messages that the member may play, and who has played the ticket's messages, the latest person first. */
export const VoiceMessageListenersResponse = z.strictObject({
  code: TicketCode,
  /** Ids of the calls whose voice messages the member may play. */
  playable: z.array(CallId),
  listeners: z.array(
    z.strictObject({
      at: ResponseInstant,
      role: StaffRole,
      /** Name of the person; omitted for officers, except for colleagues in their own unit. */
      name: z.string().optional(),
      unitName: z.string().optional(),
    }),
  ),
});

const RequestedIdentityReveal = z.strictObject({
  code: TicketCode,
  asker: z.strictObject({ sub: z.string(), role: StaffRole, name: z.string().optional() }),
  askedAt: ResponseInstant,
  ...why,
  until: ResponseInstant,
  state: IdentityRevealRequest.shape.state,
  /** Whether a supervisor can still decide the reveal request, or the requester can still use the approval. */
  isOpen: z.boolean(),
  decision: z
    .strictObject({
      by: z.string(),
      name: z.string().optional(),
      at: ResponseInstant,
      text: z.string(),
    })
    .optional(),
  /**
   * Warning that two people in the reveal may be the same person: requester and approver or, before the decision, requester
   * and reader of this response.
   */
  warning: IdentityRevealWarningResponse.optional(),
});

export const IdentityRevealRequestsResponse = z.strictObject({
  requests: z.array(RequestedIdentityReveal),
});

/**
 * Permission of the reader to reveal the sender's identity, and the newest reveal request of each staff member for the
 * ticket.
 */
export const TicketIdentityRevealRequestsResponse = z.strictObject({
  code: TicketCode,
  right: IdentityRevealPermission,
  requests: z.array(RequestedIdentityReveal),
});

const listed = {
  code: TicketCode,
  version: z.int(),
  service: ServiceCode,
  topic: z.string().optional(),
  status: TicketStatus,
  label: z.string(),
  area: z.string().optional(),
};

export const CallerTicketsResponse = z.strictObject({
  tickets: z.array(
    z.strictObject({
      ...listed,
      unit: UnitRef.optional(),
      unitName: z.string().optional(),
      openedAt: ResponseInstant,
      excerpt: z.string(),
      callback: z.strictObject({ state: z.string(), dueAt: ResponseInstant }).optional(),
    }),
  ),
  /** Cursor for the next page, to be sent as query parameter `before`; absent on the last page. */
  next: ResponseInstant.optional(),
});

export const CallbacksResponse = z.strictObject({
  callbacks: z.array(
    z.strictObject({
      ...listed,
      channel: IntakeChannel,
      lang: Lang,
      askedBy: z.enum(['citizen', 'operator', 'supervisor']),
      askedAt: ResponseInstant,
      dueAt: ResponseInstant,
      isLate: z.boolean(),
      tries: z.int(),
    }),
  ),
  next: z.string().optional(),
});

export const DialNumberResponse = z.strictObject({
  code: TicketCode,
  version: z.int(),
  phone: z.string(),
  lang: Lang,
  heldUntil: ResponseInstant,
});
