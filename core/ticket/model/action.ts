import * as z from 'zod';
import { UnitRef } from '../../directory/model/organization/unit.ts';
import { Priority, ServiceCode } from '../../directory/model/services/service.ts';
import {
  dataRequestAction,
  dataRequestDecisionActions,
  grantDataRequestActionWithEncryptedCorrection,
  grantDataRequestActionWithPlainTextCorrection,
} from '../../privacy/data-request-actions.ts';
import { CognitoSub } from '../../staff/members/member.ts';
import {
  buildBoundedTextSchema,
  buildMinVisibleLengthCheck,
} from '../../text/bounded-text-schema.ts';
import { PublicationMark } from '../read/publication-marks.ts';
import { Ciphertext } from './fields/ciphertext.ts';
import { NationalNumber } from './fields/national-record.ts';
import { Photo, PhotoId } from './fields/photo.ts';
import { TypedTicketCode } from './ticket-code.ts';

const buildRequiredTextSchema = (most: number) =>
  buildBoundedTextSchema(most, 'words-required').refine(
    buildMinVisibleLengthCheck(5),
    'words-too-short',
  );

const answer = buildBoundedTextSchema(2000, 'answer-required').refine(
  buildMinVisibleLengthCheck(10),
  'answer-too-short',
);

/**
 * Returns a schema that accepts a JSON number, or a string of digits as HTML forms send it. Other values that JavaScript
 * would convert to a number, such as `true`, are rejected.
 */
const buildNumeralSchema = (number: z.ZodNumber) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value),
    number,
  );

const buildActionSchema = <Name extends string, Shape extends z.core.$ZodLooseShape>(
  name: Name,
  shape: Shape,
) => z.strictObject({ act: z.literal(name), ...shape });

/**
 * Actions of the lead unit. A granted extension or an approved answer needs a second role: the role that requested it cannot
 * decide.
 */
const unitActions = [
  buildActionSchema('acknowledge', {}),
  buildActionSchema('answer', { text: answer }),
  /** Addition to an answer that the citizen already has. */
  buildActionSchema('supplement', { text: answer }),
  buildActionSchema('approve', {}),
  buildActionSchema('reject', { reason: buildRequiredTextSchema(1000) }),
  buildActionSchema('ask', { question: buildRequiredTextSchema(1000) }),
  buildActionSchema('return', { unit: UnitRef, reason: buildRequiredTextSchema(1000) }),
  /**
   * Request for an extension of the resolve clock. `amount` is in working days, or in hours if the clock runs on wall-clock
   * time.
   */
  buildActionSchema('extend', {
    amount: buildNumeralSchema(
      z.number('number-wanted').int('number-wanted').positive('number-wanted'),
    ),
    reason: buildRequiredTextSchema(1000),
  }),
  buildActionSchema('grant-extension', {}),
  buildActionSchema('refuse-extension', { reason: buildRequiredTextSchema(1000) }),
  /**
   * Removes a wrong photo of the result. The operators may do this too. The citizen reads the reason, which is required if
   * they could see the photo.
   */
  buildActionSchema('withdraw-photo', {
    photo: PhotoId,
    reason: buildRequiredTextSchema(1000).optional(),
  }),
] as const;

const ending = { reason: z.string().min(1, 'reason-unknown'), text: answer };

/**
 * Ticket actions that operators and supervisors of the hotline have in addition to those of the lead unit. The lead unit may
 * add notes too, but only in the console.
 */
const hotlineActions = [
  buildActionSchema('assign', { unit: UnitRef, reason: buildRequiredTextSchema(1000) }),
  buildActionSchema('classify', {
    service: ServiceCode.optional(),
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
    /** Unit to which the ticket moves with its new classification. Without it, the ticket stays where it is. */
    unit: UnitRef.optional(),
    /** Required unless the ticket waits for its first classification and the routing rules choose `unit`. */
    reason: buildRequiredTextSchema(1000).optional(),
  }),
  /**
   * Operators' decision that ends a complaint hold (ticket hidden until they decide). An empty `accused` means that the
   * report is no complaint about a unit, and the ticket continues as usual.
   */
  buildActionSchema('review-complaint', {
    accused: z.array(UnitRef).max(5).default([]),
    reason: buildRequiredTextSchema(1000).optional(),
  }),
  buildActionSchema('note', { text: buildRequiredTextSchema(2000) }),
  buildActionSchema('close', ending),
  buildActionSchema('refuse', ending),
  buildActionSchema('refer', ending),
] as const;

/**
 * Ticket actions that need a signed-in account, because the event must name the person who takes or gives a ticket,
 * publishes an answer, redacts text or enters the report in the national feedback system.
 */
const memberActions = [
  buildActionSchema('take', {}),
  buildActionSchema('release', {}),
  /** Gives the ticket to another member of the lead unit, with a note that only staff see. */
  buildActionSchema('hand-to-colleague', {
    member: CognitoSub,
    note: buildBoundedTextSchema(1000).optional(),
  }),
  buildActionSchema('publish', {
    title: buildRequiredTextSchema(200),
    question: buildRequiredTextSchema(4000),
    answer,
    /** Passages flagged as possible personal data that the supervisor has checked and allows to be published. */
    confirmed: z.array(PublicationMark).max(500).optional(),
  }),
  buildActionSchema('unpublish', { reason: buildRequiredTextSchema(1000) }),
  buildActionSchema('decline-publication', { reason: buildRequiredTextSchema(1000) }),
  buildActionSchema('redact', {
    part: buildBoundedTextSchema(2000, 'words-required').refine(
      buildMinVisibleLengthCheck(2),
      'part-too-short',
    ),
    reason: buildRequiredTextSchema(1000),
  }),
  /** Records that the report was entered in the national feedback system, which gave it this number. */
  buildActionSchema('record-national', { number: NationalNumber }),
  /** Corrects the report's number in the national feedback system. Without `number`, it counts as not entered there. */
  buildActionSchema('correct-national', {
    number: NationalNumber.optional(),
    reason: buildRequiredTextSchema(1000),
  }),
] as const;

/** Request that the operators call the citizen, made by the citizen or by hotline staff. */
const callback = buildActionSchema('callback', { text: buildBoundedTextSchema(1000).optional() });

/**
 * Callback request by a telephone caller, who may give a different phone number in `to`. The number is encrypted binary
 * data, so requests in JSON cannot set it.
 */
const callbackTo = buildActionSchema('callback', {
  ...callback.omit({ act: true }).shape,
  to: Ciphertext.optional(),
});

export const CallbackOutcome = z.enum(['reached', 'no-answer', 'wrong-number'], 'outcome-unknown');
export type CallbackOutcome = z.infer<typeof CallbackOutcome>;

const callbackDone = buildActionSchema('callback-done', {
  outcome: CallbackOutcome,
  text: buildBoundedTextSchema(1000).optional(),
});

const citizenActions = [
  buildActionSchema('write', { text: buildRequiredTextSchema(4000) }),
  buildActionSchema('rate', {
    score: buildNumeralSchema(
      z.number('score-wanted').int('score-wanted').min(1, 'score-wanted').max(5, 'score-wanted'),
    ),
    comment: buildBoundedTextSchema(1000).optional(),
  }),
  buildActionSchema('reopen', { reason: buildRequiredTextSchema(1000) }),
  /** Records that the answer resolved the citizen's issue. */
  buildActionSchema('accept', {}),
] as const;

/** Actions that add a photo to a ticket. The photo was validated and stored before. */
const photoActions = [
  buildActionSchema('add-photo', { photo: Photo }),
  buildActionSchema('add-result-photo', { photo: Photo.required({ shows: true }) }),
] as const;

/** Ticket actions that the officer page may send. */
export const UnitTicketAction = z.discriminatedUnion('act', unitActions, 'form-broken');
export type UnitTicketAction = z.infer<typeof UnitTicketAction>;

/** Ticket actions that the citizen's ticket page may send. */
export const CitizenTicketAction = z.discriminatedUnion('act', [
  ...citizenActions,
  callback,
  dataRequestAction,
]);
export type CitizenTicketAction = z.infer<typeof CitizenTicketAction>;

/** Ticket actions that the staff console may send for a single ticket. */
export const StaffTicketAction = z.discriminatedUnion('act', [
  ...unitActions,
  ...hotlineActions,
  ...memberActions,
  callback,
  callbackDone,
  dataRequestAction,
  ...dataRequestDecisionActions,
  grantDataRequestActionWithPlainTextCorrection,
]);
export type StaffTicketAction = z.infer<typeof StaffTicketAction>;

/** All actions that a person can perform on a single ticket. */
export const Action = z.discriminatedUnion('act', [
  ...unitActions,
  ...hotlineActions,
  ...memberActions,
  ...citizenActions,
  ...photoActions,
  callbackTo,
  callbackDone,
  dataRequestAction,
  ...dataRequestDecisionActions,
  grantDataRequestActionWithEncryptedCorrection,
]);
export type Action = z.infer<typeof Action>;
export type ActionName = Action['act'];
export type TicketActionWithName<Name extends ActionName> = Extract<Action, { act: Name }>;

/**
 * Staff action on a ticket after encryption: corrected phone numbers, e-mail addresses and names are no longer plain text.
 */
export type EncryptedStaffAction =
  | Exclude<StaffTicketAction, { act: 'grant-data' }>
  | TicketActionWithName<'grant-data'>;

/** Actions that concern two tickets: merging one into the other, and undoing the merge. */
export const MergeAction = z.discriminatedUnion('act', [
  buildActionSchema('merge', { into: TypedTicketCode, reason: buildRequiredTextSchema(1000) }),
  buildActionSchema('unmerge', { reason: buildRequiredTextSchema(1000) }),
]);
export type MergeAction = z.infer<typeof MergeAction>;

/** All actions that the staff console may send, including merges. */
export const StaffAction = z.discriminatedUnion('act', [
  ...StaffTicketAction.options,
  ...MergeAction.options,
]);
export type StaffAction = z.infer<typeof StaffAction>;
