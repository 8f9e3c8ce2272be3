import * as z from 'zod';
import { effectiveInput, stateOutput } from '../data/flow.ts';
import { type Path, ReferencePath, readAtPath } from '../data/path.ts';
import { stateError } from '../data/state-error.ts';
import { parseTimestamp } from '../data/timestamp.ts';
import type { StateVisit } from '../machine.ts';
import {
  commonStateFields,
  exactlyOneOf,
  inputPath,
  outputPath,
  requireTransition,
  secondsSchema,
  transitionFields,
} from './fields.ts';
import { stateType } from './state-type.ts';

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
    ...inputPath,
    ...outputPath,
    ...spans,
  })
  .superRefine(requireTransition)
  .superRefine(exactlyOneOf('Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath'));

const readSeconds = (path: Path, visit: StateVisit): number => {
  const parsed = secondsSchema.safeParse(readAtPath(path, visit));
  if (parsed.success) return parsed.data;
  throw stateError('States.Runtime', `${path.text} does not lead to a whole number of seconds`);
};

const readInstant = (path: Path, visit: StateVisit): Date => {
  const instant = parseTimestamp(readAtPath(path, visit));
  if (instant) return instant;
  throw stateError('States.Runtime', `${path.text} does not lead to an RFC 3339 timestamp`);
};

const waitEnd = (state: z.output<typeof fields>, visit: StateVisit): Date => {
  if (state.TimestampPath) return readInstant(state.TimestampPath, visit);
  const instant = state.Timestamp && parseTimestamp(state.Timestamp);
  if (instant) return instant;
  const span = state.SecondsPath ? readSeconds(state.SecondsPath, visit) : (state.Seconds ?? 0);
  return new Date(visit.now.getTime() + span * 1000);
};

export const waitStateType = stateType('Wait', fields, (state) => ({
  targets: state.Next === undefined ? [] : [state.Next],
  begin: (visit) => ({
    kind: 'wait',
    until: waitEnd(state, { ...visit, input: effectiveInput(state, visit) }),
  }),
  resume: (visit) => ({
    kind: 'leave',
    output: stateOutput(state, visit, effectiveInput(state, visit)),
    to: state.Next,
  }),
}));
