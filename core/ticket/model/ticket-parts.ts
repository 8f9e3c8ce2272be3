import * as z from 'zod';
import { ClockName, TimeLimit } from '../../sla/time-limit.ts';
import { Instant } from '../../time/instant.ts';
import { LocalDate } from '../../time/local-date.ts';
import { TicketStatus } from './lifecycle.ts';
import { TicketCode } from './ticket-code.ts';

/** Pause of a ticket clock. A pause without `to` is still in progress. */
const Pause = z.object({ from: Instant, to: Instant.optional() });

/**
 * Clock of a ticket. The deadline is computed from time limit, start, extension and pauses, and again when the working
 * calendar changes. `minutes` is the running time between start and deadline.
 */
export const TicketClock = z.object({
  kind: z.enum(['wall', 'working']),
  rule: TimeLimit,
  startAt: Instant,
  dueAt: Instant,
  minutes: z.number().int().positive(),
  extension: TimeLimit.optional(),
  /** Time from which the extension of a clock counts. Set only if the extension was granted after the deadline. */
  extendedFrom: Instant.optional(),
  pauses: z.array(Pause).optional(),
  stoppedAt: Instant.optional(),
  /** First deadline of this clock that passed while the clock ran. It stays recorded even if the deadline moves later. */
  missedAt: Instant.optional(),
});
export type TicketClock = z.infer<typeof TicketClock>;

/**
 * Forward clock: time limit for the operators to assign the ticket. Each time the ticket comes back to their queue, the
 * clock restarts with the next `round`.
 */
export const ForwardClock = TicketClock.extend({ round: z.number().int().positive() });

/** Question to the citizen, and the time until which the clocks pause for the answer. */
export const Waiting = z.object({ question: z.string(), askedAt: Instant, until: Instant });

/**
 * Complaint hold: the operators check whether the report is a complaint about an office. No unit can read the ticket until
 * they decide.
 */
export const ComplaintHold = z.object({
  at: Instant,
  /** Deadline by which the operators must decide whether the report is a complaint about an office. */
  dueAt: Instant,
  /** Escalation steps taken on the complaint hold, in percent of the time limit. */
  escalationSteps: z.array(z.number().int().positive()).optional(),
  /**
   * Offices about which the text that caused the complaint hold seems to complain. For a kind of office that every commune
   * has, the office in the ticket's commune is stored.
   */
  suspects: z.array(z.string()).optional(),
  /** Kind of text that raised the suspicion of a complaint about an office. */
  source: z.enum(['report', 'message', 'transcript']),
  /**
   * Units that had the ticket before the complaint hold, and that get it back if the operators find no complaint. Absent for
   * a new ticket.
   */
  heldFrom: z.object({ unit: z.string(), coUnits: z.array(z.string()) }).optional(),
});

/** Mark of a possible emergency: a citizen's text reads like an emergency, and nobody has classified the ticket since. */
const PossibleEmergency = z.object({
  /** Ticket version that added the text that reads like an emergency. Version 1 means the report itself. */
  version: z.number().int().positive(),
  at: Instant,
  /**
   * Deadline by which the operators must check a possible emergency. The time limit is the one for acknowledging a P1
   * ticket.
   */
  dueAt: Instant,
  /**
   * Escalation steps taken because nobody checked the possible emergency, in percent of the time limit. Each step notified
   * the operators' supervisor.
   */
  escalationSteps: z.array(z.number().int().positive()).optional(),
});

/** Extension of the ticket's resolve clock; at most one per cycle. */
export const Extension = z.object({
  state: z.enum(['asked', 'granted', 'refused']),
  amount: TimeLimit,
  reason: z.string(),
  askedAt: Instant,
  /** Unit and role that requested the extension. A different role must decide about it. */
  askedBy: z.object({ unit: z.string(), post: z.string() }),
});

/**
 * Data about a merged ticket: the common ticket's code, the status before the merge, and the clocks that the merge stopped.
 */
export const MergedInto = z.object({
  code: TicketCode,
  was: TicketStatus,
  stopped: z.array(ClockName).default([]),
  /**
   * Rating (`score`) that the citizen of this merged ticket gave to the answer of the common ticket. `cycle` is the cycle
   * of the common ticket in which the answer was given.
   */
  rated: z
    .object({ score: z.number().int().min(1).max(5), cycle: z.number().int().positive() })
    .optional(),
  /** Set if this merged ticket was a possible emergency, or a later text of its citizen made the common ticket one. */
  isAlarm: z.literal(true).optional(),
});

/** Unit that had the ticket until it ended or was renamed, and the end and number of that assignment. */
const FormerAssignment = z.object({
  unit: z.string(),
  unitName: z.string(),
  /** Last day on which the unit existed or had this name. */
  lastDay: LocalDate,
  /** Time of the hand-over, which may be later than the unit's end. */
  until: Instant,
  assignment: z.number().int().nonnegative(),
  /** Set if the unit continued with the same staff under a new name. */
  isRenamed: z.literal(true).optional(),
});
export type FormerAssignment = z.infer<typeof FormerAssignment>;

/** Former unit of the last hand-over; `earlier` lists the former units of the hand-overs before it, oldest first. */
const Predecessor = FormerAssignment.extend({ earlier: z.array(FormerAssignment).optional() });
export type Predecessor = z.infer<typeof Predecessor>;

/** Units that are responsible for, accused in or excluded from a ticket, and its assignments. */
export const unitFields = {
  unit: z.string().optional(),
  unitName: z.string().optional(),
  /** Unit whose successor has had the ticket since a hand-over. Removed by the next assignment and by a new cycle. */
  predecessor: Predecessor.optional(),
  coUnits: z.array(z.string()),
  /** Units that the report complains about. They are never notified and cannot read the ticket. */
  accused: z.array(z.string()).default([]),
  /**
   * Units that the sender complained about by name when opening the ticket, also ended ones. `accused` contains their
   * successors and may change later.
   */
  declared: z.array(z.string()).optional(),
  /** Sender's answer to the question whether the report concerns an office or an official. */
  isAboutOffice: z.boolean().optional(),
  complaintHold: ComplaintHold.optional(),
  /**
   * Time at which an ordinary ticket became a complaint about an office, or was put on complaint hold. Not set for a ticket
   * that was a complaint before any unit had it.
   */
  becameComplaintAt: Instant.optional(),
  possibleEmergency: PossibleEmergency.optional(),
  /**
   * Assignments for which nobody at the unit could be notified, each as `assignment.unit`: number of the assignment and
   * unit.
   */
  unreached: z.array(z.string()).optional(),
  /** Hash suffixes of officer links that people outside the unit's roster tried to open. */
  refusedLinks: z.array(z.string()).optional(),
  /** Units that returned the ticket, in chronological order. */
  returnedBy: z.array(z.string()).default([]),
  /**
   * Unit proposed by the unit that last returned the ticket, or the successor of the proposed unit. Removed as soon as the
   * operators decide about the ticket.
   */
  proposedUnit: z.string().optional(),
  /** Time of the last assignment that was not a hand-over. Absent on tickets that were assigned before this was stored. */
  assignedAt: Instant.optional(),
  /** Number of assignments so far. Officer links from earlier assignments are invalid. */
  assignment: z.number().int().nonnegative(),
};
