import * as z from 'zod';
import { findPersonalNumbersAndLinks } from '../text/personal-data.ts';
import { boundedText, hasVisibleLength } from '../text/written.ts';
import { TicketCode } from '../ticket/code.ts';
import type { TicketEvent } from '../ticket/event.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { Instant } from '../time/instant.ts';
import type { AccessEntry } from './access-log.ts';
import { CognitoSub, type StaffMember, StaffRole } from './member.ts';
import { RevealWarning } from './reveal-warning.ts';

/**
 * Free-text reason of a reveal. It is stored permanently and shown to the citizen on request, so it must not contain personal
 * numbers or links.
 */
const why = boundedText(1000, 'words-required')
  .refine(hasVisibleLength(5), 'words-too-short')
  .refine((text) => findPersonalNumbersAndLinks(text).length === 0, 'reason-names-somebody');

/** A member's request to reveal the sender's identity. */
export const RevealRequested = z.strictObject({
  reason: z.string('reason-unknown').min(1),
  text: why,
});
export type RevealRequested = z.infer<typeof RevealRequested>;

/** Approval or refusal of a reveal request: the requester, and the second person's reason. */
export const RevealApproval = z.strictObject({ asker: CognitoSub, text: why });
export type RevealApproval = z.infer<typeof RevealApproval>;

/** A stored reveal request that needs a second person's approval. */
export const RevealRequest = z.object({
  code: TicketCode,
  sub: z.string(),
  role: StaffRole,
  reason: z.string(),
  text: z.string(),
  askedAt: Instant,
  state: z.enum(['asked', 'approved', 'refused', 'used']),
  /** Time by which the reveal request must be approved; after approval, the time by which it must be used. */
  expiresAt: Instant,
  /** The second person's approval or refusal. */
  decision: z.object({ by: z.string(), at: Instant, text: z.string() }).optional(),
  /** Stored on approval: why requester and approver might be the same person. */
  warning: RevealWarning.optional(),
});
export type RevealRequest = z.infer<typeof RevealRequest>;

export type RevealStore = {
  find(code: TicketCode, sub: string): Promise<RevealRequest | undefined>;
  /**
   * Stores the request and its access entry in one transaction; returns false on a version conflict. `decide` and `use` do
   * the same.
   */
  ask(request: RevealRequest, access: AccessEntry): Promise<boolean>;
  decide(before: RevealRequest, after: RevealRequest, access: AccessEntry): Promise<boolean>;
  use(request: RevealRequest, access: AccessEntry): Promise<boolean>;
  /** Returns requests that await a decision or, once approved, their use; earliest expiry first. */
  waiting(now: Date): Promise<RevealRequest[]>;
  /** Returns the newest request of each requester for the ticket, in any state. */
  onTicket(code: TicketCode): Promise<RevealRequest[]>;
};

/**
 * Returns true if revealing the sender takes two persons: for violations and complaints about units. A changed service or
 * accused unit counts too, so that reclassifying a ticket cannot bypass the approval.
 */
export function needsSecondPerson(
  { service, accused }: Pick<Ticket, 'service' | 'accused'>,
  events: readonly TicketEvent[],
): boolean {
  return (
    service === 'violation' ||
    accused.length > 0 ||
    events.some(
      (event) =>
        event.kind === 'classified' &&
        (event.changed.includes('service') || event.changed.includes('accused')),
    )
  );
}

/**
 * Returns true if the member may reveal the identity. Officers may only for their own unit's tickets, for example for a
 * payment or visit, and never if two persons are required.
 */
export function canReveal(
  { role, unit }: Pick<StaffMember, 'role' | 'unit'>,
  ticket: Pick<Ticket, 'unit'>,
  needsTwo: boolean,
): boolean {
  return role !== 'officer' || (!needsTwo && unit !== undefined && unit === ticket.unit);
}

/** How the member may reveal the identity: not at all, not because none is stored, alone, or with a second person. */
export const RevealRight = z.enum(['none', 'no-identity', 'alone', 'two-persons']);
export type RevealRight = z.infer<typeof RevealRight>;

export function evaluateRevealRight(
  member: Pick<StaffMember, 'role' | 'unit'>,
  ticket: Ticket,
  events: readonly TicketEvent[],
): RevealRight {
  const needsTwo = needsSecondPerson(ticket, events);
  if (!canReveal(member, ticket, needsTwo)) return 'none';
  if (!ticket.identity) return 'no-identity';
  return needsTwo ? 'two-persons' : 'alone';
}

export function isRevealActive(
  { state, expiresAt }: Pick<RevealRequest, 'state' | 'expiresAt'>,
  now: Date,
): boolean {
  return (state === 'asked' || state === 'approved') && now < expiresAt;
}
