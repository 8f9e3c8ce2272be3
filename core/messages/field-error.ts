import type * as z from 'zod';
import { type FieldErrorCode, isFieldErrorCode } from './texts/errors/field-error-text.ts';

/**
 * Field of a request that was rejected: its name, the key of the message text that explains why, and the limit that the text
 * mentions.
 */
export type FieldError = { field: string; problem: FieldErrorCode; limit?: number };

/** Returns the key of the message text for a validation issue. */
export function toFieldErrorCode({ code, message }: z.core.$ZodIssue): FieldErrorCode {
  if (code === 'unrecognized_keys') return 'unknown-field';
  if (isFieldErrorCode(message)) return message;
  return code === 'invalid_type' ? 'required-or-wrong-type' : 'not-allowed';
}

/** Returns the key of the message text for the first error found when validating a single value. */
export function toFirstFieldErrorCode({ issues }: z.ZodError): FieldErrorCode {
  const [first] = issues;
  return first ? toFieldErrorCode(first) : 'not-allowed';
}

/**
 * Returns a part of a field path if it looks like a field name, otherwise "…". A client may send personal data as a field
 * name, which an error message must not repeat.
 */
const sanitizePathPart = (part: PropertyKey): string => {
  const name = String(part);
  return /^[a-z][\w.:-]{0,59}$/i.test(name) ? name : '…';
};

/** Formats the path of a field in a request body, such as `edits[0].row.validFrom`. */
export function formatFieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`;
    return name ? `${name}.${sanitizePathPart(part)}` : sanitizePathPart(part);
  }, '');
}

/**
 * Returns the paths of the fields to which a validation issue applies. For an unknown field, this is the field's own path,
 * not that of its parent.
 */
export function listIssuePaths(issue: z.core.$ZodIssue): PropertyKey[][] {
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => [...issue.path, key])
    : [issue.path];
}

/** Returns the maximum if a text is longer. */
const getExceededLength = (issue: z.core.$ZodIssue): number | undefined =>
  issue.code === 'too_big' && issue.origin === 'string' ? Number(issue.maximum) : undefined;

/** Returns the first validation error of each field. The errors never contain submitted values. */
export function toFieldErrors(error: z.ZodError): FieldError[] {
  const byField = new Map<string, FieldError>();
  for (const issue of error.issues) {
    const limit = getExceededLength(issue);
    for (const field of listIssuePaths(issue).map(formatFieldPath)) {
      if (byField.has(field)) continue;
      byField.set(field, { field, problem: toFieldErrorCode(issue), ...(limit && { limit }) });
    }
  }
  return [...byField.values()];
}
