import { type Path, ReferencePath, readAtPath } from '../data/path.ts';
import { stateError } from '../data/state-error.ts';
import type { Catcher, StateVisit } from '../machine.ts';
import {
  atMostOneOf,
  commonStateFields,
  inputPath,
  outputPath,
  resultPath,
  resultSelector,
  secondsSchema,
  transitionFields,
} from './fields.ts';
import { retryAndCatchFields } from './retry-and-catch.ts';

const timeout = secondsSchema.min(1);

/** Fields that all Task states have, regardless of the service that they call. */
export const taskFields = {
  ...commonStateFields,
  ...transitionFields,
  ...inputPath,
  ...resultSelector,
  ...resultPath,
  ...outputPath,
  ...retryAndCatchFields,
  TimeoutSeconds: timeout.optional(),
  TimeoutSecondsPath: ReferencePath.optional(),
};

type Timeout = { TimeoutSeconds?: number | undefined; TimeoutSecondsPath?: Path | undefined };

export const oneTimeout = atMostOneOf('TimeoutSeconds', 'TimeoutSecondsPath');

export function timeoutOf(state: Timeout, visit: StateVisit): number | undefined {
  if (!state.TimeoutSecondsPath) return state.TimeoutSeconds;
  const parsed = timeout.safeParse(readAtPath(state.TimeoutSecondsPath, visit));
  if (parsed.success) return parsed.data;
  throw stateError(
    'States.Runtime',
    `${state.TimeoutSecondsPath.text} does not lead to a whole number of seconds`,
  );
}

/** Lists the states that can follow a Task state: `Next` and the targets of the catchers. */
export function targetsOf(next: string | undefined, catchers: Catcher[]): string[] {
  return [...(next === undefined ? [] : [next]), ...catchers.map((catcher) => catcher.next)];
}
