import * as z from 'zod';
import { Answers } from '../directory/question.ts';
import { Priority, Service } from '../directory/service.ts';
import { type Alert, AlertChannel } from '../messages/alert.ts';
import { Lang } from '../messages/lang.ts';
import { DataRequest } from '../privacy/data-request.ts';
import { LegalBasis } from '../privacy/legal-basis.ts';
import { ClockName, ClockRule } from '../sla/sla-row.ts';
import { Instant } from '../time/instant.ts';
import { CallbackOwed } from './callback-owed.ts';
import { TicketCode } from './code.ts';
import type { TicketEvent } from './event.ts';
import { TicketStatus } from './lifecycle.ts';
import { Position } from './near.ts';
import { NotifyBy } from './notify-by.ts';
import { Photo } from './photo.ts';
import type { PublicationChange } from './publication.ts';
import { Sealed } from './sealed.ts';
import { UnreadableField } from './unreadable-field.ts';
import { VoiceMessage } from './voice-message.ts';

/** Where a ticket came from; part of what its code is made of. */
export const Channel = z.enum(['web', 'voice', 'chat', 'zalo', 'messenger', 'operator', 'open311']);
export type Channel = z.infer<typeof Channel>;

/** Time that does not count; without an end, the clock still stands. */
const Pause = z.object({ from: Instant, to: Instant.optional() });

/**
 * One of a ticket's clocks. `rule`, start, extension and pauses make the deadline by the calendar, and make it again
 * when the calendar changes; `minutes` are minutes of the clock that run between start and due.
 */
export const TicketClock = z.object({
  kind: z.enum(['wall', 'working']),
  rule: ClockRule,
  startAt: Instant,
  dueAt: Instant,
  minutes: z.number().int().positive(),
  extension: ClockRule.optional(),
  /** When an extension was granted after the deadline: it counts from then and sets the next promise. */
  extendedFrom: Instant.optional(),
  pauses: z.array(Pause).optional(),
  stoppedAt: Instant.optional(),
  /** The first deadline that passed while it ran, whatever moves the deadline afterwards. */
  missedAt: Instant.optional(),
});
export type TicketClock = z.infer<typeof TicketClock>;

/** The operators' own clock starts anew with each time that a ticket comes to them. */
const ForwardClock = TicketClock.extend({ round: z.number().int().positive() });

/** What was asked of the citizen, and until when the clocks stand for it. */
const Waiting = z.object({ question: z.string(), askedAt: Instant, until: Instant });

/** The operators check whether it complains about an office; until they decide, no unit reads it. */
const ComplaintHold = z.object({
  at: Instant,
  /** By when the operators must decide. */
  dueAt: Instant,
  /** The shares of that time, in percent, at which somebody was notified. */
  rungs: z.array(z.number().int().positive()).optional(),
  /** The offices that the text names, as units of the ticket's commune. */
  suspects: z.array(z.string()).optional(),
  /** Which text raised the suspicion. */
  source: z.enum(['report', 'message', 'transcript']),
  /** The units that had the ticket, which get it back when there is no complaint; absent for a new ticket. */
  heldFrom: z.object({ unit: z.string(), coUnits: z.array(z.string()) }).optional(),
});

/** A text of the citizen reads like an emergency and nobody has classified it yet. */
const PossibleEmergency = z.object({
  /** The version of the ticket that added the text; 1 for the report itself. */
  version: z.number().int().positive(),
  at: Instant,
  /** By when the operators must look at it: the time for acknowledging a P1 ticket. */
  dueAt: Instant,
  /** The shares of that time, in percent, at which the operators' supervisor was notified. */
  rungs: z.array(z.number().int().positive()).optional(),
});

/** More time, once a cycle. */
const Extension = z.object({
  state: z.enum(['asked', 'granted', 'refused']),
  amount: ClockRule,
  reason: z.string(),
  askedAt: Instant,
  /** The post that asked: another one decides. */
  askedBy: z.object({ unit: z.string(), post: z.string() }),
});

/** The common ticket that took this one in, the status it had before, and which clocks that stopped. */
const MergedInto = z.object({
  code: TicketCode,
  was: TicketStatus,
  stopped: z.array(ClockName).default([]),
  /** The rating that this ticket's citizen gave, and the cycle of the common ticket that it rates. */
  rated: z
    .object({ score: z.number().int().min(1).max(5), cycle: z.number().int().positive() })
    .optional(),
  /** A text of this ticket's citizen is a reason for the common ticket's mark as a possible emergency. */
  isAlarm: z.literal(true).optional(),
});

export const Ticket = z.object({
  code: TicketCode,
  /** Rises with every event; the opening is version 1. */
  version: z.number().int().positive(),
  status: TicketStatus,
  channel: Channel,
  /** The poster or link that its sender came by. */
  source: z.string().optional(),
  /** By which law its sender's data is handled, and which words about that they were shown. */
  bases: z.array(LegalBasis).optional(),
  notice: z.string().optional(),
  /** The provider of Open311 that filed it. */
  filedBy: z.string().optional(),
  /** It was filed for a token: its sender has the code once somebody has looked at what is asked for. */
  token: z.object({ checkedAt: Instant.optional() }).optional(),
  /** The hotline's own, to see whether a door answers: no one is told of it, nothing counts it, and it goes by itself. */
  isTrial: z.boolean().optional(),
  /** An emergency beyond the limit of its sender or network: its notifications are bundled, and staff see the mark. */
  isSuspect: z.boolean().optional(),
  /** Fields that this emergency was accepted without: they were sent and could not be read. */
  unreadable: z.array(UnreadableField).optional(),
  lang: Lang,
  service: Service,
  topic: z.string().optional(),
  priority: Priority,
  areaCode: z.string().optional(),
  areaName: z.string().optional(),
  place: z.string().optional(),
  /** About where, to a commune's width, as its sender's system said; as long as that is what it is about. */
  near: Position.optional(),
  text: z.string(),
  /** To the questions of its topic on the day it was opened. */
  answers: Answers.optional(),
  reporterKind: z.enum(['person', 'business']),
  anonymous: z.boolean(),
  /** By which kinds of message the citizen can be told something; the addresses are sealed. */
  reach: z.array(AlertChannel),
  /** The citizen's choice of channel; without one the policy decides. */
  notifyBy: NotifyBy.optional(),
  /** The sender has seen code and PIN on a page and requested no paid message with them. */
  smsReceipt: z.literal(false).optional(),
  contact: Sealed.optional(),
  identity: Sealed.optional(),
  /** Keyed hash of the caller's number: finds a caller's tickets without keeping the number. */
  callerHash: z.string().optional(),
  /** Keyed hash of the address or the call it was opened from: no stranger when it asks for the ticket. */
  openedFrom: z.string().optional(),
  openedAt: Instant,
  clocks: z.object({
    acknowledge: TicketClock,
    resolve: TicketClock,
    forward: ForwardClock.optional(),
  }),
  /** The deadlines as told at the opening: a retry gets this answer again, whatever came since. */
  promised: z.object({ acknowledgeBy: Instant, resolveBy: Instant }),
  answeredAt: Instant.optional(),
  /** When it ended, as done or otherwise. */
  closedAt: Instant.optional(),
  /** The coded reason of that end; none of a ticket that became part of another. */
  endReason: z.string().optional(),
  /** When it last changed in what anybody outside may see of it; absent until it does. */
  changedAt: Instant.optional(),
  /** While its status is `waiting`. */
  waiting: Waiting.optional(),
  extension: Extension.optional(),
  /** When the unit was last told that the citizen had written, since it has the ticket. */
  writingToldAt: Instant.optional(),
  /** An answer that somebody must approve before the citizen sees it. */
  draft: z.object({ text: z.string(), post: z.string() }).optional(),
  callback: CallbackOwed.optional(),
  /** Another number than the ticket's for the call that is owed, sealed; gone when the call has ended. */
  callTo: Sealed.optional(),
  /** What the citizen sent to be looked at, in order. */
  photos: z.array(Photo).optional(),
  /** What was said to it after the tone, in order. */
  voiceMessages: z.array(VoiceMessage).optional(),
  /** The latest of each cycle replaces the one before. */
  rating: z.object({ score: z.number().int().min(1).max(5), at: Instant }).optional(),
  mergedInto: MergedInto.optional(),
  /** Tickets that this one took in: their citizens are told what its own is. */
  mergedFrom: z.array(TicketCode).default([]),
  /** Who said that they have it in hand; a mark, no lock. */
  takenBy: z.object({ sub: z.string(), at: Instant }).optional(),
  /** Under which name a question and an answer stand in public because of it. */
  published: z.object({ id: z.string(), at: Instant }).optional(),
  /** Its answer may interest others, and no supervisor has said yet whether they read it. */
  isForModeration: z.boolean().optional(),
  /** It, or a ticket merged into it, was of welfare or health at some time: its answers are never published. */
  isPublicationBarred: z.boolean().optional(),
  /** Since when it holds nothing that anybody wrote, and nothing of who they were. */
  anonymisedAt: Instant.optional(),
  dataRequest: DataRequest.optional(),
  /** Something that the law wants kept, whatever its age and whoever asks. */
  hold: z.object({ at: Instant }).optional(),
  unit: z.string().optional(),
  unitName: z.string().optional(),
  coUnits: z.array(z.string()),
  /** Units that the report complains about: never told of it. */
  accused: z.array(z.string()).default([]),
  /** The units that the sender named at the opening, as routed then; absent without any. `accused` may differ later. */
  declared: z.array(z.string()).optional(),
  /** The sender's answer to the question whether it concerns an office or an official. */
  isAboutOffice: z.boolean().optional(),
  complaintHold: ComplaintHold.optional(),
  possibleEmergency: PossibleEmergency.optional(),
  /** Assignments and units of which nobody could be told, `assignment.unit`. */
  unreached: z.array(z.string()).optional(),
  /** Links by which people who had left the roster tried to open it: the end of each one's hash. */
  refusedLinks: z.array(z.string()).optional(),
  /** Units that said it wasn't theirs, in order. */
  returnedBy: z.array(z.string()).default([]),
  /** Rises with every assignment: links of an earlier one end. */
  assignment: z.number().int().nonnegative(),
  /** Rises on reopening and when a merge is undone; rungs are taken once a cycle. */
  cycle: z.number().int().positive(),
  /** How many of its cycles began because a merge was undone: they escalate to nobody higher. */
  undoneMerges: z.number().int().positive().optional(),
  /** Rises when the journey must be started anew. */
  run: z.number().int().positive(),
  /** Keys of the rungs taken, `cycle.clock.percent`, with the round where there is one. */
  rungs: z.array(z.string()),
  nextCheckAt: Instant.optional(),
  /** When its journey wakes; from then on it sleeps until what was then the next check. */
  wakesAt: Instant.optional(),
  secretVersion: z.string(),
  pinVersion: z.number().int().positive(),
  keyHash: z.string(),
  bodyHash: z.string(),
});
export type Ticket = z.infer<typeof Ticket>;

/** As much of a ticket as decides how its citizen is notified. */
export type NotifiedTicket = Pick<
  Ticket,
  'reach' | 'notifyBy' | 'smsReceipt' | 'priority' | 'channel'
>;

/** A ticket's next version with the event that made it, and what must be told because of it. */
export type Change = {
  before: Ticket;
  after: Ticket;
  event: TicketEvent;
  alerts: Alert[];
  /** The form that asked for it: it works once. */
  nonce?: string;
  /** What is put before the public, or taken away, with it. */
  publication?: PublicationChange;
  /** Words that are to be gone from its earlier events too. */
  hides?: { part: string; isInTicket: boolean } | { part: string; of: 'place' };
  /** Hash of all that it asked for. */
  bodyHash?: string;
  /** Earlier events, also of other tickets with the same words, as they are to stand from now on. */
  rewritten?: TicketEvent[];
};

export type TicketStore = {
  /** One conditional write; when the code is taken, the ticket that has it comes back. */
  open(ticket: Ticket): Promise<{ kind: 'stored' } | { kind: 'taken'; by: Ticket }>;
  find(code: TicketCode): Promise<Ticket | undefined>;
  /** The ticket and its events in order, the opening first. */
  history(code: TicketCode): Promise<{ ticket: Ticket; events: TicketEvent[] } | undefined>;
  /** Plans the next check anew, which is no event; false when the ticket has moved on. */
  plan(ticket: Ticket, nextCheckAt: Date | undefined): Promise<boolean>;
  /**
   * All or nothing, of two tickets too: `stale` when one has moved on, `replayed` when the first one's nonce was used.
   */
  commit(change: Change, other?: Change): Promise<'committed' | 'stale' | 'replayed'>;
};
