import * as z from 'zod';
import type { Directory } from '../directory/directory.ts';
import { Priority, Service } from '../directory/service.ts';
import { UnitRef } from '../directory/unit.ts';
import type { FieldError } from '../messages/field-error.ts';
import { askData, dataDecisions, grantSealed, grantTyped } from '../privacy/request-acts.ts';
import { isVisiblyAtLeast, written } from '../text/written.ts';
import { TypedTicketCode } from './code.ts';
import type { Actor, TicketEvent } from './event.ts';
import { Photo } from './photo.ts';
import { PublicationMark } from './publication-marks.ts';
import { Sealed } from './sealed.ts';
import type { Change, NotifiedTicket, Ticket } from './ticket.ts';

const words = (most: number) =>
  written(most, 'words-required').refine(isVisiblyAtLeast(5), 'words-too-short');

const answer = written(2000, 'answer-required').refine(isVisiblyAtLeast(10), 'answer-too-short');

/** A number in a program's JSON or in a form's text; nothing else that JavaScript would take for one. */
const numeral = (number: z.ZodNumber) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value),
    number,
  );

const act = <Name extends string, Shape extends z.core.$ZodLooseShape>(name: Name, shape: Shape) =>
  z.strictObject({ act: z.literal(name), ...shape });

/** What the unit that leads a ticket can do; granting and approving only another post than asked. */
const ofUnits = [
  act('acknowledge', {}),
  act('answer', { text: answer }),
  act('approve', {}),
  act('reject', { reason: words(1000) }),
  act('ask', { question: words(1000) }),
  act('return', { unit: UnitRef, reason: words(1000) }),
  /** Whole working days, or hours where the clock runs around the clock. */
  act('extend', {
    amount: numeral(z.number('number-wanted').int('number-wanted').positive('number-wanted')),
    reason: words(1000),
  }),
  act('grant-extension', {}),
  act('refuse-extension', { reason: words(1000) }),
] as const;

const ending = { reason: z.string().min(1, 'reason-unknown'), text: answer };

/** What the hotline's own people can do besides. */
const ofHotline = [
  act('assign', { unit: UnitRef, reason: words(1000) }),
  act('classify', {
    service: Service.optional(),
    topic: z.string().nullable().optional(),
    areaCode: z.string().nullable().optional(),
    priority: Priority.optional(),
    /** Accused units to add to those of the ticket. */
    accused: z.array(UnitRef).max(5).optional(),
    /** Accused units to remove; only a supervisor may. */
    cleared: z.array(UnitRef).max(5).optional(),
    reason: words(1000),
  }),
  /** The decision on a ticket held as a possible complaint; without `accused` it is none, and goes on as usual. */
  act('review-complaint', {
    accused: z.array(UnitRef).max(5).default([]),
    reason: words(1000).optional(),
  }),
  act('note', { text: words(2000) }),
  act('close', ending),
  act('refuse', ending),
  act('refer', ending),
] as const;

/** What only those who sign in do: they have a name to take something under, or to answer for hiding it. */
const ofMembers = [
  act('take', {}),
  act('release', {}),
  act('publish', {
    title: words(200),
    question: words(4000),
    answer,
    /** Marks of these texts that the supervisor has looked at and lets stand. */
    confirmed: z.array(PublicationMark).max(500).optional(),
  }),
  act('unpublish', { reason: words(1000) }),
  act('decline-publication', { reason: words(1000) }),
  act('redact', {
    part: written(2000, 'words-required').refine(isVisiblyAtLeast(2), 'part-too-short'),
    reason: words(1000),
  }),
] as const;

/** Somebody is to be called by telephone; citizens ask for it too. */
const callback = act('callback', { text: written(1000).optional() });

/** By telephone they may name another number than the ticket's: it comes sealed, and from no door that reads JSON. */
const callbackTo = act('callback', {
  ...callback.omit({ act: true }).shape,
  to: Sealed.optional(),
});

/** What came of the call. */
export const CallOutcome = z.enum(['reached', 'no-answer', 'wrong-number'], 'outcome-unknown');
export type CallOutcome = z.infer<typeof CallOutcome>;

const callbackDone = act('callback-done', {
  outcome: CallOutcome,
  text: written(1000).optional(),
});

const ofCitizens = [
  act('write', { text: words(4000) }),
  act('rate', {
    score: numeral(
      z.number('score-wanted').int('score-wanted').min(1, 'score-wanted').max(5, 'score-wanted'),
    ),
    comment: written(1000).optional(),
  }),
  act('reopen', { reason: words(1000) }),
] as const;

/** A picture that has been looked through and lies where the ticket's photos lie. */
const addPhoto = act('add-photo', { photo: Photo });

/** What an officer's page may send. */
export const UnitAct = z.discriminatedUnion('act', ofUnits, 'form-broken');
export type UnitAct = z.infer<typeof UnitAct>;

/** What the citizen's page may send. */
export const CitizenAct = z.discriminatedUnion('act', [...ofCitizens, callback, askData]);
export type CitizenAct = z.infer<typeof CitizenAct>;

/** What the console may send. */
export const StaffAct = z.discriminatedUnion('act', [
  ...ofUnits,
  ...ofHotline,
  ...ofMembers,
  callback,
  callbackDone,
  askData,
  ...dataDecisions,
  grantTyped,
]);
export type StaffAct = z.infer<typeof StaffAct>;

/** What a person can do to one ticket. */
export const Act = z.discriminatedUnion('act', [
  ...ofUnits,
  ...ofHotline,
  ...ofMembers,
  ...ofCitizens,
  addPhoto,
  callbackTo,
  callbackDone,
  askData,
  ...dataDecisions,
  grantSealed,
]);
export type Act = z.infer<typeof Act>;
export type ActName = Act['act'];
export type ActOf<Name extends ActName> = Extract<Act, { act: Name }>;

/** The same when nothing of it says any more who somebody is. */
export type SealedStaffAct = Exclude<StaffAct, { act: 'grant-data' }> | ActOf<'grant-data'>;

/** What is done to two tickets: the one becomes part of the other, or is taken out again. */
export const Merge = z.discriminatedUnion('act', [
  act('merge', { into: TypedTicketCode, reason: words(1000) }),
  act('unmerge', { reason: words(1000) }),
]);
export type Merge = z.infer<typeof Merge>;

/** Everything that the console may send. */
export const StaffDeed = z.discriminatedUnion('act', [...StaffAct.options, ...Merge.options]);
export type StaffDeed = z.infer<typeof StaffDeed>;

/** Who acts, through which channel, when, and by which rules. */
export type Occasion = {
  by: Actor;
  channel: string;
  now: Date;
  directory: Directory;
  /** The form or key that asked for it: it works once. */
  nonce?: string | undefined;
  bodyHash?: string | undefined;
  /** The system that passes the citizen's words on: written before them, and not screened. */
  sender?: string | undefined;
  /** The tickets that this one took in: their citizens are told what its own is. */
  tookIn?: readonly (Pick<Ticket, 'code' | 'assignment'> & NotifiedTicket)[] | undefined;
} & Pick<TicketEvent, 'origin' | 'recordedOn'>;

export type Refused = {
  kind: 'refused';
  errors: FieldError[];
  /** Of a publication, what must be removed or confirmed first. */
  marks?: PublicationMark[];
};

/** The change that an act makes; `not-now` when the ticket's status doesn't allow it. */
export type Acted = { kind: 'change'; change: Change } | { kind: 'not-now' } | Refused;
