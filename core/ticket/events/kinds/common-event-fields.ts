import * as z from 'zod';
import { ClockName } from '../../../sla/time-limit.ts';
import { Instant } from '../../../time/instant.ts';
import { TicketCode } from '../../model/ticket-code.ts';
import { DeadlineChange } from '../deadline-change.ts';

/** Person or system that changed a ticket. Contains the role and, for agencies, the unit, but no name. */
export const Actor = z.object({
  role: z.enum([
    'citizen',
    'officer',
    'operator',
    'supervisor',
    'administrator',
    'leader',
    'system',
  ]),
  unit: z.string().optional(),
  /** Accountable role of the officer in the unit, such as handler or head. */
  post: z.string().optional(),
  /** Cognito subject of a signed-in staff member. */
  sub: z.string().optional(),
});
export type Actor = z.infer<typeof Actor>;

const Recorded = z.object({ code: TicketCode, version: z.number().int().positive() });

/** Fields that all ticket events have. */
export const commonEventFields = {
  code: TicketCode,
  version: z.number().int().positive(),
  cycle: z.number().int().positive(),
  at: Instant,
  by: Actor,
  channel: z.string(),
  /** Unit that had the ticket before the event. Statistics count the event for this unit. */
  heldBy: z.string().optional(),
  /** Clocks that this event stopped, each with its deadline. */
  stopped: z.array(z.object({ clock: ClockName, dueAt: Instant })).optional(),
  /** Clocks whose deadline was missed, if this event is the first in the cycle to record the miss. */
  missed: z.array(z.object({ clock: ClockName, dueAt: Instant })).optional(),
  /**
   * Set on an event whose ticket change also put the ticket on complaint hold (hidden from units until the operators
   * decide).
   */
  heldForReview: z.literal(true).optional(),
  /**
   * Set on events of a common ticket (into which others were merged): code and version of the merged ticket whose citizen
   * caused the event.
   */
  origin: Recorded.optional(),
  /**
   * Set on an event of a ticket that was merged into a common ticket, if the citizen's action was recorded on both tickets:
   * code and version of the common ticket.
   */
  recordedOn: Recorded.optional(),
  /**
   * Number of times that the event was rewritten by a redaction or erasure. Used for optimistic locking: a rewrite based on
   * an older state is rejected.
   */
  rewrites: z.number().int().positive().optional(),
};

export const movedDeadlines = z.array(DeadlineChange).default([]);
export const leadUnitFields = { unit: z.string(), unitName: z.string() };
/** Deadlines that moved because the event ended the wait for a citizen's answer, during which the clocks were paused. */
export const movedIfWaiting = { moved: z.array(DeadlineChange).optional() };
