import * as z from 'zod';
import { AccountableRole } from '../../../directory/model/organization/people.ts';
import { UnitRef } from '../../../directory/model/organization/unit.ts';
import { Priority, ServiceCode } from '../../../directory/model/services/service.ts';
import { Notification } from '../../../messages/notification.ts';
import { RouteDecision } from '../../../routing/route-decision.ts';
import { ClockName, TimeLimit } from '../../../sla/time-limit.ts';
import { VoiceMessage } from '../../../ticket/model/fields/voice-message.ts';
import { TicketStatus } from '../../../ticket/model/lifecycle.ts';
import { TicketCode } from '../../../ticket/model/ticket-code.ts';
import { PublicationMark } from '../../../ticket/read/publication-marks.ts';
import { LocalDate } from '../../../time/local-date.ts';
import { listedUnitFields, ResponseInstant, TicketListEntry } from '../../shared-responses.ts';

/** Cursor for the next page; absent on the last page. A page that is short or empty is not necessarily the last. */
const next = z.string().optional();

const unit = { unit: UnitRef.optional(), unitName: z.string().optional() };

export const ModerationQueueResponse = z.strictObject({
  tickets: z.array(
    z.strictObject({
      code: TicketCode,
      version: z.int(),
      status: TicketStatus,
      label: z.string(),
      service: ServiceCode,
      topic: z.string().optional(),
      topicName: z.string().optional(),
      area: z.string().optional(),
      ...unit,
      answeredAt: ResponseInstant,
      /** True if an earlier version of the answer is published, which the publication would replace. */
      isCorrection: z.literal(true).optional(),
      /** Question of the citizen and answer of the unit, in their original wording. */
      question: z.string(),
      answer: z.string(),
      /**
       * Question and answer after automatic removal of likely personal data. A supervisor must check them before
       * publication.
       */
      proposed: z.strictObject({ question: z.string(), answer: z.string() }),
      /** Passages in the original question and answer that may identify a person. */
      marks: z.array(PublicationMark),
    }),
  ),
  next,
});

export const ReturnedTicketsResponse = z.strictObject({
  tickets: z.array(
    z.strictObject({
      ...TicketListEntry.shape,
      ...listedUnitFields,
      /**
       * History of units returning the ticket to the operators. Each entry has the unit, its reason, and the unit that it
       * proposed.
       */
      returns: z.array(
        z.strictObject({
          at: ResponseInstant,
          unit: UnitRef.optional(),
          unitName: z.string(),
          proposed: UnitRef,
          proposedName: z.string(),
          /** Set if the proposed unit has ended since; `successorName` is missing if the operators must choose one. */
          ended: z
            .strictObject({
              name: z.string(),
              lastDay: LocalDate,
              successorName: z.string().optional(),
            })
            .optional(),
          reason: z.string(),
        }),
      ),
      /** Whether only a supervisor may assign the ticket now, because units have returned it too often. */
      isForSupervisor: z.boolean(),
    }),
  ),
  next,
});

export const ExtensionRequestsResponse = z.strictObject({
  tickets: z.array(
    z.strictObject({
      ...TicketListEntry.shape,
      ...listedUnitFields,
      /** Name of the requesting unit and, if it has ended, of its successor. */
      requester: z.string(),
      amount: TimeLimit,
      reason: z.string(),
      askedAt: ResponseInstant,
      /** Resolve deadline if the extension is granted now. */
      newDueAt: ResponseInstant,
    }),
  ),
  next,
});

export const UnplayedVoiceMessagesResponse = z.strictObject({
  tickets: z.array(
    z.strictObject({
      ...TicketListEntry.shape,
      ...listedUnitFields,
      unit: UnitRef.optional(),
      messages: z.array(z.strictObject(VoiceMessage.shape)),
    }),
  ),
  next,
});

/** Delivery status of an escalation notification, one entry for each channel. */
const SentAlerts = z.array(
  z.strictObject({
    channel: Notification.shape.channel,
    status: Notification.shape.status,
    settledAt: ResponseInstant.optional(),
    feedbackAt: ResponseInstant.optional(),
    heldUntil: ResponseInstant.optional(),
    /** True if the recipient reads of it in the weekly report instead. */
    isInWeeklyReport: z.boolean().optional(),
  }),
);

const StepRecipientResponse = z.strictObject({
  unit: UnitRef,
  unitName: z.string().optional(),
  role: AccountableRole,
  /**
   * Units that should have been notified, but have ended or are missing in the reference data. The operators are notified
   * instead.
   */
  standsFor: z.array(z.string()).optional(),
  /** Notifications sent for the escalation step; empty for a future step. */
  alerts: SentAlerts,
});

/** Role that must act on the ticket now. Absent while the hotline waits for the citizen, and after the ticket is settled. */
const ResponsibleAnswer = z.strictObject({
  unit: UnitRef,
  unitName: z.string().optional(),
  role: AccountableRole,
  since: ResponseInstant,
  dueAt: ResponseInstant,
  /** Morning of the next reminder to the people in this role, sent unless somebody acts on the ticket before. */
  nextReminderAt: ResponseInstant,
  /** Latest reminder to this role that listed the ticket. */
  reminder: z.strictObject({ at: ResponseInstant, alerts: SentAlerts }).optional(),
});

export const EscalationResponse = z.strictObject({
  code: TicketCode,
  version: z.int(),
  cycle: z.int(),
  /** Hand-overs of the ticket to the successor of an ended unit. A renamed unit keeps the ticket. */
  handOvers: z.array(
    z.strictObject({ at: ResponseInstant, formerName: z.string(), unitName: z.string() }),
  ),
  responsible: ResponsibleAnswer.optional(),
  clocks: z.array(
    z.strictObject({
      clock: ClockName,
      startAt: ResponseInstant,
      dueAt: ResponseInstant,
      stoppedAt: ResponseInstant.optional(),
      /** Elapsed time of the deadline clock in percent of its limit; above 100 if the clock is overdue. */
      percent: z.int(),
      isRunning: z.boolean(),
      rungs: z.array(
        z.strictObject({
          percent: z.int(),
          action: z.string(),
          state: z.enum(['taken', 'coming', 'not-needed']),
          /** Time at which the escalation step was taken or will become due. */
          at: ResponseInstant.optional(),
          told: z.array(StepRecipientResponse),
        }),
      ),
    }),
  ),
});

const NamedUnit = z.strictObject({ unit: UnitRef, unitName: z.string().optional() });
const SupervisionClockResponse = EscalationResponse.shape.clocks.element;

export const RoutingTestResponse = z.strictObject({
  decision: z.enum(['routed', 'operator', 'elsewhere']),
  ...unit,
  coUnits: z.array(NamedUnit),
  service: ServiceCode,
  topic: z.string().optional(),
  priority: Priority,
  area: z.string().optional(),
  /** Explanation of the routing result: the applied rules with their inputs. */
  why: z.array(z.string()),
  because: RouteDecision.options[0].shape.because,
  candidates: RouteDecision.options[1].shape.candidates,
  /** Escalation chain: the units that are notified about overdue clocks, from the lead unit upward. */
  chain: z.array(
    z.strictObject({ title: z.string(), isHead: z.boolean(), units: z.array(NamedUnit) }),
  ),
  clocks: z.array(SupervisionClockResponse.extend({ why: z.array(z.string()) })),
});
