import * as z from 'zod';
import { computeStateInput, computeStateOutput } from '../data/input-output.ts';
import { type JsonPathExpression, ReferencePath, readAtPath } from '../data/path.ts';
import { createStateError } from '../data/state-error.ts';
import { parseTimestamp } from '../data/timestamp.ts';
import type { StateContext } from '../machine.ts';
import {
  commonStateFields,
  inputPathField,
  outputPathField,
  requireExactlyOneOf,
  requireTransition,
  secondsSchema,
  transitionFields,
} from './fields.ts';
import { defineStateType } from './state-type.ts';

const Timestamp = z.string().refine((text) => parseTimestamp(text), 'not an RFC 3339 timestamp');

const spans = {
  Seconds: secondsSchema.optional(),
  SecondsPath: ReferencePath.optional(),
  Timestamp: Timestamp.optional(),
  TimestampPath: ReferencePath.optional(),
};

const fields = z
  .strictObject({
    ...commonStateFields,
    ...transitionFields,
    ...inputPathField,
    ...outputPathField,
    ...spans,
  })
  .superRefine(requireTransition)
  .superRefine(requireExactlyOneOf('Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath'));

const readSeconds = (path: JsonPathExpression, visit: StateContext): number => {
  const parsed = secondsSchema.safeParse(readAtPath(path, visit));
  if (parsed.success) return parsed.data;
  throw createStateError(
    'States.Runtime',
    `${path.text} does not lead to a whole number of seconds`,
  );
};

const readInstant = (path: JsonPathExpression, visit: StateContext): Date => {
  const instant = parseTimestamp(readAtPath(path, visit));
  if (instant) return instant;
  throw createStateError('States.Runtime', `${path.text} does not lead to an RFC 3339 timestamp`);
};

const waitEnd = (state: z.output<typeof fields>, visit: StateContext): Date => {
  if (state.TimestampPath) return readInstant(state.TimestampPath, visit);
  const instant = state.Timestamp && parseTimestamp(state.Timestamp);
  if (instant) return instant;
  const span = state.SecondsPath ? readSeconds(state.SecondsPath, visit) : (state.Seconds ?? 0);
  return new Date(visit.now.getTime() + span * 1000);
};

export const waitStateType = defineStateType('Wait', fields, (state) => ({
  targets: state.Next === undefined ? [] : [state.Next],
  begin: (visit) => ({
    kind: 'wait',
    until: waitEnd(state, { ...visit, input: computeStateInput(state, visit) }),
  }),
  resume: (visit) => ({
    kind: 'leave',
    output: computeStateOutput(state, visit, computeStateInput(state, visit)),
    to: state.Next,
  }),
}));
