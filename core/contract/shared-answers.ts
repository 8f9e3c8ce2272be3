import * as z from 'zod';
import { Priority, Service } from '../directory/service.ts';
import { UnitRef } from '../directory/unit.ts';
import { ClockName } from '../sla/sla-row.ts';
import { RevealWarning } from '../staff/reveal-warning.ts';
import { TicketCode } from '../ticket/code.ts';
import { TicketStatus } from '../ticket/lifecycle.ts';

/** Instant as all responses format it: ISO 8601 with offset, such as `2021-12-03T08:00:00+07:00`. */
export const Moment = z.iso.datetime({ offset: true });

/** Member who works on the ticket, with the name from the list of staff. */
export const Taker = z.strictObject({ sub: z.string(), name: z.string(), at: Moment });

/** Overdue clock of the unit; if both clocks are overdue, the more serious one. */
export const Late = ClockName.exclude(['forward']);

/** Overdue task of the operators: the review of a held ticket, or the choice of its unit. */
export const OverdueStep = z.enum(['review', 'forward']);

export const Listed = z.strictObject({
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
  openedAt: Moment,
  acknowledgeBy: Moment,
  acknowledgedAt: Moment.optional(),
  resolveBy: Moment,
  /** Deadline for the operators to assign the ticket to a unit; present until they do. */
  forwardBy: Moment.optional(),
  /**
   * Deadline for the operators to decide whether the ticket complains about an office; present while the ticket is held for
   * that.
   */
  reviewBy: Moment.optional(),
  late: Late.optional(),
  overdue: OverdueStep.optional(),
  takenBy: Taker.optional(),
  /** Whether the emergency exceeds the rate limit of its sender or network. */
  isSuspect: z.boolean().optional(),
  /** Whether a text reads like an emergency and the ticket is not classified yet. */
  isPossibleEmergency: z.boolean().optional(),
});

export const ListedUnit = { unit: UnitRef, unitName: z.string().optional() };

/** Member who assigned a role, and the time. */
export const GrantAnswer = z.strictObject({
  by: z.strictObject({ sub: z.string(), name: z.string().optional() }),
  at: Moment,
});

/** Reason to suspect that requester and approver of a reveal are the same person. */
export const WarningAnswer = z.strictObject({ kind: RevealWarning, text: z.string() });
