import * as z from 'zod';
import { placeResult } from '../data/input-output.ts';
import { ReferencePath } from '../data/path.ts';
import type { Catcher, Retrier } from '../machine.ts';
import { stateNameSchema } from './fields.ts';

const Errors = z.array(z.string().min(1)).min(1);

const isStatesAllAlone = (errors: string[]) =>
  !errors.includes('States.ALL') || errors.length === 1;

/**
 * Returns false when `States.ALL` is combined with other error names or isn't in the last retrier or catcher, because later
 * ones would never apply.
 */
const isStatesAllLast = <Item extends { errors: string[] }>(items: Item[]) =>
  items.every(({ errors }, at) => {
    const isLast = at === items.length - 1;
    return isStatesAllAlone(errors) && (isLast || !errors.includes('States.ALL'));
  });

const orderMessage = 'States.ALL must stand alone and last';

const RetrierFields = z
  .strictObject({
    ErrorEquals: Errors,
    Comment: z.string().optional(),
    IntervalSeconds: z.int().min(1).max(99_999_999).default(1),
    BackoffRate: z.number().min(1).default(2),
    MaxAttempts: z.int().min(0).max(99_999_999).default(3),
    MaxDelaySeconds: z.int().min(1).max(31_622_400).default(31_622_400),
    // Accepted but ignored: local retries wait the full interval, so that runs are repeatable.
    JitterStrategy: z.enum(['FULL', 'NONE']).optional(),
  })
  .transform(
    (fields): Retrier => ({
      errors: fields.ErrorEquals,
      intervalSeconds: fields.IntervalSeconds,
      backoffRate: fields.BackoffRate,
      maxAttempts: fields.MaxAttempts,
      maxDelaySeconds: fields.MaxDelaySeconds,
    }),
  );

const CatcherFields = z
  .strictObject({
    ErrorEquals: Errors,
    Comment: z.string().optional(),
    Next: stateNameSchema,
    ResultPath: ReferencePath.nullable().optional(),
  })
  .transform(
    ({ ErrorEquals, Next, ResultPath }): Catcher => ({
      errors: ErrorEquals,
      next: Next,
      outputOf: (input, error) => placeResult(ResultPath, input, error),
    }),
  );

export const retryAndCatchFields = {
  Retry: z.array(RetrierFields).refine(isStatesAllLast, orderMessage).default([]),
  Catch: z.array(CatcherFields).refine(isStatesAllLast, orderMessage).default([]),
};

/**
 * Returns true when a list of error names in `Retry` or `Catch` matches an error. `States.TaskFailed` doesn't match
 * timeouts. Neither `States.ALL` nor `States.TaskFailed` matches errors that AWS defines as terminal.
 */
export function matchesErrorNames(errors: string[], error: string): boolean {
  if (error === 'States.Runtime') return false;
  if (errors.includes(error)) return true;
  if (error === 'States.DataLimitExceeded') return false;
  return (
    errors.includes('States.ALL') ||
    (errors.includes('States.TaskFailed') && error !== 'States.Timeout')
  );
}
