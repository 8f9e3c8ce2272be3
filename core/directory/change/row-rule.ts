import * as z from 'zod';
import { listIssuePaths, toFieldErrorCode } from '../../messages/field-error.ts';
import {
  type FieldErrorCode,
  isFieldErrorCode,
} from '../../messages/texts/errors/field-error-text.ts';
import {
  type DirectoryTableName,
  DirectoryTableRow,
  getDirectoryRowSchema,
} from '../model/tables.ts';

/** Rule of a table's schema that a value violates, with the facts that a person needs to correct the value. */
export type RowRule =
  | {
      kind:
        | 'required'
        | 'number'
        | 'yes-no'
        | 'text'
        | 'date'
        | 'moment'
        | 'email'
        | 'phone'
        | 'url';
    }
  | { kind: 'other' }
  | {
      kind: 'too-short' | 'too-long' | 'too-few' | 'too-many' | 'too-small' | 'too-large';
      limit: number;
    }
  | { kind: 'choice'; options: string[] }
  /** `example` is a valid value of the same field in another row. */
  | { kind: 'pattern'; example: string | undefined };

/** Violation of a table's schema by a row. */
type RowProblem = { path: PropertyKey[]; reason: string; problem: FieldErrorCode | RowRule };

const typeRules: Readonly<Record<string, RowRule>> = {
  number: { kind: 'number' },
  int: { kind: 'number' },
  boolean: { kind: 'yes-no' },
  string: { kind: 'text' },
};

const formatRules: Readonly<Record<string, RowRule>> = {
  date: { kind: 'date' },
  datetime: { kind: 'moment' },
  email: { kind: 'email' },
  e164: { kind: 'phone' },
  url: { kind: 'url' },
};

const isList = (origin: string): boolean => origin === 'array' || origin === 'set';

const toTooSmallRule = ({ origin, minimum }: z.core.$ZodIssueTooSmall): RowRule => {
  const limit = Number(minimum);
  if (isList(origin)) return { kind: 'too-few', limit };
  if (origin !== 'string') return { kind: 'too-small', limit };
  return limit === 1 ? { kind: 'required' } : { kind: 'too-short', limit };
};

const toTooBigRule = ({ origin, maximum }: z.core.$ZodIssueTooBig): RowRule => {
  const limit = Number(maximum);
  if (isList(origin)) return { kind: 'too-many', limit };
  return { kind: origin === 'string' ? 'too-long' : 'too-large', limit };
};

/** Returns the valid discriminator values of a union. */
const listDiscriminators = (issue: z.core.$ZodIssueInvalidUnion): string[] =>
  z
    .looseObject({ options: z.array(z.unknown()) })
    .safeParse(issue)
    .data?.options.map(String) ?? [];

/** Returns the value at the path, or undefined if the path does not exist. */
const readAt = (row: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined,
    row,
  );

const findExample = (
  rows: readonly DirectoryTableRow[],
  path: readonly PropertyKey[],
): string | undefined => {
  const like = path.map((part) => (typeof part === 'number' ? 0 : part));
  for (const row of rows) {
    const value = readAt(row, like);
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
};

const toRowRule = (
  issue: z.core.$ZodIssue,
  row: DirectoryTableRow,
  listRows: () => readonly DirectoryTableRow[],
): FieldErrorCode | RowRule => {
  if (isFieldErrorCode(issue.message)) return toFieldErrorCode(issue);
  const value = readAt(row, issue.path);
  if (value === undefined || value === '') return { kind: 'required' };
  switch (issue.code) {
    case 'invalid_type':
      return typeRules[issue.expected] ?? { kind: 'other' };
    case 'too_small':
      return toTooSmallRule(issue);
    case 'too_big':
      return toTooBigRule(issue);
    case 'invalid_value':
      return { kind: 'choice', options: issue.values.map(String) };
    case 'invalid_format':
      return (
        formatRules[issue.format] ?? {
          kind: 'pattern',
          example: findExample(listRows(), issue.path),
        }
      );
    case 'invalid_union': {
      const options = listDiscriminators(issue);
      return options.length > 0 ? { kind: 'choice', options } : { kind: 'other' };
    }
    default:
      return { kind: 'other' };
  }
};

/**
 * Validates a row against the schema of its table. Returns the parsed row, or each violated rule with the path of the field.
 * `listRows` returns other rows of the table. Errors contain example values from these rows.
 */
export function parseDirectoryRow(
  table: DirectoryTableName,
  row: DirectoryTableRow,
  listRows: () => readonly DirectoryTableRow[],
): { kind: 'valid'; row: DirectoryTableRow } | { kind: 'invalid'; problems: RowProblem[] } {
  const parsed = z.safeParse(getDirectoryRowSchema(table), row);
  if (parsed.success) return { kind: 'valid', row: DirectoryTableRow.parse(parsed.data) };
  const problems = parsed.error.issues.flatMap((issue) =>
    listIssuePaths(issue).map((path) => ({
      path,
      reason: [...path, issue.message].map(String).join(': '),
      problem:
        issue.code === 'unrecognized_keys' ? 'unknown-field' : toRowRule(issue, row, listRows),
    })),
  );
  return { kind: 'invalid', problems };
}
