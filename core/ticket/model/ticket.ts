import * as z from 'zod';
import { Priority, ServiceCode } from '../../directory/model/service.ts';
import { TopicQuestionAnswers } from '../../directory/model/topic-question.ts';
import { Lang } from '../../messages/lang.ts';
import { NotificationChannel } from '../../messages/notification.ts';
import { DataSubjectRequest } from '../../privacy/data-request.ts';
import { LegalBasis } from '../../privacy/legal-basis.ts';
import { ClockName, TimeLimit } from '../../sla/time-limit.ts';
import { Instant } from '../../time/instant.ts';
import { LocalDate } from '../../time/local-date.ts';
import { Ciphertext } from './ciphertext.ts';
import { GeoPosition } from './geo-position.ts';
import { InvalidReportField } from './invalid-report-field.ts';
import { TicketStatus } from './lifecycle.ts';
import { NationalRecord } from './national-record.ts';
import { NotificationChoice } from './notification-choice.ts';
import { Photo } from './photo.ts';
import { IntakeChannel, ReceivedBy } from './report-medium.ts';
import { TicketCallback } from './ticket-callback.ts';
import { TicketCode } from './ticket-code.ts';
import { VoiceMessage } from './voice-message.ts';

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
const ForwardClock = TicketClock.extend({ round: z.number().int().positive() });

/** Question to the citizen, and the time until which the clocks pause for the answer. */
const Waiting = z.object({ question: z.string(), askedAt: Instant, until: Instant });

/**
 * Complaint hold: the operators check whether the report is a complaint about an office. No unit can read the ticket until
 * they decide.
 */
const ComplaintHold = z.object({
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
const Extension = z.object({
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
const MergedInto = z.object({
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
  /** Set if this merged ticket had a possible-emergency mark, or a later text of its citizen caused the common ticket's. */
  isAlarm: z.literal(true).optional(),
});

/** Unit that had the ticket until it ended, and the end and number of that assignment. */
const FormerAssignment = z.object({
  unit: z.string(),
  unitName: z.string(),
  /** Last day on which the unit existed. */
  lastDay: LocalDate,
  /** Time of the hand-over, which may be later than the unit's end. */
  until: Instant,
  assignment: z.number().int().nonnegative(),
});
export type FormerAssignment = z.infer<typeof FormerAssignment>;

/** Unit of the last hand-over. `earlier` are the units of the hand-overs directly before it, in chronological order. */
const Predecessor = FormerAssignment.extend({ earlier: z.array(FormerAssignment).optional() });
export type Predecessor = z.infer<typeof Predecessor>;

export const Ticket = z.object({
  code: TicketCode,
  /** Version of the ticket. The opening has version 1, and each event increments it. */
  version: z.number().int().positive(),
  status: TicketStatus,
  channel: IntakeChannel,
  /** How the report reached the operator who entered it. Set only for the intake channel `operator`. */
  receivedBy: ReceivedBy.optional(),
  /** Poster or link through which the sender found the hotline. */
  source: z.string().optional(),
  /** Legal bases for processing the sender's data; `notice` is the version of the privacy notice that the sender saw. */
  bases: z.array(LegalBasis).optional(),
  notice: z.string().optional(),
  /** Open311 API client that filed the ticket. */
  filedBy: z.string().optional(),
  /**
   * Set if an Open311 client filed the ticket and got a token instead of the ticket code. The client gets the code only
   * after somebody has reviewed the report (`checkedAt`).
   */
  token: z.object({ checkedAt: Instant.optional() }).optional(),
  /**
   * True for a ticket of the daily canary check. It notifies nobody, is not counted in statistics and is deleted
   * automatically.
   */
  isCanary: z.boolean().optional(),
  /**
   * True for an emergency above the rate limit of its sender or network. Its notifications are bundled, and staff see a
   * warning.
   */
  isSuspect: z.boolean().optional(),
  /** Fields of an emergency report whose values were invalid. The report was accepted without them. */
  unreadable: z.array(InvalidReportField).optional(),
  lang: Lang,
  service: ServiceCode,
  topic: z.string().optional(),
  priority: Priority,
  areaCode: z.string().optional(),
  areaName: z.string().optional(),
  place: z.string().optional(),
  /**
   * Approximate position from the system that sent the report, rounded to a grid about as wide as a commune. Removed when
   * the area is corrected.
   */
  near: GeoPosition.optional(),
  text: z.string(),
  /** Sender's answers to the topic's questions, as they were on the day of opening. */
  answers: TopicQuestionAnswers.optional(),
  reporterKind: z.enum(['person', 'business']),
  anonymous: z.boolean(),
  /**
   * Notification channels for which the citizen left a phone number, e-mail address or chat account. `contact` contains
   * these in encrypted form.
   */
  contactChannels: z.array(NotificationChannel),
  /** Channel that the citizen chose for notifications. If absent, the channel policy decides. */
  notifyBy: NotificationChoice.optional(),
  /** Set if the sender saw ticket code and PIN on a web page and declined a receipt by SMS. */
  smsReceipt: z.literal(false).optional(),
  contact: Ciphertext.optional(),
  identity: Ciphertext.optional(),
  /**
   * Encrypted corrections of single fields of the identity, oldest first. They are separate because the function that records
   * them cannot decrypt the identity.
   */
  identityCorrections: z.array(Ciphertext).optional(),
  /**
   * HMAC of the caller's phone number. It allows finding the caller's tickets without storing the phone number in plain
   * text.
   */
  callerHash: z.string().optional(),
  /**
   * HMAC of the IP network or telephone call from which the ticket was opened. A caller with a withheld number may ask about
   * the ticket during the same call.
   */
  openedFrom: z.string().optional(),
  openedAt: Instant,
  clocks: z.object({
    acknowledge: TicketClock,
    resolve: TicketClock,
    forward: ForwardClock.optional(),
  }),
  /**
   * Deadlines that the citizen was given when the ticket was opened. They stay stored so that a retried request gets the
   * same response.
   */
  promised: z.object({ acknowledgeBy: Instant, resolveBy: Instant }),
  answeredAt: Instant.optional(),
  /** Time at which the ticket was closed, refused, referred or merged. */
  closedAt: Instant.optional(),
  /** Code of the reason for the end; absent for a merged ticket. */
  endReason: z.string().optional(),
  /**
   * Time of the latest ticket change that is visible to other systems or the public. Absent if there was none since the
   * opening.
   */
  changedAt: Instant.optional(),
  /** Pending question to the citizen; set while the status is `waiting`. */
  waiting: Waiting.optional(),
  extension: Extension.optional(),
  /**
   * Time of the last notification to the unit about a citizen's message that answers no question. Cleared by each
   * assignment.
   */
  messageNotifiedAt: Instant.optional(),
  /** Draft answer that the unit's head must approve before the citizen sees it. */
  draft: z.object({ text: z.string(), post: z.string() }).optional(),
  callback: TicketCallback.optional(),
  /**
   * Encrypted phone number for the pending callback, if it differs from the ticket's phone number. Removed after the call.
   */
  callTo: Ciphertext.optional(),
  photos: z.array(Photo).optional(),
  /**
   * Time of the latest answer with result photos. The citizen could see photos added up to then. Reopening the ticket keeps
   * it.
   */
  photosShownAt: Instant.optional(),
  voiceMessages: z.array(VoiceMessage).optional(),
  /** Latest rating in the cycle; it replaces earlier ones. */
  rating: z.object({ score: z.number().int().min(1).max(5), at: Instant }).optional(),
  mergedInto: MergedInto.optional(),
  /**
   * Codes of the tickets that were merged into this ticket. Their citizens get the same notifications as the citizen of this
   * ticket.
   */
  mergedFrom: z.array(TicketCode).default([]),
  /** Staff member who has taken the ticket. This is a mark, not a lock. */
  takenBy: z.object({ sub: z.string(), at: Instant }).optional(),
  /** Id and time of the published question and answer of the ticket. */
  published: z.object({ id: z.string(), at: Instant }).optional(),
  /** True while the answer awaits a supervisor's decision whether to publish it. */
  isForModeration: z.boolean().optional(),
  /** Set permanently once the ticket, or one merged into it, was about welfare or health. Its answers are never published. */
  isPublicationBarred: z.boolean().optional(),
  nationalRecord: NationalRecord.optional(),
  /** Time at which all text and personal data in the ticket were erased. */
  anonymisedAt: Instant.optional(),
  dataRequest: DataSubjectRequest.optional(),
  /** Legal hold on the ticket. It prevents erasure by retention and by data subject requests. */
  hold: z.object({ at: Instant }).optional(),
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
  /**
   * Number of the current cycle. A reopening or an undone merge starts the next one. Each escalation step is taken once per
   * cycle.
   */
  cycle: z.number().int().positive(),
  /**
   * Number of cycles that began because a merge was undone. Unlike cycles after a reopening, they don't raise the level to
   * which overdue tickets are escalated.
   */
  undoneMerges: z.number().int().positive().optional(),
  /**
   * Number of the ticket's workflow execution. Incrementing it starts a new Step Functions execution and stops the previous
   * one.
   */
  run: z.number().int().positive(),
  /**
   * Identifiers of the escalation steps taken, in the form `cycle.clock.percent`. For the forward clock (the operators'
   * time limit for assigning the ticket), the form is `cycle.clock.round.percent`.
   */
  escalationSteps: z.array(z.string()),
  nextCheckAt: Instant.optional(),
  /** Time at which the sleeping workflow wakes up. If no check is due then, it sleeps until the next one. */
  wakesAt: Instant.optional(),
  secretVersion: z.string(),
  pinVersion: z.number().int().positive(),
  keyHash: z.string(),
  bodyHash: z.string(),
});
export type Ticket = z.infer<typeof Ticket>;

/** Ticket fields that determine how the citizen is notified. */
export type NotifiedTicket = Pick<
  Ticket,
  'contactChannels' | 'notifyBy' | 'smsReceipt' | 'priority' | 'channel'
>;
