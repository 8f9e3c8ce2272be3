import * as z from 'zod';
import { deedNames } from '../ticket/acts-now.ts';
import { TicketCode } from '../ticket/code.ts';
import { TicketEvent } from '../ticket/event.ts';
import { TicketStatus } from '../ticket/lifecycle.ts';
import { Ticket, TicketClock } from '../ticket/ticket.ts';
import { Late, Moment, OverdueStep, Taker } from './shared-answers.ts';

/** In words, why it went there or is due then. */
const why = z.array(z.string());

const ToldClock = TicketClock.extend({ why, round: z.int().optional() });

/** Fields of an event beside its own; `isFromMerged`: the citizen of a ticket merged into this one did it. */
const besidesEvent = { why: why.optional(), isFromMerged: z.literal(true).optional() };

/** What staff may see of a ticket: nothing that tells who reported it, and no hash, is on this list. */
export const shownOfTicket = {
  code: true,
  version: true,
  status: true,
  channel: true,
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

export const TicketAnswer = z.strictObject({
  ...Ticket.pick(shownOfTicket).shape,
  label: z.string(),
  topicName: z.string().optional(),
  answers: z.array(z.strictObject({ question: z.string(), answer: z.string(), lang: z.string() })),
  clocks: z.strictObject({
    acknowledge: ToldClock,
    resolve: ToldClock,
    forward: ToldClock.optional(),
  }),
  late: Late.optional(),
  overdue: OverdueStep.optional(),
  takenBy: Taker.optional(),
  /** Why the ticket is held: the phrases of the sender's text that read like a complaint about an office. */
  complaintPhrases: z.array(z.string()).optional(),
  events: z.array(z.intersection(TicketEvent, z.object(besidesEvent))),
});

export const ActsAnswer = z.strictObject({
  code: TicketCode,
  version: z.int(),
  status: TicketStatus,
  acts: z.array(z.enum(deedNames)),
});

const Moved = z.strictObject({ clock: z.string(), from: Moment, to: Moment });

/** What an act did: its event, and the deadlines that it moved. */
export const ActAnswer = z.strictObject({
  code: TicketCode,
  version: z.int(),
  at: Moment,
  status: TicketStatus,
  label: z.string(),
  recorded: z.string(),
  moved: z.array(Moved),
  other: z.strictObject({ code: TicketCode, version: z.int() }).optional(),
});

export const TemplatesAnswer = z.strictObject({
  code: TicketCode,
  version: z.int(),
  templates: z.array(z.strictObject({ code: z.string(), title: z.string(), text: z.string() })),
});
