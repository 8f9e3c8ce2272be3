import { UnreadableField } from '../ticket/unreadable-field.ts';
import type { ReportRequest } from './report.ts';

/** Field that was dropped to accept an emergency, with its raw value if it helps to find the sender. */
export type DroppedField = { field: UnreadableField; value?: string };

/** Report that opens a ticket; an emergency may have dropped fields. */
export type AcceptedReport = ReportRequest & { leftOut?: readonly DroppedField[] | undefined };

const maxValueSigns = 200;

/** Fields whose raw values are stored because they help to find the sender; other values are dropped. */
const contactFields = ['phone', 'email'] as const satisfies UnreadableField[];
const locationFields = ['area', 'place', 'position'] as const satisfies UnreadableField[];
const storedFields: ReadonlySet<UnreadableField> = new Set([...contactFields, ...locationFields]);

/** Returns the value as one line of limited length without control characters. Pages must escape it like any user input. */
const bounded = (value: unknown): string => {
  const raw = typeof value === 'string' ? value : JSON.stringify(value);
  const line = raw.toWellFormed().replace(/[\p{C}\s]+/gu, ' ');
  return Array.from(line.trim()).slice(0, maxValueSigns).join('');
};

/** Returns the entry for a dropped field, or none if the field was empty. */
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

/** Returns the report field that a path of the schema belongs to. */
export function reportFieldAt([first = '', second = '']: readonly PropertyKey[]): UnreadableField {
  const [top, inner] = [String(first), String(second)];
  if (top === 'reporter') return reporterFields.get(inner) ?? 'sender';
  return topFields.get(top) ?? UnreadableField.catch('other').parse(top);
}

/** Returns the names of the dropped fields without duplicates. */
export function droppedFieldsOf({ leftOut: out = [] }: AcceptedReport): UnreadableField[] {
  return [...new Set(out.map(({ field }) => field))];
}

const valuesOf = (
  { leftOut: out = [] }: AcceptedReport,
  fields: readonly UnreadableField[],
): [UnreadableField, string][] =>
  out.flatMap(({ field, value }) => (value && fields.includes(field) ? [[field, value]] : []));

/** Returns dropped telephone numbers and e-mail addresses, to be encrypted with the identity. */
export function unreadableContacts(report: AcceptedReport): Partial<Record<string, string>> {
  return Object.fromEntries(valuesOf(report, contactFields));
}

/** Returns dropped places, which may help to find the sender. */
export function unreadablePlaces(report: AcceptedReport): string[] {
  return valuesOf(report, locationFields).map(([, value]) => value);
}
