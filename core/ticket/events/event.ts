import * as z from 'zod';
import { LegalBasis } from '../../privacy/legal-basis.ts';
import { RouteDecision } from '../../routing/route-decision.ts';
import { ClockName, TimeLimit } from '../../sla/time-limit.ts';
import { Instant } from '../../time/instant.ts';
import { PhotoId, PhotoMoment } from '../model/fields/photo.ts';
import { TicketCode } from '../model/ticket-code.ts';
import { DeadlineChange } from './deadline-change.ts';
import { buildCallEventSchemas } from './kinds/call-events.ts';
import { escalationEventFields } from './kinds/escalation-event-fields.ts';
import { buildNationalEventSchemas } from './kinds/national-events.ts';
import { buildPrivacyEventSchemas } from './kinds/privacy-events.ts';

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

const commonEventFields = {
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

const movedDeadlines = z.array(DeadlineChange).default([]);
const leadUnitFields = { unit: z.string(), unitName: z.string() };
/** Deadlines that moved because the event ended the wait for a citizen's answer, during which the clocks were paused. */
const movedIfWaiting = { moved: z.array(DeadlineChange).optional() };
const endEventFields = { reason: z.string(), text: z.string(), ...movedIfWaiting };

const routingEvents = [
  z.object({
    ...commonEventFields,
    ...leadUnitFields,
    kind: z.literal('assigned'),
    /** Routing decision: the rules that chose the unit, with the facts that they used. Absent if a person chose the unit. */
    route: RouteDecision.optional(),
    reason: z.string().optional(),
    moved: movedDeadlines,
  }),
  /**
   * Event: the ticket moved to the operators' queue, because routing was not certain about the unit or a staff member took
   * the ticket back.
   */
  z.object({
    ...commonEventFields,
    ...leadUnitFields,
    kind: z.literal('queued'),
    route: RouteDecision.optional(),
    reason: z.string().optional(),
    moved: movedDeadlines,
  }),
  z.object({
    ...commonEventFields,
    kind: z.literal('returned'),
    unitName: z.string(),
    proposed: z.string(),
    proposedName: z.string(),
    reason: z.string(),
    moved: movedDeadlines,
  }),
  /**
   * Event: the units of the ticket have ended or were renamed, and their successors now have the ticket. `heldBy` is the
   * former lead unit. `isQueued` is set if the operators must choose the successor, `isRenamed` if the lead unit only has a
   * new name. `proposal` is set if the unit has ended that was proposed when the ticket was returned to the operators.
   */
  z.object({
    ...commonEventFields,
    ...leadUnitFields,
    kind: z.literal('handed-over'),
    formerName: z.string(),
    isQueued: z.literal(true).optional(),
    isRenamed: z.literal(true).optional(),
    proposal: z
      .object({
        formerName: z.string(),
        unit: z.string().optional(),
        unitName: z.string().optional(),
      })
      .optional(),
    moved: movedDeadlines,
  }),
  z.object({
    ...commonEventFields,
    kind: z.literal('classified'),
    changed: z.array(z.enum(['service', 'topic', 'area', 'priority', 'accused'])),
    /** Units that a supervisor removed from the ticket's accused units. */
    cleared: z.array(z.string()).optional(),
    /**
     * New lead unit of the ticket. Set if the operator moved the ticket, or if a unit that had it became an accused unit.
     * `route` is absent if the operator chose another unit than the routing rules. `isQueued` is true if the ticket moved to
     * the operators' queue.
     */
    to: z
      .object({
        ...leadUnitFields,
        route: RouteDecision.optional(),
        isQueued: z.literal(true).optional(),
      })
      .optional(),
    reason: z.string().optional(),
    moved: movedDeadlines,
  }),
] as const;

const handlingEvents = [
  /**
   * Event: an escalation step on a decision that the operators must make. The decision is about a possible emergency if
   * `matter` is set, otherwise about a suspected complaint.
   */
  z.object({
    ...commonEventFields,
    ...escalationEventFields,
    kind: z.literal('review-rung'),
    matter: z.literal('possible-emergency').optional(),
  }),
  z.object({ ...commonEventFields, kind: z.literal('acknowledged'), unitName: z.string() }),
  z.object({
    ...commonEventFields,
    kind: z.literal('answered'),
    unitName: z.string(),
    text: z.string(),
    ...movedIfWaiting,
  }),
  z.object({
    ...commonEventFields,
    kind: z.literal('submitted'),
    text: z.string(),
    ...movedIfWaiting,
  }),
  z.object({ ...commonEventFields, kind: z.literal('rejected'), reason: z.string() }),
  z.object({
    ...commonEventFields,
    kind: z.literal('result-photo-added'),
    photo: PhotoId,
    shows: PhotoMoment,
  }),
  /** Event: a photo of the result was removed from the ticket. `wasShown` is set if the citizen could see it. */
  z.object({
    ...commonEventFields,
    kind: z.literal('result-photo-withdrawn'),
    photo: PhotoId,
    wasShown: z.literal(true).optional(),
    reason: z.string().optional(),
  }),
  z.object({
    ...commonEventFields,
    kind: z.literal('asked'),
    unitName: z.string(),
    question: z.string(),
    until: Instant,
  }),
  z.object({
    ...commonEventFields,
    kind: z.literal('extension-asked'),
    amount: TimeLimit,
    reason: z.string(),
  }),
  z.object({
    ...commonEventFields,
    kind: z.literal('extended'),
    amount: TimeLimit,
    reason: z.string(),
    moved: movedDeadlines,
  }),
  z.object({ ...commonEventFields, kind: z.literal('extension-refused'), reason: z.string() }),
  /** Event: an internal note, visible to agencies and hotline staff only. */
  z.object({ ...commonEventFields, kind: z.literal('noted'), text: z.string() }),
] as const;

const citizenEvents = [
  z.object({
    ...commonEventFields,
    kind: z.literal('wrote'),
    text: z.string(),
    moved: movedDeadlines,
  }),
  z.object({
    ...commonEventFields,
    kind: z.literal('rated'),
    score: z.number().int(),
    comment: z.string().optional(),
  }),
  z.object({ ...commonEventFields, kind: z.literal('accepted') }),
  z.object({ ...commonEventFields, kind: z.literal('reopened'), reason: z.string() }),
  z.object({
    ...commonEventFields,
    kind: z.literal('photo-added'),
    photo: PhotoId,
    moved: movedDeadlines,
  }),
] as const;

const endEvents = [
  z.object({ ...commonEventFields, kind: z.literal('closed'), ...endEventFields }),
  z.object({ ...commonEventFields, kind: z.literal('refused'), ...endEventFields }),
  z.object({ ...commonEventFields, kind: z.literal('referred'), ...endEventFields }),
  z.object({
    ...commonEventFields,
    kind: z.literal('merged'),
    into: TicketCode,
    reason: z.string(),
    ...movedIfWaiting,
  }),
  z.object({ ...commonEventFields, kind: z.literal('took-in'), from: TicketCode }),
  z.object({
    ...commonEventFields,
    kind: z.literal('unmerged'),
    from: TicketCode,
    reason: z.string(),
  }),
  z.object({ ...commonEventFields, kind: z.literal('gave-back'), to: TicketCode }),
] as const;

const clockEvents = [
  z.object({
    ...commonEventFields,
    ...escalationEventFields,
    kind: z.literal('rung'),
    clock: ClockName,
  }),
  /** Event: the maximum pause passed without an answer from the citizen, so the clocks resumed. */
  z.object({ ...commonEventFields, kind: z.literal('resumed'), moved: movedDeadlines }),
  z.object({
    ...commonEventFields,
    kind: z.literal('recomputed'),
    why: z.literal('calendar'),
    directory: z.string(),
    moved: movedDeadlines,
  }),
  /** Event: nobody at the unit could be notified, so the operators were notified instead. */
  z.object({
    ...commonEventFields,
    kind: z.literal('unreachable'),
    unit: z.string(),
    unitName: z.string(),
  }),
  /** Event: a person who is no longer in the unit's roster tried to open an officer link for this role. */
  z.object({
    ...commonEventFields,
    ...leadUnitFields,
    kind: z.literal('link-refused'),
    post: z.string(),
  }),
] as const;

const memberEvents = [
  /** Event: a member of the unit or the hotline took the ticket; `by` identifies the member. */
  z.object({ ...commonEventFields, kind: z.literal('taken') }),
  z.object({ ...commonEventFields, kind: z.literal('released') }),
  /** Event: a member of the unit gave the ticket to the colleague `member`. */
  z.object({
    ...commonEventFields,
    kind: z.literal('handed-to-colleague'),
    member: z.string(),
    note: z.string().optional(),
  }),
  z.object({ ...commonEventFields, kind: z.literal('published'), title: z.string() }),
  z.object({ ...commonEventFields, kind: z.literal('unpublished'), reason: z.string() }),
  /** Event: a supervisor decided not to publish the answer. */
  z.object({ ...commonEventFields, kind: z.literal('publication-declined'), reason: z.string() }),
  /** Event: text was removed from the ticket and its events. The removed text is not stored anywhere. */
  z.object({ ...commonEventFields, kind: z.literal('redacted'), reason: z.string() }),
] as const;

/** Immutable record of one change to a ticket: actor, time, channel and reason. Version numbers have no gaps. */
export const TicketEvent = z.discriminatedUnion('kind', [
  /**
   * Event: the ticket was opened. Records the legal bases for processing the sender's data, and the version of the privacy
   * notice that the sender saw.
   */
  z.object({
    ...commonEventFields,
    kind: z.literal('opened'),
    bases: z.array(LegalBasis).optional(),
    notice: z.string().optional(),
    /** Units that the sender named as the subject of the complaint. */
    declared: z.array(z.string()).optional(),
  }),
  ...routingEvents,
  ...handlingEvents,
  ...citizenEvents,
  ...buildCallEventSchemas(commonEventFields),
  ...buildPrivacyEventSchemas(commonEventFields),
  ...endEvents,
  ...memberEvents,
  ...buildNationalEventSchemas(commonEventFields),
  ...clockEvents,
]);
export type TicketEvent = z.infer<typeof TicketEvent>;
