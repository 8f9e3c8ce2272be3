import type * as z from 'zod';
import { isProblemWord, type ProblemWord } from './wording/problems.ts';

/** A field that was refused, the catalogue's word for why, and the limit that the word names. */
export type FieldError = { field: string; problem: ProblemWord; limit?: number };

/** The catalogue's word for what is wrong. */
export const problemWord = ({ code, message }: z.core.$ZodIssue): ProblemWord => {
  if (code === 'unrecognized_keys') return 'unknown-field';
  if (isProblemWord(message)) return message;
  return code === 'invalid_type' ? 'required-or-wrong-type' : 'not-allowed';
};

/** Why the one value was refused. */
export const problemIn = ({ issues }: z.ZodError): ProblemWord => {
  const [first] = issues;
  return first ? problemWord(first) : 'not-allowed';
};

/** Whoever puts a number or a name in the place of a field’s name is not told it again. */
const asField = (part: PropertyKey): string => {
  const name = String(part);
  return /^[a-z][\w.:-]{0,59}$/i.test(name) ? name : '…';
};

/** `edits[0].row.validFrom`. */
export const fieldName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`;
    return name ? `${name}.${asField(part)}` : asField(part);
  }, '');

/** Where the problem is: a field that nobody knows is named itself, not what holds it. */
export const pathsOf = (issue: z.core.$ZodIssue): PropertyKey[][] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];

/** One error a field, the first that was found; never the value that was sent. */
export const fieldErrors = (error: z.ZodError): FieldError[] => {
  const byField = new Map<string, FieldError>();
  for (const issue of error.issues) {
    for (const field of pathsOf(issue).map(fieldName)) {
      if (!byField.has(field)) byField.set(field, { field, problem: problemWord(issue) });
    }
  }
  return [...byField.values()];
};
