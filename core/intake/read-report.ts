import type * as z from 'zod';
import type { Directory } from '../directory/directory.ts';
import { type FieldError, fieldErrors, pathsOf } from '../messages/field-error.ts';
import { DangerFields, isUrgent } from './is-urgent.ts';
import { type AcceptedReport, fieldAt, type LeftOut, leftOut } from './left-out.ts';
import { maxTextSigns, type ReportRequest } from './report.ts';
import { urgentService } from './urgent-service.ts';

export type ReadReport<Report> =
  | { kind: 'read'; report: Report & Pick<AcceptedReport, 'leftOut'> }
  | { kind: 'refused'; errors: FieldError[] };

type Fields = Record<string, unknown>;
type Path = readonly PropertyKey[];

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const valueAt = (value: unknown, [first, ...rest]: Path): unknown => {
  if (first === undefined) return value;
  if (Array.isArray(value)) return valueAt(value.at(Number(first)), rest);
  const name = String(first);
  return isFields(value) && Object.hasOwn(value, name) ? valueAt(value[name], rest) : undefined;
};

const nameOf = (path: Path): string => JSON.stringify(path.map(String));

/** The value without what lies at these paths. */
const without = (value: unknown, dropped: ReadonlySet<string>, at: Path = []): unknown => {
  const entriesOf = (from: object): [string, unknown][] =>
    Object.entries(from).flatMap(([name, inner]) => {
      const path = [...at, name];
      return dropped.has(nameOf(path)) ? [] : [[name, without(inner, dropped, path)]];
    });
  if (Array.isArray(value)) return entriesOf(value).map(([, inner]) => inner);
  return isFields(value) ? Object.fromEntries(entriesOf(value)) : value;
};

/** The text with its broken characters removed, cut to the maximum. */
const readableText = (text: unknown): unknown =>
  typeof text === 'string'
    ? text
        .toWellFormed()
        .replaceAll('\0', '')
        .trim()
        .slice(0, maxTextSigns)
        .replace(/[\uD800-\uDBFF]$/, '')
    : text;

/** Required fields that were dropped; the strictest reading protects a sender whose choice was unreadable. */
const completed = (fields: Fields, dropped: readonly Path[], service: string): Fields => {
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

/** One round removes invalid values; the second one those that the first had hidden. */
const maxRounds = 3;

const salvaged = <Report extends ReportRequest>(
  sent: Fields,
  schema: z.ZodType<Report>,
  service: string,
): ReadReport<Report> | undefined => {
  const text = readableText(sent['text']);
  const isCut = typeof sent['text'] === 'string' && text !== sent['text'].trim();
  const out: LeftOut[] = isCut ? leftOut('text', sent['text']) : [];
  let fields: Fields = { ...sent, text };
  for (let round = 0; round < maxRounds; round += 1) {
    const read = schema.safeParse(fields);
    if (read.success) return { kind: 'read', report: { ...read.data, leftOut: out } };
    const paths = read.error.issues.flatMap(pathsOf);
    if (paths.some(([first]) => first === 'text')) return undefined;
    out.push(...paths.flatMap((path) => leftOut(fieldAt(path), valueAt(fields, path))));
    const rest = without(fields, new Set(paths.map(nameOf)));
    if (!isFields(rest)) return undefined;
    fields = completed(rest, paths, service);
  }
  return undefined;
};

/**
 * Reads a report of any channel. An emergency is never refused for a field that it can do without: the field is left out
 * and marked. Every other report, and an emergency without a readable text, is refused with all that is wrong with it.
 */
export const readReport = <Report extends ReportRequest>(
  sent: unknown,
  schema: z.ZodType<Report>,
  directory: Directory,
  on: Date,
): ReadReport<Report> => {
  const read = schema.safeParse(sent);
  if (read.success) return { kind: 'read', report: read.data };
  const danger = DangerFields.parse(sent);
  const rest =
    isFields(sent) && isUrgent(danger, directory, on)
      ? salvaged(sent, schema, urgentService(danger, directory, on))
      : undefined;
  return rest ?? { kind: 'refused', errors: fieldErrors(read.error) };
};
