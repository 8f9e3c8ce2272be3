import * as z from 'zod';
import type { Directory } from '../directory/directory.ts';
import { Priority, Service } from '../directory/service.ts';
import { UnitRef } from '../directory/unit.ts';
import type { FieldError } from '../messages/field-error.ts';
import {
  dataDecisionActions,
  dataRequestAction,
  grantActionWithEncryptedCorrection,
  grantActionWithPlainTextCorrection,
} from '../privacy/request-acts.ts';
import { boundedTextSchema, buildMinVisibleLengthCheck } from '../text/written.ts';
import { Ciphertext } from './ciphertext.ts';
import { TypedTicketCode } from './code.ts';
import type { Actor, TicketEvent } from './event.ts';
import { Photo } from './photo.ts';
import { PublicationMark } from './publication-marks.ts';
import type { Change, NotifiedTicket, Ticket } from './ticket.ts';

const words = (most: number) =>
  boundedTextSchema(most, 'words-required').refine(
    buildMinVisibleLengthCheck(5),
    'words-too-short',
  );

const answer = boundedTextSchema(2000, 'answer-required').refine(
  buildMinVisibleLengthCheck(10),
  'answer-too-short',
);

/**
 * Returns a schema that accepts a JSON number, or a string of digits as HTML forms send it. Other values that JavaScript
 * would convert to a number, such as `true`, are rejected.
 */
const numeral = (number: z.ZodNumber) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value),
    number,
  );

const act = <Name extends string, Shape extends z.core.$ZodLooseShape>(name: Name, shape: Shape) =>
  z.strictObject({ act: z.literal(name), ...shape });

/**
 * Actions of the lead unit. A granted extension or an approved answer needs a second role: the role that requested it cannot
 * decide.
 */
const ofUnits = [
  act('acknowledge', {}),
  act('answer', { text: answer }),
  act('approve', {}),
  act('reject', { reason: words(1000) }),
  act('ask', { question: words(1000) }),
  act('return', { unit: UnitRef, reason: words(1000) }),
  /**
   * Request for an extension of the resolve clock. `amount` is in working days, or in hours if the clock runs on wall-clock
   * time.
   */
  act('extend', {
    amount: numeral(z.number('number-wanted').int('number-wanted').positive('number-wanted')),
    reason: words(1000),
  }),
  act('grant-extension', {}),
  act('refuse-extension', { reason: words(1000) }),
] as const;

const ending = { reason: z.string().min(1, 'reason-unknown'), text: answer };

/** Ticket actions that only operators and supervisors of the hotline have, in addition to those of the lead unit. */
const ofHotline = [
  act('assign', { unit: UnitRef, reason: words(1000) }),
  act('classify', {
    service: Service.optional(),
    topic: z.string().nullable().optional(),
    areaCode: z.string().nullable().optional(),
    priority: Priority.optional(),
    /** Units to add to the ticket's accused units (units that the report complains about). */
    accused: z.array(UnitRef).max(5).optional(),
    /**
     * Units to remove from the ticket's accused units (units that the report complains about). Only supervisors may set this
     * field.
     */
    cleared: z.array(UnitRef).max(5).optional(),
    reason: words(1000),
  }),
  /**
   * Operators' decision that ends a complaint hold (ticket hidden until they decide). An empty `accused` means that the
   * report is no complaint about a unit, and the ticket continues as usual.
   */
  act('review-complaint', {
    accused: z.array(UnitRef).max(5).default([]),
    reason: words(1000).optional(),
  }),
  act('note', { text: words(2000) }),
  act('close', ending),
  act('refuse', ending),
  act('refer', ending),
] as const;

/**
 * Ticket actions that need a signed-in account, because the event must name the person who takes a ticket, publishes an
 * answer or redacts text.
 */
const ofMembers = [
  act('take', {}),
  act('release', {}),
  act('publish', {
    title: words(200),
    question: words(4000),
    answer,
    /** Passages flagged as possible personal data that the supervisor has checked and allows to be published. */
    confirmed: z.array(PublicationMark).max(500).optional(),
  }),
  act('unpublish', { reason: words(1000) }),
  act('decline-publication', { reason: words(1000) }),
  act('redact', {
    part: boundedTextSchema(2000, 'words-required').refine(
      buildMinVisibleLengthCheck(2),
      'part-too-short',
    ),
    reason: words(1000),
  }),
] as const;

/** Request that the operators call the citizen, made by the citizen or by hotline staff. */
const callback = act('callback', { text: boundedTextSchema(1000).optional() });

/**
 * Callback request by a telephone caller, who may give a different phone number in `to`. The number is encrypted binary
 * data, so requests in JSON cannot set it.
 */
const callbackTo = act('callback', {
  ...callback.omit({ act: true }).shape,
  to: Ciphertext.optional(),
});

export const CallbackOutcome = z.enum(['reached', 'no-answer', 'wrong-number'], 'outcome-unknown');
export type CallbackOutcome = z.infer<typeof CallbackOutcome>;

const callbackDone = act('callback-done', {
  outcome: CallbackOutcome,
  text: boundedTextSchema(1000).optional(),
});

const ofCitizens = [
  act('write', { text: words(4000) }),
  act('rate', {
    score: numeral(
      z.number('score-wanted').int('score-wanted').min(1, 'score-wanted').max(5, 'score-wanted'),
    ),
    comment: boundedTextSchema(1000).optional(),
  }),
  act('reopen', { reason: words(1000) }),
] as const;

/** Action that adds a photo to a ticket. The photo was validated and stored before. */
const addPhoto = act('add-photo', { photo: Photo });

/** Ticket actions that the officer page may send. */
export const UnitTicketAction = z.discriminatedUnion('act', ofUnits, 'form-broken');
export type UnitTicketAction = z.infer<typeof UnitTicketAction>;

/** Ticket actions that the citizen's ticket page may send. */
export const CitizenTicketAction = z.discriminatedUnion('act', [
  ...ofCitizens,
  callback,
  dataRequestAction,
]);
export type CitizenTicketAction = z.infer<typeof CitizenTicketAction>;

/** Ticket actions that the staff console may send for a single ticket. */
export const StaffTicketAction = z.discriminatedUnion('act', [
  ...ofUnits,
  ...ofHotline,
  ...ofMembers,
  callback,
  callbackDone,
  dataRequestAction,
  ...dataDecisionActions,
  grantActionWithPlainTextCorrection,
]);
export type StaffTicketAction = z.infer<typeof StaffTicketAction>;

/** All actions that a person can perform on a single ticket. */
export const Action = z.discriminatedUnion('act', [
  ...ofUnits,
  ...ofHotline,
  ...ofMembers,
  ...ofCitizens,
  addPhoto,
  callbackTo,
  callbackDone,
  dataRequestAction,
  ...dataDecisionActions,
  grantActionWithEncryptedCorrection,
]);
export type Action = z.infer<typeof Action>;
export type ActionName = Action['act'];
export type TicketActionOf<Name extends ActionName> = Extract<Action, { act: Name }>;

/**
 * Staff action on a ticket after encryption: corrected phone numbers, e-mail addresses and names are no longer plain text.
 */
export type EncryptedStaffAction =
  | Exclude<StaffTicketAction, { act: 'grant-data' }>
  | TicketActionOf<'grant-data'>;

/** Actions that concern two tickets: merging one into the other, and undoing the merge. */
export const MergeAction = z.discriminatedUnion('act', [
  act('merge', { into: TypedTicketCode, reason: words(1000) }),
  act('unmerge', { reason: words(1000) }),
]);
export type MergeAction = z.infer<typeof MergeAction>;

/** All actions that the staff console may send, including merges. */
export const StaffAction = z.discriminatedUnion('act', [
  ...StaffTicketAction.options,
  ...MergeAction.options,
]);
export type StaffAction = z.infer<typeof StaffAction>;

/**
 * Context in which a ticket action is decided: who acts, by which channel, when, and the directory (reference data on units
 * and topics).
 */
export type ActionContext = {
  by: Actor;
  channel: string;
  now: Date;
  directory: Directory;
  /** Idempotency key of the form or request. Each idempotency key is accepted only once. */
  nonce?: string | undefined;
  bodyHash?: string | undefined;
  /**
   * Name of the external system that forwards a citizen's message. The event stores it as a prefix: `name: text`. Screening
   * for complaints about units ignores the name.
   */
  sender?: string | undefined;
  /** Tickets that were merged into this ticket. Their citizens get the same notifications as the citizen of this ticket. */
  tookIn?: readonly (Pick<Ticket, 'code' | 'assignment'> & NotifiedTicket)[] | undefined;
} & Pick<TicketEvent, 'origin' | 'recordedOn'>;

export type ActionRejection = {
  kind: 'refused';
  errors: FieldError[];
  /** Passages of possible personal data that the supervisor must remove or confirm before the text can be published. */
  marks?: PublicationMark[];
};

/**
 * Result of deciding a ticket action: the ticket change, field errors, or `not-now` if the action is impossible in the
 * ticket's present state.
 */
export type ActionDecision =
  | { kind: 'change'; change: Change }
  | { kind: 'not-now' }
  | ActionRejection;
