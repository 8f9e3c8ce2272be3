import { InvalidReportField } from '../../../ticket/model/fields/invalid-report-field.ts';
import type { ReportRequest } from '../report.ts';

/**
 * Report field that was dropped so that an emergency with an invalid value could be accepted. `value` is the raw input,
 * which is stored only if it may help to find the sender.
 */
export type DroppedField = { field: InvalidReportField; value?: string };

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
const contactFields = ['phone', 'email'] as const satisfies InvalidReportField[];
const locationFields = ['area', 'place', 'position'] as const satisfies InvalidReportField[];
const storedFields: ReadonlySet<InvalidReportField> = new Set([
  ...contactFields,
  ...locationFields,
]);

/**
 * Returns the raw input of a dropped field as one line of at most 200 characters without control characters. Pages must
 * still escape the line like any user input.
 */
const toBoundedRawInput = (value: unknown): string => {
  const raw = typeof value === 'string' ? value : JSON.stringify(value);
  const line = raw.toWellFormed().replace(/[\p{C}\s]+/gu, ' ');
  return Array.from(line.trim()).slice(0, maxValueSigns).join('');
};

/** Returns an array with the entry for a dropped field, or an empty array if the field had no value. */
export function toDroppedFields(field: InvalidReportField, value: unknown): DroppedField[] {
  if (value === undefined || value === null || value === '') return [];
  return [{ field, ...(storedFields.has(field) && { value: toBoundedRawInput(value) }) }];
}

// a Map, because senders choose the names and `constructor` must not match
const reporterFields: ReadonlyMap<string, InvalidReportField> = new Map([
  ['name', 'name'],
  ['phone', 'phone'],
  ['email', 'email'],
]);

const topFields: ReadonlyMap<string, InvalidReportField> = new Map([
  ['areaCode', 'area'],
  ['aboutOffice', 'accused'],
]);

/** Converts a path in the report's schema to the name of the report field that contains it. */
export function getReportFieldByPath([
  first = '',
  second = '',
]: readonly PropertyKey[]): InvalidReportField {
  const [top, inner] = [String(first), String(second)];
  if (top === 'reporter') return reporterFields.get(inner) ?? 'sender';
  return topFields.get(top) ?? InvalidReportField.catch('other').parse(top);
}

/** Returns the names of the report fields that were dropped to accept an emergency, without repetitions. */
export function listDroppedFields({ leftOut: out = [] }: AcceptedReport): InvalidReportField[] {
  return [...new Set(out.map(({ field }) => field))];
}

const listDroppedValues = (
  { leftOut: out = [] }: AcceptedReport,
  fields: readonly InvalidReportField[],
): [InvalidReportField, string][] =>
  out.flatMap(({ field, value }) => (value && fields.includes(field) ? [[field, value]] : []));

/** Returns the raw input of dropped telephone numbers and e-mail addresses, to be encrypted with the sender's identity. */
export function getUnreadableContacts(report: AcceptedReport): Partial<Record<string, string>> {
  return Object.fromEntries(listDroppedValues(report, contactFields));
}

/** Returns the raw input of dropped location fields, which may help to find the sender. */
export function getUnreadablePlaces(report: AcceptedReport): string[] {
  return listDroppedValues(report, locationFields).map(([, value]) => value);
}
