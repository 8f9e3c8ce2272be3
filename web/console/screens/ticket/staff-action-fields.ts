import * as z from 'zod';
import type { TicketActionName } from '../../../../core/ticket/action-permissions.ts';
import { PublicationMark } from '../../../../core/ticket/publication-marks.ts';

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
  | 'right';

export type ActionField = { name: string; kind: FieldKind; isOptional?: boolean };

const long = (name: string): ActionField => ({ name, kind: 'long' });
const why = long('reason');
const ending: ActionField[] = [{ name: 'reason', kind: 'reason' }, long('text')];

/**
 * Form fields of each action that staff can perform on tickets; they match the action's schema in `core/ticket/action.ts`.
 */
export const staffActionFields = {
  acknowledge: [],
  take: [],
  release: [],
  approve: [],
  'grant-extension': [],
  answer: [long('text')],
  reject: [why],
  ask: [long('question')],
  return: [{ name: 'unit', kind: 'unit' }, why],
  extend: [{ name: 'amount', kind: 'amount' }, why],
  'refuse-extension': [why],
  assign: [{ name: 'unit', kind: 'unit' }, why],
  classify: [
    { name: 'service', kind: 'service', isOptional: true },
    { name: 'topic', kind: 'topic', isOptional: true },
    { name: 'areaCode', kind: 'area', isOptional: true },
    { name: 'priority', kind: 'priority', isOptional: true },
    { name: 'accused', kind: 'units', isOptional: true },
    { name: 'cleared', kind: 'units', isOptional: true },
    why,
  ],
  'review-complaint': [
    { name: 'accused', kind: 'units', isOptional: true },
    { name: 'reason', kind: 'long', isOptional: true },
  ],
  note: [long('text')],
  close: ending,
  refuse: ending,
  refer: ending,
  publish: [
    { name: 'title', kind: 'short' },
    long('question'),
    long('answer'),
    { name: 'confirmed', kind: 'marks', isOptional: true },
  ],
  unpublish: [why],
  'decline-publication': [why],
  redact: [{ name: 'part', kind: 'short' }, why],
  callback: [{ name: 'text', kind: 'long', isOptional: true }],
  'callback-done': [
    { name: 'outcome', kind: 'outcome' },
    { name: 'text', kind: 'long', isOptional: true },
  ],
  'ask-data': [
    { name: 'right', kind: 'right' },
    { name: 'text', kind: 'long', isOptional: true },
  ],
  'delay-data': [why],
  'grant-data': [
    long('text'),
    { name: 'newText', kind: 'long', isOptional: true },
    { name: 'newPlace', kind: 'short', isOptional: true },
    { name: 'newName', kind: 'short', isOptional: true },
    { name: 'newPhone', kind: 'short', isOptional: true },
    { name: 'newEmail', kind: 'short', isOptional: true },
  ],
  'refuse-data': [why],
  hold: [why],
  'lift-hold': [why],
  merge: [{ name: 'into', kind: 'code' }, why],
  unmerge: [why],
} as const satisfies Partial<Record<TicketActionName, readonly ActionField[]>>;

export type StaffActionName = keyof typeof staffActionFields;

export function isStaffAction(name: string): name is StaffActionName {
  return Object.hasOwn(staffActionFields, name);
}

/** Staff actions on a ticket that are used most often and therefore have a button each; all other actions are in a menu. */
export const primaryActions: readonly StaffActionName[] = [
  'review-complaint',
  'acknowledge',
  'answer',
  'approve',
  'grant-extension',
  'take',
];

const Confirmed = z.array(PublicationMark);

/**
 * Parses the possible personal data whose publication the staff member has confirmed. A hidden form field contains the list
 * as JSON.
 */
export function parseConfirmedMarks(text: string): PublicationMark[] {
  return text === '' ? [] : Confirmed.parse(JSON.parse(text));
}

/**
 * Converts the typed fields of a ticket action to the API request body: parses numbers and lists, and omits empty fields.
 */
export function toActionBody(
  fields: readonly ActionField[],
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
