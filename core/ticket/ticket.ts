import * as z from 'zod';
import { Answers } from '../directory/question.ts';
import { Priority, Service } from '../directory/service.ts';
import { type Alert, AlertChannel } from '../messages/alert.ts';
import { Lang } from '../messages/lang.ts';
import { Instant } from '../time/instant.ts';
import { TicketCode } from './code.ts';
import type { TicketEvent } from './event.ts';
import { TicketStatus } from './lifecycle.ts';

/** Where a ticket came from; part of what its code is made of. */
export const Channel = z.enum(['web', 'voice', 'chat', 'zalo', 'messenger', 'operator', 'open311']);
export type Channel = z.infer<typeof Channel>;

/** One of a ticket's two clocks; `minutes` are minutes of that clock between start and due. */
export const TicketClock = z.object({
  kind: z.enum(['wall', 'working']),
  startAt: Instant,
  dueAt: Instant,
  minutes: z.number().int().positive(),
  stoppedAt: Instant.optional(),
});
export type TicketClock = z.infer<typeof TicketClock>;

const Sealed = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export const Ticket = z.object({
  code: TicketCode,
  /** Rises with every event; the opening is version 1. */
  version: z.number().int().positive(),
  status: TicketStatus,
  channel: Channel,
  lang: Lang,
  service: Service,
  topic: z.string().optional(),
  priority: Priority,
  areaCode: z.string().optional(),
  areaName: z.string().optional(),
  place: z.string().optional(),
  text: z.string(),
  /** To the questions of its topic on the day it was opened. */
  answers: Answers.optional(),
  reporterKind: z.enum(['person', 'business']),
  anonymous: z.boolean(),
  /** By which kinds of message the citizen can be told something; the addresses are sealed. */
  reach: z.array(AlertChannel),
  contact: Sealed.optional(),
  identity: Sealed.optional(),
  /** Keyed hash of the caller's number: finds a caller's tickets without keeping the number. */
  callerHash: z.string().optional(),
  /** Keyed hash of the address it was opened from: no stranger when it asks for the ticket. */
  openedFrom: z.string().optional(),
  openedAt: Instant,
  clocks: z.object({ acknowledge: TicketClock, resolve: TicketClock }),
  /** The deadlines as told at the opening: a retry gets this answer again, whatever came since. */
  promised: z.object({ acknowledgeBy: Instant, resolveBy: Instant }),
  answeredAt: Instant.optional(),
  unit: z.string().optional(),
  unitName: z.string().optional(),
  coUnits: z.array(z.string()),
  /** Rises with every assignment: links of an earlier one end. */
  assignment: z.number().int().nonnegative(),
  /** Rises only on reopening; rungs are taken once a cycle. */
  cycle: z.number().int().positive(),
  /** Rises when the journey must be started anew. */
  run: z.number().int().positive(),
  /** Keys of the rungs taken, `cycle.clock.percent`. */
  rungs: z.array(z.string()),
  nextCheckAt: Instant.optional(),
  secretVersion: z.string(),
  pinVersion: z.number().int().positive(),
  keyHash: z.string(),
  bodyHash: z.string(),
});
export type Ticket = z.infer<typeof Ticket>;

/** A ticket's next version with the event that made it, and what must be told because of it. */
export type Change = {
  before: Ticket;
  after: Ticket;
  event: TicketEvent;
  alerts: Alert[];
  /** The form that asked for it: it works once. */
  nonce?: string;
};

export type TicketStore = {
  /** One conditional write; when the code is taken, the ticket that has it comes back. */
  open(ticket: Ticket): Promise<{ kind: 'stored' } | { kind: 'taken'; by: Ticket }>;
  find(code: TicketCode): Promise<Ticket | undefined>;
  /** The ticket and its events in order, the opening first. */
  history(code: TicketCode): Promise<{ ticket: Ticket; events: TicketEvent[] } | undefined>;
  /** Plans the next check anew, which is no event; false when the ticket has moved on. */
  plan(ticket: Ticket, nextCheckAt: Date | undefined): Promise<boolean>;
  /** All or nothing: `stale` when the ticket has moved on, `replayed` when the nonce was used. */
  commit(change: Change): Promise<'committed' | 'stale' | 'replayed'>;
};
