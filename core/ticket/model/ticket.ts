import * as z from 'zod';
import { Priority, ServiceCode } from '../../directory/model/services/service.ts';
import { TopicQuestionAnswers } from '../../directory/model/services/topic-question.ts';
import { Lang } from '../../messages/lang.ts';
import { NotificationChannel } from '../../messages/notification.ts';
import { DataSubjectRequest } from '../../privacy/data-request.ts';
import { LegalBasis } from '../../privacy/legal-basis.ts';
import { Instant } from '../../time/instant.ts';
import { Ciphertext } from './fields/ciphertext.ts';
import { GeoPosition } from './fields/geo-position.ts';
import { InvalidReportField } from './fields/invalid-report-field.ts';
import { NationalRecord } from './fields/national-record.ts';
import { NotificationChoice } from './fields/notification-choice.ts';
import { Photo } from './fields/photo.ts';
import { IntakeChannel, ReceivedBy } from './fields/report-medium.ts';
import { TicketCallback } from './fields/ticket-callback.ts';
import { VoiceMessage } from './fields/voice-message.ts';
import { TicketStatus } from './lifecycle.ts';
import { TicketCode } from './ticket-code.ts';
import {
  Extension,
  ForwardClock,
  MergedInto,
  TicketClock,
  unitFields,
  Waiting,
} from './ticket-parts.ts';

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
  /** Time of the last SMS about an addition to the answer. */
  additionSmsAt: Instant.optional(),
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
  ...unitFields,
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
