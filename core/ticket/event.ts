import * as z from 'zod';
import { LegalBasis } from '../privacy/legal-basis.ts';
import { RouteDecision } from '../routing/route-decision.ts';
import { ClockName, ClockRule } from '../sla/sla-row.ts';
import { Instant } from '../time/instant.ts';
import { callEvents } from './call-events.ts';
import { TicketCode } from './code.ts';
import { Moved } from './moved.ts';
import { PhotoId } from './photo.ts';
import { privacyEvents } from './privacy-events.ts';
import { stepTaken } from './step-taken.ts';

/** Who made a change: a kind of person and, for agencies, the unit; never a name. */
export const Actor = z.object({
  role: z.enum(['citizen', 'officer', 'operator', 'supervisor', 'administrator', 'system']),
  unit: z.string().optional(),
  /** The officer's part in the unit: handler, head. */
  post: z.string().optional(),
  /** Who exactly, for those who sign in: the `sub` of their account. */
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
  /** Whose it was when this happened: figures credit the unit of that moment. */
  heldBy: z.string().optional(),
  /** The clocks that this stopped, each with the deadline that it had. */
  stopped: z.array(z.object({ clock: ClockName, dueAt: Instant })).optional(),
  /** The clocks whose deadline had passed by this change, and by none before it in this cycle. */
  missed: z.array(z.object({ clock: ClockName, dueAt: Instant })).optional(),
  /** The change also moved the ticket to the operators, who check whether it complains about an office. */
  heldForReview: z.literal(true).optional(),
  /** On a common ticket: the merged ticket whose citizen did this, and its version that says so too. */
  origin: Recorded.optional(),
  /** On a merged ticket: the common ticket on which this act of its citizen counts, and the version made by it. */
  recordedOn: Recorded.optional(),
  /** How often words were taken out of it afterwards: a rewrite of an older state is refused. */
  rewrites: z.number().int().positive().optional(),
};

const moved = z.array(Moved).default([]);
const place = { unit: z.string(), unitName: z.string() };
/** An end of the wait for the citizen moves deadlines, whatever else it is. */
const movedIfWaiting = { moved: z.array(Moved).optional() };
const ending = { reason: z.string(), text: z.string(), ...movedIfWaiting };

const routing = [
  z.object({
    ...common,
    ...place,
    kind: z.literal('assigned'),
    /** The rules that decided, with the facts they saw: "why this unit"; none when a person did. */
    route: RouteDecision.optional(),
    reason: z.string().optional(),
    moved,
  }),
  /** It comes to the operators: because no unit was certain, or because somebody took it back to them. */
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
    /** Accused units that a supervisor removed. */
    cleared: z.array(z.string()).optional(),
    /** Whose it is from now on, when a unit that had it turns out to be what it is about. */
    to: z.object({ ...place, route: RouteDecision }).optional(),
    reason: z.string(),
    moved,
  }),
] as const;

const handling = [
  /** An escalation step of what the operators must decide; without `matter` it is a complaint review. */
  z.object({
    ...common,
    ...stepTaken,
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
  /** Seen by agencies and the hotline alone. */
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
  z.object({ ...common, ...stepTaken, kind: z.literal('rung'), clock: ClockName }),
  /** The citizen did not write in the time that clocks may stand. */
  z.object({ ...common, kind: z.literal('resumed'), moved }),
  z.object({
    ...common,
    kind: z.literal('recomputed'),
    why: z.literal('calendar'),
    directory: z.string(),
    moved,
  }),
  /** Nobody of the unit could be told: the operators were. */
  z.object({ ...common, kind: z.literal('unreachable'), unit: z.string(), unitName: z.string() }),
  /** A person who had left the roster tried to open the link of that post. */
  z.object({ ...common, ...place, kind: z.literal('link-refused'), post: z.string() }),
] as const;

const ofMembers = [
  /** Somebody of the unit, or the hotline, has it in hand; `by` says who. */
  z.object({ ...common, kind: z.literal('taken') }),
  z.object({ ...common, kind: z.literal('released') }),
  z.object({ ...common, kind: z.literal('published'), title: z.string() }),
  z.object({ ...common, kind: z.literal('unpublished'), reason: z.string() }),
  /** A supervisor leaves an answer out of what the public reads. */
  z.object({ ...common, kind: z.literal('publication-declined'), reason: z.string() }),
  /** Words are gone from the ticket and its events; what they were is kept nowhere. */
  z.object({ ...common, kind: z.literal('redacted'), reason: z.string() }),
] as const;

/** Every change of a ticket: who, when, through which channel, why. Versions have no gaps. */
export const TicketEvent = z.discriminatedUnion('kind', [
  /** By which law its sender's data is handled, and which words about that they were shown. */
  z.object({
    ...common,
    kind: z.literal('opened'),
    bases: z.array(LegalBasis).optional(),
    notice: z.string().optional(),
    /** The units that its sender declared it to be about. */
    declared: z.array(z.string()).optional(),
  }),
  ...routing,
  ...handling,
  ...fromCitizens,
  ...callEvents(common),
  ...privacyEvents(common),
  ...ends,
  ...ofMembers,
  ...fromTheClock,
]);
export type TicketEvent = z.infer<typeof TicketEvent>;
