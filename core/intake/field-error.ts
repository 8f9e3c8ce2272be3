import type * as z from 'zod';

/** A field that was refused, and the catalogue's word for why. */
export type FieldError = { field: string; problem: string };

const problemOf = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'unknown-field';
    case 'invalid_type':
      return /^[a-z-]+$/.test(issue.message) ? issue.message : 'required-or-wrong-type';
    default:
      return /^[a-z-]+$/.test(issue.message) ? issue.message : 'not-allowed';
  }
};

const fieldsOf = (issue: z.core.$ZodIssue): string[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => [...issue.path, key].join('.'))
    : [issue.path.join('.')];

/** One error a field, the first that was found; never the value that was sent. */
export const fieldErrors = (error: z.ZodError): FieldError[] => {
  const byField = new Map<string, FieldError>();
  for (const issue of error.issues) {
    for (const field of fieldsOf(issue)) {
      if (!byField.has(field)) byField.set(field, { field, problem: problemOf(issue) });
    }
  }
  return [...byField.values()];
};
