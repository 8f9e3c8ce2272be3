import * as z from 'zod';
import { LegalBasis } from '../privacy/legal-basis.ts';
import { RouteDecision } from '../routing/route-decision.ts';
import { ClockName, ClockRule } from '../sla/sla-row.ts';
import { Instant } from '../time/instant.ts';
import { callEventSchemas } from './call-events.ts';
import { TicketCode } from './code.ts';
import { escalationEventFields } from './escalation-event-fields.ts';
import { DeadlineChange } from './moved.ts';
import { PhotoId } from './photo.ts';
import { privacyEventSchemas } from './privacy-events.ts';

/** Actor of a change: the role and, for agencies, the unit; never a name. */
export const Actor = z.object({
  role: z.enum(['citizen', 'officer', 'operator', 'supervisor', 'administrator', 'system']),
  unit: z.string().optional(),
  /** The officer's accountable role in the unit, such as handler or head. */
  post: z.string().optional(),
  /** Cognito `sub` of a signed-in staff member. */
  sub: z.string().optional(),
});
export type Actor = z.infer<typeof Actor>;

const Recorded = z.object({ code: TicketCode, version: z.number().int().positive() });

const common = {
  code: TicketCode,
  version: z.number().int().positive(),
  cycle: z.number().int().positive(),
  at: Instant,
  by: Actor,
  channel: z.string(),
  /** Unit that had the ticket at the time of the event; statistics count the event for this unit. */
  heldBy: z.string().optional(),
  /** Clocks of the ticket that the event stopped, each with its deadline. */
  stopped: z.array(z.object({ clock: ClockName, dueAt: Instant })).optional(),
  /** Clocks whose missed deadline was first recorded by this event in the cycle. */
  missed: z.array(z.object({ clock: ClockName, dueAt: Instant })).optional(),
  /** The change also put the ticket on complaint hold. */
  heldForReview: z.literal(true).optional(),
  /** On a common ticket: code and version of the merged ticket whose citizen caused the event. */
  origin: Recorded.optional(),
  /** On a merged ticket: code and version of the common ticket on which the citizen's action was also recorded. */
  recordedOn: Recorded.optional(),
  /** Number of redactions of the event. A rewrite based on an older state is rejected. */
  rewrites: z.number().int().positive().optional(),
};

const moved = z.array(DeadlineChange).default([]);
const place = { unit: z.string(), unitName: z.string() };
/** Deadlines that moved because the event ended the wait for the citizen. */
const movedIfWaiting = { moved: z.array(DeadlineChange).optional() };
const ending = { reason: z.string(), text: z.string(), ...movedIfWaiting };

const routing = [
  z.object({
    ...common,
    ...place,
    kind: z.literal('assigned'),
    /** Routing rules that chose the unit, with the facts they used; absent when a person decided. */
    route: RouteDecision.optional(),
    reason: z.string().optional(),
    moved,
  }),
  /** The ticket moved to the operators' queue: no unit was certain, or a staff member took it back. */
  z.object({
    ...common,
    ...place,
    kind: z.literal('queued'),
    route: RouteDecision.optional(),
    reason: z.string().optional(),
    moved,
  }),
  z.object({
    ...common,
    kind: z.literal('returned'),
    unitName: z.string(),
    proposed: z.string(),
    proposedName: z.string(),
    reason: z.string(),
    moved,
  }),
  z.object({
    ...common,
    kind: z.literal('classified'),
    changed: z.array(z.enum(['service', 'topic', 'area', 'priority', 'accused'])),
    /** Accused units that a supervisor removed from the ticket. */
    cleared: z.array(z.string()).optional(),
    /** The new unit, when a unit that had the ticket turned out to be accused. */
    to: z.object({ ...place, route: RouteDecision }).optional(),
    reason: z.string(),
    moved,
  }),
] as const;

const handling = [
  /** An escalation step of a decision by the operators; without `matter` the decision is a complaint review. */
  z.object({
    ...common,
    ...escalationEventFields,
    kind: z.literal('review-rung'),
    matter: z.literal('possible-emergency').optional(),
  }),
  z.object({ ...common, kind: z.literal('acknowledged'), unitName: z.string() }),
  z.object({
    ...common,
    kind: z.literal('answered'),
    unitName: z.string(),
    text: z.string(),
    ...movedIfWaiting,
  }),
  z.object({ ...common, kind: z.literal('submitted'), text: z.string(), ...movedIfWaiting }),
  z.object({ ...common, kind: z.literal('rejected'), reason: z.string() }),
  z.object({
    ...common,
    kind: z.literal('asked'),
    unitName: z.string(),
    question: z.string(),
    until: Instant,
  }),
  z.object({
    ...common,
    kind: z.literal('extension-asked'),
    amount: ClockRule,
    reason: z.string(),
  }),
  z.object({
    ...common,
    kind: z.literal('extended'),
    amount: ClockRule,
    reason: z.string(),
    moved,
  }),
  z.object({ ...common, kind: z.literal('extension-refused'), reason: z.string() }),
  /** Internal note, visible to agencies and hotline staff only. */
  z.object({ ...common, kind: z.literal('noted'), text: z.string() }),
] as const;

const fromCitizens = [
  z.object({ ...common, kind: z.literal('wrote'), text: z.string(), moved }),
  z.object({
    ...common,
    kind: z.literal('rated'),
    score: z.number().int(),
    comment: z.string().optional(),
  }),
  z.object({ ...common, kind: z.literal('reopened'), reason: z.string() }),
  z.object({ ...common, kind: z.literal('photo-added'), photo: PhotoId, moved }),
] as const;

const ends = [
  z.object({ ...common, kind: z.literal('closed'), ...ending }),
  z.object({ ...common, kind: z.literal('refused'), ...ending }),
  z.object({ ...common, kind: z.literal('referred'), ...ending }),
  z.object({
    ...common,
    kind: z.literal('merged'),
    into: TicketCode,
    reason: z.string(),
    ...movedIfWaiting,
  }),
  z.object({ ...common, kind: z.literal('took-in'), from: TicketCode }),
  z.object({ ...common, kind: z.literal('unmerged'), from: TicketCode, reason: z.string() }),
  z.object({ ...common, kind: z.literal('gave-back'), to: TicketCode }),
] as const;

const fromTheClock = [
  z.object({ ...common, ...escalationEventFields, kind: z.literal('rung'), clock: ClockName }),
  /** The clocks resumed because the citizen didn't write within the maximum pause. */
  z.object({ ...common, kind: z.literal('resumed'), moved }),
  z.object({
    ...common,
    kind: z.literal('recomputed'),
    why: z.literal('calendar'),
    directory: z.string(),
    moved,
  }),
  /** Nobody at the unit could be notified, so the operators were. */
  z.object({ ...common, kind: z.literal('unreachable'), unit: z.string(), unitName: z.string() }),
  /** A person who is no longer in the roster tried to open an officer link of this role. */
  z.object({ ...common, ...place, kind: z.literal('link-refused'), post: z.string() }),
] as const;

const ofMembers = [
  /** A member of the unit or hotline took the ticket; `by` names the member. */
  z.object({ ...common, kind: z.literal('taken') }),
  z.object({ ...common, kind: z.literal('released') }),
  z.object({ ...common, kind: z.literal('published'), title: z.string() }),
  z.object({ ...common, kind: z.literal('unpublished'), reason: z.string() }),
  /** A supervisor decided not to publish the answer. */
  z.object({ ...common, kind: z.literal('publication-declined'), reason: z.string() }),
  /** Text was removed from the ticket and its events; the removed text is stored nowhere. */
  z.object({ ...common, kind: z.literal('redacted'), reason: z.string() }),
] as const;

/** Immutable record of one change of a ticket: actor, time, channel and reason. Versions have no gaps. */
export const TicketEvent = z.discriminatedUnion('kind', [
  /**
   * Opening of the ticket, with the legal bases for processing the sender's data and the version of the privacy notice they
   * saw.
   */
  z.object({
    ...common,
    kind: z.literal('opened'),
    bases: z.array(LegalBasis).optional(),
    notice: z.string().optional(),
    /** Units that the sender named as the subject of the complaint. */
    declared: z.array(z.string()).optional(),
  }),
  ...routing,
  ...handling,
  ...fromCitizens,
  ...callEventSchemas(common),
  ...privacyEventSchemas(common),
  ...ends,
  ...ofMembers,
  ...fromTheClock,
]);
export type TicketEvent = z.infer<typeof TicketEvent>;
