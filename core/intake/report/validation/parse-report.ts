import type * as z from 'zod';
import type { Directory } from '../../../directory/model/directory.ts';
import { getService, getServiceTexts } from '../../../directory/model/services/service.ts';
import { findTopic } from '../../../directory/model/services/topic.ts';
import { type FieldError, listIssuePaths, toFieldErrors } from '../../../messages/field-error.ts';
import { buildMinVisibleLengthCheck } from '../../../text/bounded-text-schema.ts';
import { chooseServiceForEmergency } from '../emergency/emergency-service.ts';
import { EmergencyFields, isEmergencyReport } from '../emergency/is-emergency-report.ts';
import { maxReportCharacters, type ReportRequest } from '../report.ts';
import {
  type AcceptedReport,
  type DroppedField,
  getReportFieldByPath,
  toDroppedFields,
} from './dropped-fields.ts';
import { prependTopicName } from './short-text.ts';

export type ParseReportResult<Report> =
  | { kind: 'read'; report: Report & Pick<AcceptedReport, 'leftOut'> }
  | { kind: 'refused'; errors: FieldError[] };

type ReportFields = Record<string, unknown>;
type Path = readonly PropertyKey[];

const isFields = (value: unknown): value is ReportFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const getValueAtPath = (value: unknown, [first, ...rest]: Path): unknown => {
  if (first === undefined) return value;
  if (Array.isArray(value)) return getValueAtPath(value.at(Number(first)), rest);
  const name = String(first);
  return isFields(value) && Object.hasOwn(value, name)
    ? getValueAtPath(value[name], rest)
    : undefined;
};

const toPathKey = (path: Path): string => JSON.stringify(path.map(String));

/** Returns a copy of a submitted report without the properties at the given paths. */
const omitPaths = (value: unknown, dropped: ReadonlySet<string>, at: Path = []): unknown => {
  const entriesOf = (from: object): [string, unknown][] =>
    Object.entries(from).flatMap(([name, inner]) => {
      const path = [...at, name];
      return dropped.has(toPathKey(path)) ? [] : [[name, omitPaths(inner, dropped, path)]];
    });
  if (Array.isArray(value)) return entriesOf(value).map(([, inner]) => inner);
  return isFields(value) ? Object.fromEntries(entriesOf(value)) : value;
};

const truncateText = (text: string): string =>
  text.slice(0, maxReportCharacters.text).replace(/[\uD800-\uDBFF]$/, '');

/**
 * Returns a valid text for an emergency. Cuts a text that is too long, puts the topic's name before a text that is too
 * short, and uses the name alone if the text is missing or unreadable.
 */
const repairText = (sent: unknown, name: string): { text: string; leftOut: DroppedField[] } => {
  const cleaned =
    typeof sent === 'string' ? sent.toWellFormed().replaceAll('\0', '').trim() : undefined;
  if (cleaned === undefined || !buildMinVisibleLengthCheck(1)(cleaned)) {
    return { text: name, leftOut: [{ field: 'text' }] };
  }
  const named = prependTopicName(cleaned, name);
  const text = truncateText(named);
  const isUnchanged = text === named && typeof sent === 'string' && cleaned === sent.trim();
  return { text, leftOut: isUnchanged ? [] : toDroppedFields('text', sent) };
};

/**
 * Returns the name of the emergency's topic, or of its service if the topic is unknown. The name replaces an unreadable
 * text.
 */
const getEmergencyName = (
  { topic, service }: { topic: string | undefined; service: string },
  directory: Directory,
  on: Date,
): string =>
  findTopic(directory, topic, on)?.name ??
  getServiceTexts('vi', getService(directory, service, on)).short;

/**
 * Fills in required fields that were dropped from an emergency. The defaults protect the sender best: the sender is
 * anonymous, and a dropped accused office becomes a general complaint about an office.
 */
const fillRequiredFields = (
  fields: ReportFields,
  dropped: readonly Path[],
  service: string,
): ReportFields => {
  const reporter = isFields(fields['reporter']) ? fields['reporter'] : { anonymous: true };
  const parts = new Set(dropped.map((path) => path.map(String).join('.')));
  const isAccusedLost = dropped.some(([first]) => first === 'accused' || first === 'aboutOffice');
  return {
    service,
    ...fields,
    ...(isAccusedLost && { aboutOffice: true }),
    reporter: {
      kind: 'person',
      ...reporter,
      ...(parts.has('reporter.anonymous') && { anonymous: true }),
    },
  };
};

/**
 * Maximum number of times that an emergency is validated again, because removing invalid values may reveal further errors.
 */
const maxRounds = 3;

const salvageEmergencyReport = <Report extends ReportRequest>(
  reportFields: ReportFields,
  schema: z.ZodType<Report>,
  { service, name }: { service: string; name: string },
): ParseReportResult<Report> | undefined => {
  const { text, leftOut: out } = repairText(reportFields['text'], name);
  let fields: ReportFields = { ...reportFields, text };
  for (let round = 0; round < maxRounds; round += 1) {
    const read = schema.safeParse(fields);
    if (read.success) return { kind: 'read', report: { ...read.data, leftOut: out } };
    const paths = read.error.issues.flatMap(listIssuePaths);
    out.push(
      ...paths.flatMap((path) =>
        toDroppedFields(getReportFieldByPath(path), getValueAtPath(fields, path)),
      ),
    );
    const rest = omitPaths(fields, new Set(paths.map(toPathKey)));
    if (!isFields(rest)) return undefined;
    fields = fillRequiredFields(rest, paths, service);
  }
  return undefined;
};

/**
 * Parses a report from any channel. Invalid fields of an emergency are removed and recorded as dropped. Any other invalid
 * report is rejected with all its errors.
 */
export function parseReport<Report extends ReportRequest>(
  sent: unknown,
  schema: z.ZodType<Report>,
  directory: Directory,
  on: Date,
): ParseReportResult<Report> {
  const read = schema.safeParse(sent);
  if (read.success) return { kind: 'read', report: read.data };
  const danger = EmergencyFields.parse(sent);
  const refusal: ParseReportResult<Report> = { kind: 'refused', errors: toFieldErrors(read.error) };
  if (!isFields(sent) || !isEmergencyReport(danger, directory, on)) return refusal;
  const service = chooseServiceForEmergency(danger, directory, on);
  const name = getEmergencyName({ topic: danger.topic, service }, directory, on);
  return salvageEmergencyReport(sent, schema, { service, name }) ?? refusal;
}
