import * as z from 'zod';
import { UnitRef } from '../../directory/model/organization/unit.ts';
import { NationalEntryState } from '../../national/national-duty.ts';
import { ticketActionNames } from '../../ticket/change/list-available-actions.ts';
import { TicketEvent } from '../../ticket/events/event.ts';
import { TicketStatus } from '../../ticket/model/lifecycle.ts';
import { Ticket } from '../../ticket/model/ticket.ts';
import { TicketCode } from '../../ticket/model/ticket-code.ts';
import { TicketClock } from '../../ticket/model/ticket-parts.ts';
import {
  OverdueClock,
  OverdueOperatorTask,
  ResponseInstant,
  TicketHolderResponse,
} from '../shared-responses.ts';

/** Sentences that explain how the routing or a deadline was determined. */
const why = z.array(z.string());

const TicketClockResponse = TicketClock.extend({ why, round: z.int().optional() });

/**
 * Fields computed for the response to an event. `isFromMerged` is set if the citizen of a merged ticket caused the event.
 * `unitNames` are the names of the units that the event contains by reference, as of its day. The names of accused units that
 * have ended since include their successors. `actorName` is the name of the staff member who acted, and `memberName` that of
 * the colleague who got the ticket, as far as the reader may see them.
 */
const additionalEventFields = {
  why: why.optional(),
  isFromMerged: z.literal(true).optional(),
  unitNames: z.record(UnitRef, z.string()).optional(),
  actorName: z.string().optional(),
  memberName: z.string().optional(),
};

/** Ticket fields in responses to staff. None of them identifies the sender or contains an HMAC. */
export const staffTicketFields = {
  code: true,
  version: true,
  status: true,
  channel: true,
  receivedBy: true,
  lang: true,
  service: true,
  topic: true,
  priority: true,
  isSuspect: true,
  unreadable: true,
  areaCode: true,
  areaName: true,
  place: true,
  text: true,
  openedAt: true,
  promised: true,
  answeredAt: true,
  closedAt: true,
  waiting: true,
  extension: true,
  draft: true,
  callback: true,
  photos: true,
  voiceMessages: true,
  rating: true,
  mergedInto: true,
  mergedFrom: true,
  published: true,
  unit: true,
  unitName: true,
  coUnits: true,
  accused: true,
  isAboutOffice: true,
  complaintHold: true,
  possibleEmergency: true,
  returnedBy: true,
  assignment: true,
  cycle: true,
  nextCheckAt: true,
} as const satisfies Partial<Record<keyof Ticket, true>>;

const TopicAnswers = z.array(
  z.strictObject({ question: z.string(), answer: z.string(), lang: z.string() }),
);

/** In the staff API, the escalation steps of an operators' task are named `rungs`. */
const escalationStepFields = { rungs: z.array(z.number().int().positive()).optional() };
const { complaintHold, possibleEmergency, extension } = Ticket.shape;

export const StaffTicketResponse = z.strictObject({
  ...Ticket.pick(staffTicketFields).shape,
  complaintHold: complaintHold
    .unwrap()
    .omit({ escalationSteps: true })
    .extend(escalationStepFields)
    .optional(),
  possibleEmergency: possibleEmergency
    .unwrap()
    .omit({ escalationSteps: true })
    .extend(escalationStepFields)
    .optional(),
  /**
   * `requester` is the name of the requesting unit and, if it has ended, of its successor. `newDueAt` is the deadline if the
   * pending request is granted now.
   */
  extension: extension
    .unwrap()
    .extend({ requester: z.string(), newDueAt: TicketClock.shape.dueAt.optional() })
    .optional(),
  label: z.string(),
  topicName: z.string().optional(),
  answers: TopicAnswers,
  /** Reports of the tickets merged into this ticket. `code` is absent if the reader has no access to the merged ticket. */
  mergedReports: z.array(
    z.strictObject({
      code: TicketCode.optional(),
      openedAt: Ticket.shape.openedAt,
      text: z.string(),
      place: z.string().optional(),
      answers: TopicAnswers,
    }),
  ),
  clocks: z.strictObject({
    acknowledge: TicketClockResponse,
    resolve: TicketClockResponse,
    forward: TicketClockResponse.optional(),
  }),
  late: OverdueClock.optional(),
  overdue: OverdueOperatorTask.optional(),
  takenBy: TicketHolderResponse.optional(),
  /**
   * Whether the ticket must be entered in the national feedback system, and its number there. Officers do not see who entered
   * it.
   */
  national: z.strictObject({
    state: NationalEntryState,
    number: z.string().optional(),
    enteredAt: ResponseInstant.optional(),
    by: z.string().optional(),
  }),
  /**
   * Phrases in the sender's text that read like a complaint about a unit. Because of them, the ticket is hidden from units
   * until the operators decide.
   */
  complaintPhrases: z.array(z.string()).optional(),
  events: z.array(z.intersection(TicketEvent, z.object(additionalEventFields))),
});

export const AvailableTicketActionsResponse = z.strictObject({
  code: TicketCode,
  version: z.int(),
  status: TicketStatus,
  acts: z.array(z.enum(ticketActionNames)),
});

const MovedDeadline = z.strictObject({
  clock: z.string(),
  from: ResponseInstant,
  to: ResponseInstant,
});

export const TicketActionResponse = z.strictObject({
  code: TicketCode,
  version: z.int(),
  at: ResponseInstant,
  status: TicketStatus,
  label: z.string(),
  recorded: z.string(),
  moved: z.array(MovedDeadline),
  other: z.strictObject({ code: TicketCode, version: z.int() }).optional(),
});

export const AnswerTemplatesResponse = z.strictObject({
  code: TicketCode,
  version: z.int(),
  templates: z.array(z.strictObject({ code: z.string(), title: z.string(), text: z.string() })),
});
