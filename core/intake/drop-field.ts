import { UnreadableField } from '../ticket/unreadable-field.ts';
import type { ReportRequest } from './report.ts';

/**
 * Report field that was dropped so that an emergency with an invalid value could be accepted. `value` is the raw input,
 * which is stored only if it may help to find the sender.
 */
export type DroppedField = { field: UnreadableField; value?: string };

/**
 * Report that is accepted for opening a ticket. `leftOut` lists the invalid fields that were dropped because the report is
 * an emergency.
 */
export type AcceptedReport = ReportRequest & { leftOut?: readonly DroppedField[] | undefined };

const maxValueSigns = 200;

/**
 * Contact fields of a report. If one of them is dropped from an emergency, its raw input is stored, because it may help to
 * find the sender.
 */
const contactFields = ['phone', 'email'] as const satisfies UnreadableField[];
const locationFields = ['area', 'place', 'position'] as const satisfies UnreadableField[];
const storedFields: ReadonlySet<UnreadableField> = new Set([...contactFields, ...locationFields]);

/**
 * Returns the raw input of a dropped field as one line of at most 200 characters without control characters. Pages must
 * still escape the line like any user input.
 */
const bounded = (value: unknown): string => {
  const raw = typeof value === 'string' ? value : JSON.stringify(value);
  const line = raw.toWellFormed().replace(/[\p{C}\s]+/gu, ' ');
  return Array.from(line.trim()).slice(0, maxValueSigns).join('');
};

/** Returns an array with the entry for a dropped field, or an empty array if the field had no value. */
export function dropField(field: UnreadableField, value: unknown): DroppedField[] {
  if (value === undefined || value === null || value === '') return [];
  return [{ field, ...(storedFields.has(field) && { value: bounded(value) }) }];
}

// a Map, because senders choose the names and `constructor` must not match
const reporterFields: ReadonlyMap<string, UnreadableField> = new Map([
  ['name', 'name'],
  ['phone', 'phone'],
  ['email', 'email'],
]);

const topFields: ReadonlyMap<string, UnreadableField> = new Map([
  ['areaCode', 'area'],
  ['aboutOffice', 'accused'],
]);

/** Converts a path in the report's schema to the name of the report field that contains it. */
export function getReportField([first = '', second = '']: readonly PropertyKey[]): UnreadableField {
  const [top, inner] = [String(first), String(second)];
  if (top === 'reporter') return reporterFields.get(inner) ?? 'sender';
  return topFields.get(top) ?? UnreadableField.catch('other').parse(top);
}

/** Returns the names of the report fields that were dropped to accept an emergency, without repetitions. */
export function listDroppedFields({ leftOut: out = [] }: AcceptedReport): UnreadableField[] {
  return [...new Set(out.map(({ field }) => field))];
}

const valuesOf = (
  { leftOut: out = [] }: AcceptedReport,
  fields: readonly UnreadableField[],
): [UnreadableField, string][] =>
  out.flatMap(({ field, value }) => (value && fields.includes(field) ? [[field, value]] : []));

/** Returns the raw input of dropped telephone numbers and e-mail addresses, to be encrypted with the sender's identity. */
export function getUnreadableContacts(report: AcceptedReport): Partial<Record<string, string>> {
  return Object.fromEntries(valuesOf(report, contactFields));
}

/** Returns the raw input of dropped location fields, which may help to find the sender. */
export function getUnreadablePlaces(report: AcceptedReport): string[] {
  return valuesOf(report, locationFields).map(([, value]) => value);
}
