import * as z from 'zod';
import { personalNumbersAndLinks } from '../text/personal-data.ts';
import { isVisiblyAtLeast, written } from '../text/written.ts';
import { TicketCode } from '../ticket/code.ts';
import type { TicketEvent } from '../ticket/event.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { Instant } from '../time/instant.ts';
import type { Access } from './access-log.ts';
import { type StaffMember, StaffRole, Sub } from './member.ts';
import { RevealWarning } from './reveal-warning.ts';

/** Kept for good, and told to whoever asks who saw them: what names a person doesn't belong there. */
const why = written(1000, 'words-required')
  .refine(isVisiblyAtLeast(5), 'words-too-short')
  .refine((text) => personalNumbersAndLinks(text).length === 0, 'reason-names-somebody');

/** Why somebody wants to know who reported. */
export const RevealAsked = z.strictObject({
  reason: z.string('reason-unknown').min(1),
  text: why,
});
export type RevealAsked = z.infer<typeof RevealAsked>;

/** The requester whose request the second person approves or refuses, and the reason. */
export const RevealApproval = z.strictObject({ asker: Sub, text: why });
export type RevealApproval = z.infer<typeof RevealApproval>;

/** What one person asked for and another must agree to. */
export const RevealRequest = z.object({
  code: TicketCode,
  sub: z.string(),
  role: StaffRole,
  reason: z.string(),
  text: z.string(),
  askedAt: Instant,
  state: z.enum(['asked', 'approved', 'refused', 'used']),
  /** Until when it must be agreed to, and then until when it can be used. */
  expiresAt: Instant,
  /** The second person's approval or refusal. */
  decision: z.object({ by: z.string(), at: Instant, text: z.string() }).optional(),
  /** Stored with an approval: why the two persons may be one. */
  warning: RevealWarning.optional(),
});
export type RevealRequest = z.infer<typeof RevealRequest>;

export type RevealStore = {
  find(code: TicketCode, sub: string): Promise<RevealRequest | undefined>;
  /** Each is kept together with its access or not at all; false when somebody was quicker. */
  ask(request: RevealRequest, access: Access): Promise<boolean>;
  decide(before: RevealRequest, after: RevealRequest, access: Access): Promise<boolean>;
  use(request: RevealRequest, access: Access): Promise<boolean>;
  /** Requests that await a decision or, once approved, their opening; the first to lapse first. */
  waiting(now: Date): Promise<RevealRequest[]>;
  /** The newest request of each person on the ticket, in any state. */
  onTicket(code: TicketCode): Promise<RevealRequest[]>;
};

/**
 * Whether it takes two persons. A ticket whose service was changed may have been a violation, and one whose accused were
 * changed may have been about a unit: the history doesn't say what it was before, and nobody shall come to a name by
 * calling a violation something else, or by taking themselves off it.
 */
export const takesTwo = (
  { service, accused }: Pick<Ticket, 'service' | 'accused'>,
  events: readonly TicketEvent[],
): boolean =>
  service === 'violation' ||
  accused.length > 0 ||
  events.some(
    (event) =>
      event.kind === 'classified' &&
      (event.changed.includes('service') || event.changed.includes('accused')),
  );

/** An officer's unit needs the name for a payment or a visit; of a violation it learns nothing. */
export const mayReveal = (
  { role, unit }: Pick<StaffMember, 'role' | 'unit'>,
  ticket: Pick<Ticket, 'unit'>,
  needsTwo: boolean,
): boolean => role !== 'officer' || (!needsTwo && unit !== undefined && unit === ticket.unit);

/** How the member may open the identity: alone, with a second person, or not at all. */
export const RevealRight = z.enum(['none', 'no-identity', 'alone', 'two-persons']);
export type RevealRight = z.infer<typeof RevealRight>;

export const revealRight = (
  member: Pick<StaffMember, 'role' | 'unit'>,
  ticket: Ticket,
  events: readonly TicketEvent[],
): RevealRight => {
  const needsTwo = takesTwo(ticket, events);
  if (!mayReveal(member, ticket, needsTwo)) return 'none';
  if (!ticket.identity) return 'no-identity';
  return needsTwo ? 'two-persons' : 'alone';
};

export const isStanding = (
  { state, expiresAt }: Pick<RevealRequest, 'state' | 'expiresAt'>,
  now: Date,
): boolean => (state === 'asked' || state === 'approved') && now < expiresAt;
