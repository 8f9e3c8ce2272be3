import { type JsonPathExpression, ReferencePath, readAtPath } from '../data/path.ts';
import { createStateError } from '../data/state-error.ts';
import type { Catcher, StateContext } from '../machine.ts';
import {
  commonStateFields,
  inputPathField,
  outputPathField,
  requireAtMostOneOf,
  resultPathField,
  resultSelectorField,
  secondsSchema,
  transitionFields,
} from './fields.ts';
import { retryAndCatchFields } from './retry-and-catch.ts';

const timeout = secondsSchema.min(1);

/** Fields that all Task states have, regardless of the service that they call. */
export const taskFields = {
  ...commonStateFields,
  ...transitionFields,
  ...inputPathField,
  ...resultSelectorField,
  ...resultPathField,
  ...outputPathField,
  ...retryAndCatchFields,
  TimeoutSeconds: timeout.optional(),
  TimeoutSecondsPath: ReferencePath.optional(),
};

type Timeout = {
  TimeoutSeconds?: number | undefined;
  TimeoutSecondsPath?: JsonPathExpression | undefined;
};

export const requireOneTimeout = requireAtMostOneOf('TimeoutSeconds', 'TimeoutSecondsPath');

export function getTimeoutSeconds(state: Timeout, visit: StateContext): number | undefined {
  if (!state.TimeoutSecondsPath) return state.TimeoutSeconds;
  const parsed = timeout.safeParse(readAtPath(state.TimeoutSecondsPath, visit));
  if (parsed.success) return parsed.data;
  throw createStateError(
    'States.Runtime',
    `${state.TimeoutSecondsPath.text} does not lead to a whole number of seconds`,
  );
}

/** Lists the states that can follow a Task state: `Next` and the targets of the catchers. */
export function listTargetStates(next: string | undefined, catchers: Catcher[]): string[] {
  return [...(next === undefined ? [] : [next]), ...catchers.map((catcher) => catcher.next)];
}
