import * as z from 'zod';
import type { LoadedMachine, MachineBranch, MachineState } from './machine.ts';
import { choiceStateType } from './states/choice.ts';
import { failStateType } from './states/fail.ts';
import { secondsSchema } from './states/fields.ts';
import { mapStateType } from './states/map.ts';
import { parallelStateType } from './states/parallel.ts';
import { passStateType } from './states/pass.ts';
import type { StateType } from './states/state-type.ts';
import { succeedStateType } from './states/succeed.ts';
import { taskStateType } from './states/task.ts';
import { waitStateType } from './states/wait.ts';

type DefinitionPath = readonly PropertyKey[];

const types = [
  choiceStateType,
  failStateType,
  mapStateType,
  parallelStateType,
  passStateType,
  succeedStateType,
  taskStateType,
  waitStateType,
];
const stateTypes = new Map<string, StateType>(types.map((type) => [type.name, type]));

const branchFields = {
  Comment: z.string().optional(),
  QueryLanguage: z.literal('JSONPath').optional(),
  StartAt: z.string(),
  States: z.record(z.string().min(1).max(80), z.looseObject({ Type: z.string() })),
};
const BranchFields = z.strictObject(branchFields);
const MachineFields = z.strictObject({
  ...branchFields,
  Version: z.literal('1.0').optional(),
  TimeoutSeconds: secondsSchema.min(1).optional(),
});

/**
 * Parses and validates a state machine definition. Throws one error that lists every unsupported field with its state
 * machine and state.
 */
export function loadMachine(name: string, definition: unknown): LoadedMachine {
  const problems: string[] = [];
  const refuse = (place: DefinitionPath, message: string) =>
    problems.push(refusal(name, place, message));
  const { TimeoutSeconds, ...fields } = read(MachineFields, definition, [], refuse) ?? nothing;
  const branch = loadBranch(fields, [], refuse);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return { ...branch, timeoutSeconds: TimeoutSeconds };
}

type Refuse = (place: DefinitionPath, message: string) => void;

const nothing = { StartAt: '', States: {}, TimeoutSeconds: undefined };

const read = <Fields extends z.ZodType>(
  schema: Fields,
  definition: unknown,
  place: DefinitionPath,
  refuse: Refuse,
): z.output<Fields> | undefined => {
  const parsed = schema.safeParse(definition);
  if (!parsed.success) refuseIssues(parsed.error.issues, place, refuse);
  return parsed.data;
};

const loadBranch = (
  fields: z.output<typeof BranchFields>,
  place: DefinitionPath,
  refuse: Refuse,
): MachineBranch => {
  const states = new Map<string, MachineState>();
  for (const [name, definition] of Object.entries(fields.States)) {
    const state = loadState(definition, [...place, 'States', name], refuse);
    if (state) states.set(name, state);
  }
  const branch = { startAt: fields.StartAt, states };
  if (states.size === Object.keys(fields.States).length) refuseDeadEnds(branch, place, refuse);
  return branch;
};

const loadState = (
  definition: { Type: string },
  place: DefinitionPath,
  refuse: Refuse,
): MachineState | undefined => {
  const type = stateTypes.get(definition.Type);
  if (!type) return void refuse([...place, 'Type'], `unknown state type "${definition.Type}"`);
  const loaded = type.load(definition, (branch, within) => {
    const inner = [...place, ...within];
    return loadBranch(read(BranchFields, branch, inner, refuse) ?? nothing, inner, refuse);
  });
  if ('state' in loaded) return loaded.state;
  return void refuseIssues(loaded.issues, place, refuse);
};

const refuseDeadEnds = (
  { startAt, states }: MachineBranch,
  place: DefinitionPath,
  refuse: Refuse,
): void => {
  const reached = new Set<string>();
  const reach = (name: string, from: DefinitionPath) => {
    if (!states.has(name)) return void refuse(from, `state "${name}" does not exist`);
    if (reached.has(name)) return;
    reached.add(name);
    for (const target of states.get(name)?.targets ?? [])
      reach(target, [...place, 'States', name, 'Next']);
  };
  if (states.size > 0) reach(startAt, [...place, 'StartAt']);
  for (const name of states.keys()) {
    if (!reached.has(name)) refuse([...place, 'States', name], 'this state is unreachable');
  }
};

const refuseIssues = (issues: z.core.$ZodIssue[], place: DefinitionPath, refuse: Refuse): void => {
  for (const issue of issues) {
    const at = [...place, ...issue.path];
    if (issue.code !== 'unrecognized_keys') refuse(at, issue.message);
    else for (const key of issue.keys) refuse([...at, key], 'unknown field');
  }
};

/** Formats a problem in a state machine definition as `Machine, state "Name", field "Retry.0.IntervalSeconds": message`. */
const refusal = (machine: string, place: DefinitionPath, message: string): string => {
  const state = place.lastIndexOf('States');
  const name = state < 0 ? undefined : place[state + 1];
  const field = place.slice(name === undefined ? 0 : state + 2);
  return [
    machine,
    ...(name === undefined ? [] : [`, state "${String(name)}"`]),
    ...(field.length > 0 ? [`, field "${field.join('.')}"`] : []),
    `: ${message}`,
  ].join('');
};
