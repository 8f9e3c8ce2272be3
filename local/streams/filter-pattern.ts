import * as z from 'zod';
import { isObject, type Json, JsonObject } from '../assembly/template.ts';
import { throwUserError } from '../user-error.ts';

/** Returns true when a stream record or event matches a filter pattern. */
export type RecordFilter = (record: unknown) => boolean;

const Rule = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.strictObject({ prefix: z.string() }),
  z.strictObject({ exists: z.boolean() }),
  z.strictObject({ 'anything-but': z.union([z.string(), z.number(), z.array(z.json())]) }),
]);
type Rule = z.infer<typeof Rule>;

/**
 * Compiles a filter pattern for records or events. Every field in the pattern must match at least one of the field's rules.
 * An unsupported rule aborts the start of the local run with an error.
 */
export function compileFilterPattern(pattern: Json, at: string): RecordFilter {
  if (Array.isArray(pattern)) {
    const rules = pattern.map((rule) => readRule(rule, at));
    // an array matches when one of its elements does
    return (value) =>
      [value].flat().some((element) => rules.some((rule) => matches(rule, element)));
  }
  if (!isObject(pattern)) {
    return throwUserError(`${at} must be a list of values or an object with fields.`);
  }
  const { $or: alternatives, ...named } = pattern;
  const fields = Object.entries(named).map(([field, inner]): [string, RecordFilter] => [
    field,
    compileFilterPattern(inner, `${at}.${field}`),
  ]);
  const anyAlternative =
    alternatives === undefined ? () => true : compileAlternatives(alternatives, `${at}.$or`);
  const matchesOne: RecordFilter = (record) =>
    anyAlternative(record) &&
    fields.every(([field, matchesField]) =>
      matchesField(isObject(record) ? record[field] : undefined),
    );
  return (record) => (Array.isArray(record) ? record.some(matchesOne) : matchesOne(record));
}

function compileAlternatives(patterns: Json, at: string): RecordFilter {
  if (!Array.isArray(patterns)) return throwUserError(`${at} must be a list of patterns.`);
  const filters = patterns.map((pattern) => compileFilterPattern(pattern, at));
  return (record) => filters.some((matchesPattern) => matchesPattern(record));
}

/**
 * Compiles the filter patterns of an event source mapping. A record is delivered if any pattern matches or there are no
 * patterns.
 */
export function compileFilterPatterns(patterns: string[], at: string): RecordFilter {
  const filters = patterns.map((pattern) =>
    compileFilterPattern(JsonObject.parse(JSON.parse(pattern)), at),
  );
  return (record) => filters.length === 0 || filters.some((filter) => filter(record));
}

function readRule(rule: Json, at: string): Rule {
  const read = Rule.safeParse(rule);
  return read.success
    ? read.data
    : throwUserError(
        `${at} uses the filter ${JSON.stringify(rule)}, which the local run does not support.`,
      );
}

function matches(rule: Rule, value: unknown): boolean {
  if (typeof rule !== 'object' || rule === null) {
    return value === rule;
  }
  if ('prefix' in rule) {
    return typeof value === 'string' && value.startsWith(rule.prefix);
  }
  if ('exists' in rule) {
    return rule.exists === (value !== undefined);
  }
  const unwanted = rule['anything-but'];
  return value !== undefined && ![unwanted].flat().some((item) => item === value);
}
