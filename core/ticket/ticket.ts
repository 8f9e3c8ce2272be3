import * as z from 'zod';
import { QuestionAnswers } from '../directory/question.ts';
import { Priority, Service } from '../directory/service.ts';
import { Lang } from '../messages/lang.ts';
import { type Notification, NotificationChannel } from '../messages/notification.ts';
import { DataRequest } from '../privacy/data-request.ts';
import { LegalBasis } from '../privacy/legal-basis.ts';
import { ClockName, ClockRule } from '../sla/sla-row.ts';
import { Instant } from '../time/instant.ts';
import { Ciphertext } from './ciphertext.ts';
import { TicketCode } from './code.ts';
import type { TicketEvent } from './event.ts';
import { TicketStatus } from './lifecycle.ts';
import { GeoPosition } from './near.ts';
import { NotificationChoice } from './notify-by.ts';
import { Photo } from './photo.ts';
import type { PublicationChange } from './publication.ts';
import { TicketCallback } from './ticket-callback.ts';
import { UnreadableField } from './unreadable-field.ts';
import { VoiceMessage } from './voice-message.ts';

/** Channel by which a ticket was opened; part of the input from which its code is derived. */
export const Channel = z.enum(['web', 'voice', 'chat', 'zalo', 'messenger', 'operator', 'open311']);
export type Channel = z.infer<typeof Channel>;

/** Pause of a clock; a pause without `to` is still running. */
const Pause = z.object({ from: Instant, to: Instant.optional() });

/**
 * Clock of a ticket. Its deadline is computed from rule, start, extension and pauses by the calendar, and recomputed when the
 * calendar changes. `minutes` is the running time between start and deadline.
 */
export const TicketClock = z.object({
  kind: z.enum(['wall', 'working']),
  rule: ClockRule,
  startAt: Instant,
  dueAt: Instant,
  minutes: z.number().int().positive(),
  extension: ClockRule.optional(),
  /** Time from which a late extension counts; set only when it was granted after the deadline. */
  extendedFrom: Instant.optional(),
  pauses: z.array(Pause).optional(),
  stoppedAt: Instant.optional(),
  /** First deadline that passed while the clock ran; stays even if the deadline moves later. */
  missedAt: Instant.optional(),
});
export type TicketClock = z.infer<typeof TicketClock>;

/** Clock of the operators; restarts with a new round each time the ticket returns to their queue. */
const ForwardClock = TicketClock.extend({ round: z.number().int().positive() });

/** Question to the citizen, and until when the clocks pause for the answer. */
const Waiting = z.object({ question: z.string(), askedAt: Instant, until: Instant });

/** Complaint hold: the operators check whether the ticket complains about an office. No unit reads it until they decide. */
const ComplaintHold = z.object({
  at: Instant,
  /** Deadline for the operators' decision on the complaint hold. */
  dueAt: Instant,
  /** Escalation steps taken on the complaint hold, in percent of its time. */
  rungs: z.array(z.number().int().positive()).optional(),
  /** Offices that the text names, as units of the ticket's commune. */
  suspects: z.array(z.string()).optional(),
  /** Kind of text that raised the suspicion of a complaint. */
  source: z.enum(['report', 'message', 'transcript']),
  /** Units that had the ticket before the hold and get it back if there is no complaint; absent for a new ticket. */
  heldFrom: z.object({ unit: z.string(), coUnits: z.array(z.string()) }).optional(),
});

/** Mark of a ticket with a citizen's text that reads like an emergency and that nobody has classified yet. */
const PossibleEmergency = z.object({
  /** Ticket version that added the urgent text; 1 for the report itself. */
  version: z.number().int().positive(),
  at: Instant,
  /** Deadline for the operators to check the possible emergency: the acknowledge time of a P1 ticket. */
  dueAt: Instant,
  /** Escalation steps taken on the possible emergency, in percent of its time; each notified the operators' supervisor. */
  rungs: z.array(z.number().int().positive()).optional(),
});

/** Extension of the resolve clock; at most one per cycle. */
const Extension = z.object({
  state: z.enum(['asked', 'granted', 'refused']),
  amount: ClockRule,
  reason: z.string(),
  askedAt: Instant,
  /** Role that requested the extension; a different role decides. */
  askedBy: z.object({ unit: z.string(), post: z.string() }),
});

/** Merge of the ticket into a common ticket, with the previous status and the clocks that the merge stopped. */
const MergedInto = z.object({
  code: TicketCode,
  was: TicketStatus,
  stopped: z.array(ClockName).default([]),
  /** Rating by this ticket's citizen, and the cycle of the common ticket that it rates. */
  rated: z
    .object({ score: z.number().int().min(1).max(5), cycle: z.number().int().positive() })
    .optional(),
  /** This ticket's text is a reason for the common ticket's possible-emergency mark. */
  isAlarm: z.literal(true).optional(),
});

export const Ticket = z.object({
  code: TicketCode,
  /** Version of the ticket, incremented by every event; 1 for the opening. */
  version: z.number().int().positive(),
  status: TicketStatus,
  channel: Channel,
  /** Poster or link by which the sender reached the hotline. */
  source: z.string().optional(),
  /** Legal bases for processing the sender's data; `notice` is the version of the privacy notice they were shown. */
  bases: z.array(LegalBasis).optional(),
  notice: z.string().optional(),
  /** Open311 provider that filed the ticket. */
  filedBy: z.string().optional(),
  /** Set if the ticket was filed for an Open311 token: the provider gets the code once somebody has reviewed the report. */
  token: z.object({ checkedAt: Instant.optional() }).optional(),
  /** Ticket of a canary check. It notifies nobody, isn't counted and is deleted automatically. */
  isTrial: z.boolean().optional(),
  /** Emergency above the rate limit of its sender or network: its notifications are bundled, and staff see a mark. */
  isSuspect: z.boolean().optional(),
  /** Unreadable fields without which this emergency was accepted. */
  unreadable: z.array(UnreadableField).optional(),
  lang: Lang,
  service: Service,
  topic: z.string().optional(),
  priority: Priority,
  areaCode: z.string().optional(),
  areaName: z.string().optional(),
  place: z.string().optional(),
  /** Approximate position from the sender's system, rounded to a commune's width; removed when the area is corrected. */
  near: GeoPosition.optional(),
  text: z.string(),
  /** Answers to the questions that the topic had on the day of opening. */
  answers: QuestionAnswers.optional(),
  reporterKind: z.enum(['person', 'business']),
  anonymous: z.boolean(),
  /** Channels for which the citizen left an address; the addresses are encrypted in `contact`. */
  reach: z.array(NotificationChannel),
  /** Channel that the citizen chose for notifications; without it the channel policy decides. */
  notifyBy: NotificationChoice.optional(),
  /** Set if the sender saw code and PIN on a page and requested no SMS receipt. */
  smsReceipt: z.literal(false).optional(),
  contact: Ciphertext.optional(),
  identity: Ciphertext.optional(),
  /** HMAC of the caller's number; finds the caller's tickets without storing the number. */
  callerHash: z.string().optional(),
  /**
   * HMAC of the IP network or phone call that opened the ticket. Within the same call the caller may ask for the ticket even
   * with a withheld number.
   */
  openedFrom: z.string().optional(),
  openedAt: Instant,
  clocks: z.object({
    acknowledge: TicketClock,
    resolve: TicketClock,
    forward: ForwardClock.optional(),
  }),
  /** Deadlines that the response to the opening stated; a retry gets the same response. */
  promised: z.object({ acknowledgeBy: Instant, resolveBy: Instant }),
  answeredAt: Instant.optional(),
  /** Time at which the ticket ended, in whatever way. */
  closedAt: Instant.optional(),
  /** Coded reason of the end; absent for a merged ticket. */
  endReason: z.string().optional(),
  /** Last change that is visible outside; absent before the first. */
  changedAt: Instant.optional(),
  /** Question to the citizen; set while the status is `waiting`. */
  waiting: Waiting.optional(),
  extension: Extension.optional(),
  /** Time of the last notification to the unit about an unrequested message; reset by each assignment. */
  writingToldAt: Instant.optional(),
  /** Draft answer that the unit's head must approve before the citizen sees it. */
  draft: z.object({ text: z.string(), post: z.string() }).optional(),
  callback: TicketCallback.optional(),
  /** Encrypted number for the pending callback if it differs from the ticket's; removed after the call. */
  callTo: Ciphertext.optional(),
  photos: z.array(Photo).optional(),
  voiceMessages: z.array(VoiceMessage).optional(),
  /** Latest rating of the cycle; replaces earlier ones. */
  rating: z.object({ score: z.number().int().min(1).max(5), at: Instant }).optional(),
  mergedInto: MergedInto.optional(),
  /** Tickets merged into this one; their citizens receive the same notifications as its own. */
  mergedFrom: z.array(TicketCode).default([]),
  /** Staff member who has taken the ticket; a mark, not a lock. */
  takenBy: z.object({ sub: z.string(), at: Instant }).optional(),
  /** Publication of the ticket's question and answer. */
  published: z.object({ id: z.string(), at: Instant }).optional(),
  /** The answer waits for a supervisor to publish it or to decline. */
  isForModeration: z.boolean().optional(),
  /** Set once the ticket, or one merged into it, was about welfare or health: answers are never published. */
  isPublicationBarred: z.boolean().optional(),
  /** Time at which all text and personal data of the ticket was erased. */
  anonymisedAt: Instant.optional(),
  dataRequest: DataRequest.optional(),
  /** Legal hold: prevents erasure by retention and by data requests. */
  hold: z.object({ at: Instant }).optional(),
  unit: z.string().optional(),
  unitName: z.string().optional(),
  coUnits: z.array(z.string()),
  /** Units that the report complains about; they are never notified and can't read the ticket. */
  accused: z.array(z.string()).default([]),
  /** Units that the sender named as the subject of a complaint at the opening, after routing; `accused` may differ later. */
  declared: z.array(z.string()).optional(),
  /** The sender's answer to whether the report concerns an office or an official. */
  isAboutOffice: z.boolean().optional(),
  complaintHold: ComplaintHold.optional(),
  possibleEmergency: PossibleEmergency.optional(),
  /** Assignments for which nobody at the unit could be notified, as `assignment.unit`. */
  unreached: z.array(z.string()).optional(),
  /** Hash suffixes of officer links that were opened by people no longer in the roster. */
  refusedLinks: z.array(z.string()).optional(),
  /** Units that returned the ticket, in order. */
  returnedBy: z.array(z.string()).default([]),
  /** Number of assignments so far; officer links of earlier assignments are invalid. */
  assignment: z.number().int().nonnegative(),
  /** Number of the cycle, incremented by a reopening and by an undone merge. Each escalation step is taken once per cycle. */
  cycle: z.number().int().positive(),
  /** Number of cycles that began with an undone merge; they don't escalate to higher units. */
  undoneMerges: z.number().int().positive().optional(),
  /** Number of the workflow run, incremented when a new workflow must start. */
  run: z.number().int().positive(),
  /** Keys of the escalation steps taken: `cycle.clock.percent`, for the forward clock `cycle.clock.round.percent`. */
  rungs: z.array(z.string()),
  nextCheckAt: Instant.optional(),
  /** Time at which the sleeping workflow wakes up; it may then sleep again until the next check. */
  wakesAt: Instant.optional(),
  secretVersion: z.string(),
  pinVersion: z.number().int().positive(),
  keyHash: z.string(),
  bodyHash: z.string(),
});
export type Ticket = z.infer<typeof Ticket>;

/** Ticket fields that decide how the citizen is notified. */
export type NotifiedTicket = Pick<
  Ticket,
  'reach' | 'notifyBy' | 'smsReceipt' | 'priority' | 'channel'
>;

/** Next version of a ticket with its event and notifications, written in one transaction. */
export type Change = {
  before: Ticket;
  after: Ticket;
  event: TicketEvent;
  alerts: Notification[];
  /** Idempotency key of the form or request; each key is accepted once. */
  nonce?: string;
  /** Publication or withdrawal that is written with the change. */
  publication?: PublicationChange;
  /** Passage that a redaction or correction also removes from earlier events of the ticket. */
  hides?: { part: string; isInTicket: boolean } | { part: string; of: 'place' };
  bodyHash?: string;
  /** Earlier events in rewritten form, including those of other tickets that hold the same text. */
  rewritten?: TicketEvent[];
};

export type TicketStore = {
  /** Creates the ticket with one conditional write. If the code is in use, returns the ticket that has it. */
  open(ticket: Ticket): Promise<{ kind: 'stored' } | { kind: 'taken'; by: Ticket }>;
  find(code: TicketCode): Promise<Ticket | undefined>;
  /** Returns the ticket and its events in order of version. */
  history(code: TicketCode): Promise<{ ticket: Ticket; events: TicketEvent[] } | undefined>;
  /** Updates the next check without an event; returns false on a version conflict. */
  plan(ticket: Ticket, nextCheckAt: Date | undefined): Promise<boolean>;
  /**
   * Writes one or two changes in one transaction. Returns `stale` on a version conflict and `replayed` when the first
   * change's idempotency key was used before.
   */
  commit(change: Change, other?: Change): Promise<'committed' | 'stale' | 'replayed'>;
};
