import * as z from 'zod';
import { Priority, Service } from '../directory/service.ts';
import { UnitRef } from '../directory/unit.ts';
import { ClockName } from '../sla/sla-row.ts';
import { RevealWarning } from '../staff/reveal-warning.ts';
import { TicketCode } from '../ticket/code.ts';
import { TicketStatus } from '../ticket/lifecycle.ts';

/** Instant as all responses format it: ISO 8601 with offset, such as `2021-12-03T08:00:00+07:00`. */
export const ResponseInstant = z.iso.datetime({ offset: true });

/** Member who works on the ticket, with the name from the list of staff. */
export const TicketHolder = z.strictObject({
  sub: z.string(),
  name: z.string(),
  at: ResponseInstant,
});

/** Overdue clock of the unit; if both clocks are overdue, the more serious one. */
export const OverdueClock = ClockName.exclude(['forward']);

/** Overdue task of the operators: the review of a held ticket, or the choice of its unit. */
export const OverdueStep = z.enum(['review', 'forward']);

export const TicketListEntry = z.strictObject({
  code: TicketCode,
  version: z.int(),
  status: TicketStatus,
  label: z.string(),
  service: Service,
  topic: z.string().optional(),
  priority: Priority,
  area: z.string().optional(),
  place: z.string().optional(),
  excerpt: z.string(),
  openedAt: ResponseInstant,
  acknowledgeBy: ResponseInstant,
  acknowledgedAt: ResponseInstant.optional(),
  resolveBy: ResponseInstant,
  /** Deadline for the operators to assign the ticket to a unit; present until they do. */
  forwardBy: ResponseInstant.optional(),
  /**
   * Deadline for the operators to decide whether the ticket complains about an office; present while the ticket is held for
   * that.
   */
  reviewBy: ResponseInstant.optional(),
  late: OverdueClock.optional(),
  overdue: OverdueStep.optional(),
  takenBy: TicketHolder.optional(),
  /** Whether the emergency exceeds the rate limit of its sender or network. */
  isSuspect: z.boolean().optional(),
  /** Whether a text reads like an emergency and the ticket is not classified yet. */
  isPossibleEmergency: z.boolean().optional(),
});

export const listedUnitFields = { unit: UnitRef, unitName: z.string().optional() };

/** Member who assigned a role, and the time. */
export const GrantResponse = z.strictObject({
  by: z.strictObject({ sub: z.string(), name: z.string().optional() }),
  at: ResponseInstant,
});

/** Reason to suspect that requester and approver of a reveal are the same person. */
export const RevealWarningResponse = z.strictObject({ kind: RevealWarning, text: z.string() });
