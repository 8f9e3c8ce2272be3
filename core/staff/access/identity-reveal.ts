import * as z from 'zod';
import {
  getServicePrivacy,
  type ServicesWithPrivacy,
} from '../../directory/model/services/service-privacy.ts';
import {
  buildBoundedTextSchema,
  buildMinVisibleLengthCheck,
} from '../../text/bounded-text-schema.ts';
import { findPersonalNumbersAndLinks } from '../../text/personal-data.ts';
import type { TicketEvent } from '../../ticket/events/event.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { TicketCode } from '../../ticket/model/ticket-code.ts';
import { Instant } from '../../time/instant.ts';
import { isHotlineRole } from '../members/access-rules.ts';
import { CognitoSub, type StaffMember, StaffRole } from '../members/member.ts';
import type { AccessLogEntry } from './access-log.ts';
import { IdentityRevealWarning } from './reveal-warning.ts';

/**
 * Free-text reason for a reveal. The reason is stored permanently and shown to the citizen on request, so it must not contain
 * phone numbers, other personal numbers or links.
 */
const identityRevealReasonSchema = buildBoundedTextSchema(1000, 'words-required')
  .refine(buildMinVisibleLengthCheck(5), 'words-too-short')
  .refine((text) => findPersonalNumbersAndLinks(text).length === 0, 'reason-names-somebody');

/** Member's request to reveal the sender's identity. */
export const IdentityRevealRequestInput = z.strictObject({
  reason: z.string('reason-unknown').min(1),
  text: identityRevealReasonSchema,
});
export type IdentityRevealRequestInput = z.infer<typeof IdentityRevealRequestInput>;

/** Approval or refusal of a reveal request: `asker` is the requester; `text` is the second person's reason. */
export const IdentityRevealDecisionInput = z.strictObject({
  asker: CognitoSub,
  text: identityRevealReasonSchema,
});
export type IdentityRevealDecisionInput = z.infer<typeof IdentityRevealDecisionInput>;

/** Stored reveal request that needs approval by a second person. */
export const IdentityRevealRequest = z.object({
  code: TicketCode,
  sub: z.string(),
  role: StaffRole,
  reason: z.string(),
  text: z.string(),
  askedAt: Instant,
  state: z.enum(['asked', 'approved', 'refused', 'used']),
  /**
   * Time by which a second person must approve the reveal request. After approval, the time by which the requester must use
   * the approval.
   */
  expiresAt: Instant,
  /** Approval or refusal of the reveal request by the second person. */
  decision: z.object({ by: z.string(), at: Instant, text: z.string() }).optional(),
  /** Reason why requester and approver of the reveal might be the same person; stored on approval. */
  warning: IdentityRevealWarning.optional(),
});
export type IdentityRevealRequest = z.infer<typeof IdentityRevealRequest>;

export type IdentityRevealStore = {
  find(code: TicketCode, sub: string): Promise<IdentityRevealRequest | undefined>;
  /**
   * Stores the reveal request and its access log entry in one transaction. Returns false on a version conflict. The methods
   * `decide` and `use` do the same for a decision and for the use of an approval.
   */
  putRequest(request: IdentityRevealRequest, access: AccessLogEntry): Promise<boolean>;
  decide(
    before: IdentityRevealRequest,
    after: IdentityRevealRequest,
    access: AccessLogEntry,
  ): Promise<boolean>;
  use(request: IdentityRevealRequest, access: AccessLogEntry): Promise<boolean>;
  /**
   * Returns the reveal requests that await a decision, and approved reveal requests that were not used yet. The earliest
   * expiry comes first.
   */
  waiting(now: Date): Promise<IdentityRevealRequest[]>;
  /** Returns the newest reveal request of each requester for the ticket, in any state. */
  onTicket(code: TicketCode): Promise<IdentityRevealRequest[]>;
};

/**
 * Returns true if a reveal needs two persons: for services that require it and for complaints about units. Former values of
 * the service and accused units count too, so that reclassifying a ticket cannot bypass the approval.
 */
export function requiresIdentityRevealApproval(
  { service, accused }: Pick<Ticket, 'service' | 'accused'>,
  events: readonly TicketEvent[],
  directory: ServicesWithPrivacy,
): boolean {
  return (
    getServicePrivacy(directory, service).needsSecondPersonToReveal ||
    accused.length > 0 ||
    events.some(
      (event) =>
        event.kind === 'classified' &&
        (event.changed.includes('service') || event.changed.includes('accused')),
    )
  );
}

/**
 * Returns true if the member may reveal the sender's identity. Officers may do so only for tickets of their own unit, for
 * example to make a payment or visit, and never if two persons are required.
 */
export function canRevealIdentity(
  { role, unit }: Pick<StaffMember, 'role' | 'unit'>,
  ticket: Pick<Ticket, 'unit'>,
  needsTwo: boolean,
): boolean {
  if (role !== 'officer') return isHotlineRole(role);
  return !needsTwo && unit !== undefined && unit === ticket.unit;
}

/**
 * Ways in which a member may reveal a ticket's identity: not permitted, no identity stored, alone, or with a second person.
 */
export const IdentityRevealPermission = z.enum(['none', 'no-identity', 'alone', 'two-persons']);
export type IdentityRevealPermission = z.infer<typeof IdentityRevealPermission>;

export function evaluateIdentityRevealPermission(
  member: Pick<StaffMember, 'role' | 'unit'>,
  ticket: Ticket,
  events: readonly TicketEvent[],
  directory: ServicesWithPrivacy,
): IdentityRevealPermission {
  const needsTwo = requiresIdentityRevealApproval(ticket, events, directory);
  if (!canRevealIdentity(member, ticket, needsTwo)) return 'none';
  if (!ticket.identity) return 'no-identity';
  return needsTwo ? 'two-persons' : 'alone';
}

export function isIdentityRevealRequestActive(
  { state, expiresAt }: Pick<IdentityRevealRequest, 'state' | 'expiresAt'>,
  now: Date,
): boolean {
  return (state === 'asked' || state === 'approved') && now < expiresAt;
}
