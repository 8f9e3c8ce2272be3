import * as z from 'zod';
import { effectiveInput, stateOutput } from '../data/flow.ts';
import { type Path, ReferencePath, read } from '../data/path.ts';
import { stateError } from '../data/state-error.ts';
import { parseTimestamp } from '../data/timestamp.ts';
import type { Visit } from '../machine.ts';
import { anyState, exactlyOneOf, inputPath, leadsOn, outputPath, seconds, way } from './fields.ts';
import { stateType } from './state-type.ts';

const Timestamp = z.string().refine((text) => parseTimestamp(text), 'not an RFC 3339 timestamp');

const spans = {
  Seconds: seconds.optional(),
  SecondsPath: ReferencePath.optional(),
  Timestamp: Timestamp.optional(),
  TimestampPath: ReferencePath.optional(),
};

const fields = z
  .strictObject({ ...anyState, ...way, ...inputPath, ...outputPath, ...spans })
  .superRefine(leadsOn)
  .superRefine(exactlyOneOf('Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath'));

const readSeconds = (path: Path, visit: Visit): number => {
  const parsed = seconds.safeParse(read(path, visit));
  if (parsed.success) return parsed.data;
  throw stateError('States.Runtime', `${path.text} does not lead to a whole number of seconds`);
};

const readInstant = (path: Path, visit: Visit): Date => {
  const instant = parseTimestamp(read(path, visit));
  if (instant) return instant;
  throw stateError('States.Runtime', `${path.text} does not lead to an RFC 3339 timestamp`);
};

const waitEnd = (state: z.output<typeof fields>, visit: Visit): Date => {
  if (state.TimestampPath) return readInstant(state.TimestampPath, visit);
  const instant = state.Timestamp && parseTimestamp(state.Timestamp);
  if (instant) return instant;
  const span = state.SecondsPath ? readSeconds(state.SecondsPath, visit) : (state.Seconds ?? 0);
  return new Date(visit.now.getTime() + span * 1000);
};

export const wait = stateType('Wait', fields, (state) => ({
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
