import * as z from 'zod';
import type { TicketActionName } from '../../../../../core/ticket/model/action-permissions.ts';
import type { TicketStatus } from '../../../../../core/ticket/model/lifecycle.ts';
import { PublicationMark } from '../../../../../core/ticket/read/publication-marks.ts';

/** Kind of form input for a parameter of an action on a ticket. */
type FieldKind =
  | 'long'
  | 'short'
  | 'unit'
  | 'units'
  | 'reason'
  | 'amount'
  | 'service'
  | 'topic'
  | 'area'
  | 'priority'
  | 'code'
  | 'outcome'
  | 'marks'
  | 'right'
  | 'colleague'
  | 'given'; // not typed: the place of the button determines the value

export type TicketActionField = { name: string; kind: FieldKind; isOptional?: boolean };

const createLongField = (name: string): TicketActionField => ({ name, kind: 'long' });
const reasonField = createLongField('reason');
const endingFields: TicketActionField[] = [
  { name: 'reason', kind: 'reason' },
  createLongField('text'),
];

/**
 * Form fields of each action that staff can perform on tickets; they match the action's schema in
 * `core/ticket/model/action.ts`.
 */
export const staffActionFields = {
  acknowledge: [],
  take: [],
  release: [],
  'hand-to-colleague': [
    { name: 'member', kind: 'colleague' },
    { name: 'note', kind: 'long', isOptional: true },
  ],
  approve: [],
  'grant-extension': [],
  answer: [createLongField('text')],
  supplement: [createLongField('text')],
  reject: [reasonField],
  ask: [createLongField('question')],
  return: [{ name: 'unit', kind: 'unit' }, reasonField],
  extend: [{ name: 'amount', kind: 'amount' }, reasonField],
  'refuse-extension': [reasonField],
  assign: [{ name: 'unit', kind: 'unit' }, reasonField],
  classify: [
    { name: 'service', kind: 'service', isOptional: true },
    { name: 'topic', kind: 'topic', isOptional: true },
    { name: 'areaCode', kind: 'area', isOptional: true },
    { name: 'priority', kind: 'priority', isOptional: true },
    { name: 'accused', kind: 'units', isOptional: true },
    { name: 'cleared', kind: 'units', isOptional: true },
    { name: 'unit', kind: 'unit', isOptional: true },
    { name: 'reason', kind: 'long', isOptional: true },
  ],
  'review-complaint': [
    { name: 'accused', kind: 'units', isOptional: true },
    { name: 'reason', kind: 'long', isOptional: true },
  ],
  note: [createLongField('text')],
  close: endingFields,
  refuse: endingFields,
  refer: endingFields,
  publish: [
    { name: 'title', kind: 'short' },
    createLongField('question'),
    createLongField('answer'),
    { name: 'confirmed', kind: 'marks', isOptional: true },
  ],
  unpublish: [reasonField],
  'decline-publication': [reasonField],
  redact: [{ name: 'part', kind: 'short' }, reasonField],
  'record-national': [{ name: 'number', kind: 'short' }],
  'correct-national': [{ name: 'number', kind: 'short', isOptional: true }, reasonField],
  callback: [{ name: 'text', kind: 'long', isOptional: true }],
  'callback-done': [
    { name: 'outcome', kind: 'outcome' },
    { name: 'text', kind: 'long', isOptional: true },
  ],
  'ask-data': [
    { name: 'right', kind: 'right' },
    { name: 'text', kind: 'long', isOptional: true },
  ],
  'delay-data': [reasonField],
  'grant-data': [
    createLongField('text'),
    { name: 'newText', kind: 'long', isOptional: true },
    { name: 'newPlace', kind: 'short', isOptional: true },
    { name: 'newName', kind: 'short', isOptional: true },
    { name: 'newBusinessName', kind: 'short', isOptional: true },
    { name: 'newTaxNumber', kind: 'short', isOptional: true },
    { name: 'newPhone', kind: 'short', isOptional: true },
    { name: 'newEmail', kind: 'short', isOptional: true },
  ],
  'refuse-data': [reasonField],
  hold: [reasonField],
  'lift-hold': [reasonField],
  merge: [{ name: 'into', kind: 'code' }, reasonField],
  unmerge: [reasonField],
} as const satisfies Partial<Record<TicketActionName, readonly TicketActionField[]>>;

/** Fields of the actions that have a dialog of their own, so that the list of actions does not offer them. */
export const dialogActionFields = {
  'withdraw-photo': [
    { name: 'photo', kind: 'given' },
    { name: 'reason', kind: 'long', isOptional: true },
  ],
} as const satisfies Partial<Record<TicketActionName, readonly TicketActionField[]>>;

export type StaffActionName = keyof typeof staffActionFields;

export function isStaffAction(name: string): name is StaffActionName {
  return Object.hasOwn(staffActionFields, name);
}

/** Staff actions on a ticket that are used most often, in the order of their buttons. */
const primaryActions: readonly StaffActionName[] = [
  'review-complaint',
  'classify',
  'acknowledge',
  'answer',
  'approve',
  'grant-extension',
  'refuse-extension',
  'take',
  'hand-to-colleague',
];

/**
 * Returns the actions that have a button each; all other actions are in a menu. The first one is what the ticket needs. Only
 * a ticket that waits for its classification needs one.
 */
export function listPrimaryActions(
  acts: readonly StaffActionName[],
  status: TicketStatus | undefined,
): StaffActionName[] {
  return primaryActions.filter(
    (act) => acts.includes(act) && (act !== 'classify' || status === 'triage'),
  );
}

const ConfirmedMarks = z.array(PublicationMark);

/**
 * Parses the possible personal data whose publication the staff member has confirmed. A hidden form field contains the list
 * as JSON.
 */
export function parseConfirmedMarks(text: string): PublicationMark[] {
  return text === '' ? [] : ConfirmedMarks.parse(JSON.parse(text));
}

/**
 * Converts the typed fields of a ticket action to the API request body: parses numbers and lists, and omits empty fields.
 */
export function toTicketActionBody(
  fields: readonly TicketActionField[],
  typed: Readonly<Record<string, string>>,
): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap(({ name, kind, isOptional }): [string, unknown][] => {
      const text = typed[name] ?? '';
      if (text === '' && isOptional) return [];
      if (kind === 'amount') return [[name, Number(text)]];
      if (kind === 'units') return [[name, text.split(',').filter(Boolean)]];
      if (kind === 'marks') return [[name, parseConfirmedMarks(text)]];
      return [[name, text]];
    }),
  );
}
