import { UnreadableField } from '../ticket/unreadable-field.ts';
import type { ReportRequest } from './report.ts';

/** A field that an emergency was accepted without, and its raw value where that helps to find the person. */
export type LeftOut = { field: UnreadableField; value?: string };

/** A report as it is opened: an emergency may come without its unreadable fields. */
export type AcceptedReport = ReportRequest & { leftOut?: readonly LeftOut[] | undefined };

const maxValueSigns = 200;

/** Values that lead to the person; every other value is dropped. */
const contactFields = ['phone', 'email'] as const satisfies UnreadableField[];
const locationFields = ['area', 'place', 'position'] as const satisfies UnreadableField[];
const storedFields: ReadonlySet<UnreadableField> = new Set([...contactFields, ...locationFields]);

/** On one line, without control and formatting characters. Pages escape it like all that people wrote. */
const bounded = (value: unknown): string => {
  const raw = typeof value === 'string' ? value : JSON.stringify(value);
  const line = raw.toWellFormed().replace(/[\p{C}\s]+/gu, ' ');
  return Array.from(line.trim()).slice(0, maxValueSigns).join('');
};

/** Marks a field as left out; nothing for a field that held nothing. */
export const leftOut = (field: UnreadableField, value: unknown): LeftOut[] => {
  if (value === undefined || value === null || value === '') return [];
  return [{ field, ...(storedFields.has(field) && { value: bounded(value) }) }];
};

// senders choose these names: `constructor` must find nothing
const reporterFields: ReadonlyMap<string, UnreadableField> = new Map([
  ['name', 'name'],
  ['phone', 'phone'],
  ['email', 'email'],
]);

const topFields: ReadonlyMap<string, UnreadableField> = new Map([
  ['areaCode', 'area'],
  ['aboutOffice', 'accused'],
]);

/** The part of a report that a path of its schema belongs to. */
export const fieldAt = ([first = '', second = '']: readonly PropertyKey[]): UnreadableField => {
  const [top, inner] = [String(first), String(second)];
  if (top === 'reporter') return reporterFields.get(inner) ?? 'sender';
  return topFields.get(top) ?? UnreadableField.catch('other').parse(top);
};

/** The names of all fields that were left out, each once. */
export const unreadableOf = ({ leftOut: out = [] }: AcceptedReport): UnreadableField[] => [
  ...new Set(out.map(({ field }) => field)),
];

const valuesOf = (
  { leftOut: out = [] }: AcceptedReport,
  fields: readonly UnreadableField[],
): [UnreadableField, string][] =>
  out.flatMap(({ field, value }) => (value && fields.includes(field) ? [[field, value]] : []));

/** Unreadable phone numbers and addresses, for the sealed identity. */
export const unreadableContacts = (report: AcceptedReport): Partial<Record<string, string>> =>
  Object.fromEntries(valuesOf(report, contactFields));

/** Unreadable places, for the people who look for the sender. */
export const unreadablePlaces = (report: AcceptedReport): string[] =>
  valuesOf(report, locationFields).map(([, value]) => value);
