import type * as z from 'zod';
import { type Flow, MachineDefinition, type State } from './definition.ts';

type Place = readonly PropertyKey[];
type Problem = { place: Place; message: string };

/**
 * Parses a state machine definition. Throws one error that lists every unsupported feature with its state machine, state and
 * field.
 */
export function loadMachine(name: string, definition: unknown): Flow {
  const parsed = MachineDefinition.safeParse(definition);
  const problems = parsed.success
    ? findDeadEnds(parsed.data, [])
    : parsed.error.issues.flatMap(toProblems);
  if (!parsed.success || problems.length > 0)
    throw new Error(problems.map((problem) => formatProblem(name, problem)).join('\n'));
  return parsed.data;
}

const toProblems = (issue: z.core.$ZodIssue): Problem[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ place: [...issue.path, key], message: 'unsupported field' }))
    : [{ place: issue.path, message: issue.message }];

const listTargets = (state: State): string[] => {
  if (state.Type === 'Succeed') return [];
  if (state.Type === 'Choice') return [...state.Choices.map(({ Next }) => Next), state.Default];
  return state.Next === undefined ? [] : [state.Next];
};

/** Finds targets that do not exist and states that are unreachable. */
const findDeadEnds = ({ StartAt, States }: Flow, place: Place): Problem[] => {
  const states = Object.entries(States);
  const targets = states.flatMap(([from, state]) =>
    listTargets(state).map((to) => ({ to, place: [...place, 'States', from, 'Next'] })),
  );
  const entries = [{ to: StartAt, place: [...place, 'StartAt'] }, ...targets];
  const reached = new Set(entries.map(({ to }) => to));
  return [
    ...entries.flatMap(({ to, place: at }) =>
      Object.hasOwn(States, to) ? [] : [{ place: at, message: `state "${to}" does not exist` }],
    ),
    ...states.flatMap(([name]) =>
      reached.has(name)
        ? []
        : [{ place: [...place, 'States', name], message: 'this state is unreachable' }],
    ),
    ...states.flatMap(([name, state]) =>
      state.Type === 'Map'
        ? findDeadEnds(state.ItemProcessor, [...place, 'States', name, 'ItemProcessor'])
        : [],
    ),
  ];
};

/** Formats a problem in a state machine definition as `Machine, state "Name", field "Retry.0.IntervalSeconds": message`. */
const formatProblem = (machine: string, { place, message }: Problem): string => {
  const at = place.lastIndexOf('States');
  const state = at < 0 ? undefined : place[at + 1];
  const field = place.slice(state === undefined ? 0 : at + 2);
  return [
    machine,
    ...(state === undefined ? [] : [`, state "${String(state)}"`]),
    ...(field.length > 0 ? [`, field "${field.map(String).join('.')}"`] : []),
    `: ${message}`,
  ].join('');
};
