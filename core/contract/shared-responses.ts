import * as z from 'zod';
import { UnitRef } from '../directory/model/organization/unit.ts';
import { Priority, ServiceCode } from '../directory/model/services/service.ts';
import { ClockName } from '../sla/time-limit.ts';
import { IdentityRevealWarning } from '../staff/access/reveal-warning.ts';
import { TicketStatus } from '../ticket/model/lifecycle.ts';
import { TicketCode } from '../ticket/model/ticket-code.ts';

/** Time in API responses, in ISO 8601 with offset, such as `2021-12-03T08:00:00+07:00`. */
export const ResponseInstant = z.iso.datetime({ offset: true });

/** Staff member who has taken the ticket to work on it, with their name. */
export const TicketHolderResponse = z.strictObject({
  sub: z.string(),
  name: z.string(),
  at: ResponseInstant,
});

/** Overdue clock of the lead unit: `acknowledge` or `resolve`. If both are overdue, the more serious one. */
export const OverdueClock = ClockName.exclude(['forward']);

/** Overdue task of the operators: deciding a complaint hold (`review`), or assigning the ticket to a unit (`forward`). */
export const OverdueOperatorTask = z.enum(['review', 'forward']);

export const TicketListEntry = z.strictObject({
  code: TicketCode,
  version: z.int(),
  status: TicketStatus,
  label: z.string(),
  service: ServiceCode,
  topic: z.string().optional(),
  priority: Priority,
  area: z.string().optional(),
  place: z.string().optional(),
  excerpt: z.string(),
  openedAt: ResponseInstant,
  acknowledgeBy: ResponseInstant,
  acknowledgedAt: ResponseInstant.optional(),
  resolveBy: ResponseInstant,
  /** Deadline for the operators to assign the ticket to a unit; absent after the assignment. */
  forwardBy: ResponseInstant.optional(),
  /**
   * Deadline for the operators to decide whether the ticket complains about a unit; absent after the decision. Until then
   * the ticket is hidden from all units.
   */
  reviewBy: ResponseInstant.optional(),
  late: OverdueClock.optional(),
  overdue: OverdueOperatorTask.optional(),
  takenBy: TicketHolderResponse.optional(),
  /** Whether the ticket is an emergency from a sender or network above its rate limit. */
  isSuspect: z.boolean().optional(),
  /** Whether a text in the ticket reads like an emergency and the ticket has not been classified since. */
  isPossibleEmergency: z.boolean().optional(),
});

export const listedUnitFields = { unit: UnitRef, unitName: z.string().optional() };

/** Staff member who assigned a role to another member, and the time of the assignment. */
export const RoleGrantResponse = z.strictObject({
  by: z.strictObject({ sub: z.string(), name: z.string().optional() }),
  at: ResponseInstant,
});

/** Warning that the requester and the approver of a reveal may be the same person, with its reason. */
export const IdentityRevealWarningResponse = z.strictObject({
  kind: IdentityRevealWarning,
  text: z.string(),
});
