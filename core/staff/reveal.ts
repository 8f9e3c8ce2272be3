import * as z from 'zod';
import { personalNumbersAndLinks } from '../text/personal-data.ts';
import { isVisiblyAtLeast, written } from '../text/written.ts';
import { TicketCode } from '../ticket/code.ts';
import type { TicketEvent } from '../ticket/event.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { Instant } from '../time/instant.ts';
import type { Access } from './access-log.ts';
import { type StaffMember, StaffRole, Sub } from './member.ts';

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

/** Whose request somebody else agrees to, and why. */
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
  state: z.enum(['asked', 'approved', 'used']),
  /** Until when it must be agreed to, and then until when it can be used. */
  expiresAt: Instant,
  approvedBy: z.string().optional(),
});
export type RevealRequest = z.infer<typeof RevealRequest>;

export type RevealStore = {
  find(code: TicketCode, sub: string): Promise<RevealRequest | undefined>;
  /** Each is kept together with its access or not at all; false when somebody was quicker. */
  ask(request: RevealRequest, access: Access): Promise<boolean>;
  approve(before: RevealRequest, after: RevealRequest, access: Access): Promise<boolean>;
  use(request: RevealRequest, access: Access): Promise<boolean>;
  /** What waits for somebody's agreement, the first to lapse first. */
  waiting(now: Date): Promise<RevealRequest[]>;
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

export const isStanding = ({ state, expiresAt }: RevealRequest, now: Date): boolean =>
  state !== 'used' && now < expiresAt;
