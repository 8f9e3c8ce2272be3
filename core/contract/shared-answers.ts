import * as z from 'zod';
import { Priority, Service } from '../directory/service.ts';
import { UnitRef } from '../directory/unit.ts';
import { ClockName } from '../sla/sla-row.ts';
import { RevealWarning } from '../staff/reveal-warning.ts';
import { TicketCode } from '../ticket/code.ts';
import { TicketStatus } from '../ticket/lifecycle.ts';

/** As every answer writes an instant: `2021-12-03T08:00:00+07:00`. */
export const Moment = z.iso.datetime({ offset: true });

/** Who has taken it; the name is the member's own, as the list of staff has it. */
export const Taker = z.strictObject({ sub: z.string(), name: z.string(), at: Moment });

/** The graver of the unit's clocks that are late. */
export const Late = ClockName.exclude(['forward']);

/** The operators' step whose deadline has passed: the review of a held ticket, or finding its unit. */
export const OverdueStep = z.enum(['review', 'forward']);

/** A ticket in a list. */
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
  /** Until when the operators are to have found its unit, while they look for it. */
  forwardBy: Moment.optional(),
  /** By when the operators must decide whether it complains about an office; present while it is held for that. */
  reviewBy: Moment.optional(),
  late: Late.optional(),
  overdue: OverdueStep.optional(),
  takenBy: Taker.optional(),
  /** An emergency beyond the limit of its sender or network. */
  isSuspect: z.boolean().optional(),
  /** A text reads like an emergency, and nobody has classified it yet. */
  isPossibleEmergency: z.boolean().optional(),
});

export const ListedUnit = { unit: UnitRef, unitName: z.string().optional() };

/** Who gave somebody their role, and when. */
export const GrantAnswer = z.strictObject({
  by: z.strictObject({ sub: z.string(), name: z.string().optional() }),
  at: Moment,
});

/** Why the two persons of a reveal may be one. */
export const WarningAnswer = z.strictObject({ kind: RevealWarning, text: z.string() });
