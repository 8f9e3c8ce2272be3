import * as z from 'zod';
import { PersonRole } from '../directory/people.ts';
import { Priority, Service } from '../directory/service.ts';
import { UnitRef } from '../directory/unit.ts';
import { Alert } from '../messages/alert.ts';
import { RouteDecision } from '../routing/route-decision.ts';
import { ClockName } from '../sla/sla-row.ts';
import { TicketCode } from '../ticket/code.ts';
import { TicketStatus } from '../ticket/lifecycle.ts';
import { PublicationMark } from '../ticket/publication-marks.ts';
import { VoiceMessage } from '../ticket/voice-message.ts';
import { Listed, ListedUnit, Moment } from './shared-answers.ts';

/** Behind which the next page begins; a page may be short, or empty, and not the last. */
const next = z.string().optional();

const unit = { unit: UnitRef.optional(), unitName: z.string().optional() };

export const ModerationAnswer = z.strictObject({
  tickets: z.array(
    z.strictObject({
      code: TicketCode,
      version: z.int(),
      status: TicketStatus,
      label: z.string(),
      service: Service,
      topic: z.string().optional(),
      topicName: z.string().optional(),
      area: z.string().optional(),
      ...unit,
      answeredAt: Moment,
      /** As they were written. */
      question: z.string(),
      answer: z.string(),
      /** The same without what looks like somebody's data: to begin with, never to be published unread. */
      proposed: z.strictObject({ question: z.string(), answer: z.string() }),
      /** What may identify somebody in the texts as they were written. */
      marks: z.array(PublicationMark),
    }),
  ),
  next,
});

export const ReturnedAnswer = z.strictObject({
  tickets: z.array(
    z.strictObject({
      ...Listed.shape,
      ...ListedUnit,
      /** Each time, by whom, why, and whose it is in their eyes. */
      returns: z.array(
        z.strictObject({
          at: Moment,
          unit: UnitRef.optional(),
          unitName: z.string(),
          proposed: UnitRef,
          proposedName: z.string(),
          reason: z.string(),
        }),
      ),
      /** So often that the supervisor decides. */
      isForSupervisor: z.boolean(),
    }),
  ),
  next,
});

export const UnheardAnswer = z.strictObject({
  tickets: z.array(
    z.strictObject({
      ...Listed.shape,
      ...ListedUnit,
      unit: UnitRef.optional(),
      messages: z.array(z.strictObject(VoiceMessage.shape)),
    }),
  ),
  next,
});

/** What became of the messages of one notification. */
const SentAlerts = z.array(
  z.strictObject({
    channel: Alert.shape.channel,
    status: Alert.shape.status,
    settledAt: Moment.optional(),
    feedbackAt: Moment.optional(),
    heldUntil: Moment.optional(),
  }),
);

const Told = z.strictObject({
  unit: UnitRef,
  unitName: z.string().optional(),
  role: PersonRole,
  /** Whose places nobody fills, so that the operators are told. */
  standsFor: z.array(z.string()).optional(),
  /** None of a rung to come. */
  alerts: SentAlerts,
});

/** Who has to act on the ticket now; none while its citizen has to, and once it is settled. */
const ResponsibleAnswer = z.strictObject({
  unit: UnitRef,
  unitName: z.string().optional(),
  role: PersonRole,
  since: Moment,
  dueAt: Moment,
  /** The next morning at which the post is reminded, if nobody answers until then. */
  nextReminderAt: Moment,
  /** The post's latest reminder in which the ticket was listed. */
  reminder: z.strictObject({ at: Moment, alerts: SentAlerts }).optional(),
});

export const LadderAnswer = z.strictObject({
  code: TicketCode,
  version: z.int(),
  cycle: z.int(),
  responsible: ResponsibleAnswer.optional(),
  clocks: z.array(
    z.strictObject({
      clock: ClockName,
      startAt: Moment,
      dueAt: Moment,
      stoppedAt: Moment.optional(),
      /** How much of it is over, in percent of its own minutes. */
      percent: z.int(),
      isRunning: z.boolean(),
      rungs: z.array(
        z.strictObject({
          percent: z.int(),
          action: z.string(),
          state: z.enum(['taken', 'coming', 'not-needed']),
          /** When it comes by the calendar; of one that was taken, when. */
          at: Moment.optional(),
          told: z.array(Told),
        }),
      ),
    }),
  ),
});

const NamedUnit = z.strictObject({ unit: UnitRef, unitName: z.string().optional() });
const ToldClock = LadderAnswer.shape.clocks.element;

export const RouteTestAnswer = z.strictObject({
  decision: z.enum(['routed', 'operator', 'elsewhere']),
  ...unit,
  coUnits: z.array(NamedUnit),
  service: Service,
  topic: z.string().optional(),
  priority: Priority,
  area: z.string().optional(),
  /** In words: what was decided, and each rule with what it saw. */
  why: z.array(z.string()),
  because: RouteDecision.options[0].shape.because,
  candidates: RouteDecision.options[1].shape.candidates,
  /** Who answers to whom, from the unit up. */
  chain: z.array(
    z.strictObject({ title: z.string(), isHead: z.boolean(), units: z.array(NamedUnit) }),
  ),
  clocks: z.array(ToldClock.extend({ why: z.array(z.string()) })),
});
