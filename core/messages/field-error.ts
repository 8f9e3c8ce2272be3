import type * as z from 'zod';
import { isProblemWord, type ProblemWord } from './wording/problems.ts';

/** A field that was refused, and the catalogue's word for why. */
export type FieldError = { field: string; problem: ProblemWord };

const problemOf = ({ code, message }: z.core.$ZodIssue): ProblemWord => {
  if (code === 'unrecognized_keys') return 'unknown-field';
  if (isProblemWord(message)) return message;
  return code === 'invalid_type' ? 'required-or-wrong-type' : 'not-allowed';
};

/** Why the one value was refused. */
export const problemIn = ({ issues }: z.ZodError): ProblemWord => {
  const [first] = issues;
  return first ? problemOf(first) : 'not-allowed';
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
