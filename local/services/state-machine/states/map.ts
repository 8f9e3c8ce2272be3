import {
  computeStateInput,
  computeStateOutput,
  requireDataWithinLimit,
} from '../data/input-output.ts';
import { readAtPath } from '../data/path.ts';
import { createStateError } from '../data/state-error.ts';
import type { BranchStart, StateContext } from '../machine.ts';
import { type MapFields, MaxBranchConcurrency, mapFields } from './map-fields.ts';
import { defineStateType } from './state-type.ts';
import { listTargetStates } from './task-fields.ts';

const startsOf = (state: MapFields, visit: StateContext): BranchStart[] => {
  const items = state.ItemsPath ? readAtPath(state.ItemsPath, visit) : visit.input;
  if (!Array.isArray(items)) throw createStateError('States.Runtime', 'A Map state needs an array');
  return items.map((value, index) => {
    const item = { Index: index, Value: value };
    const setting = { ...visit, context: { ...visit.context, Map: { Item: item } } };
    const input = state.selector ? requireDataWithinLimit(state.selector(setting)) : value;
    return { input, item: { index, value } };
  });
};

const atOnce = (state: MapFields, visit: StateContext): number => {
  if (!state.MaxConcurrencyPath) return state.MaxConcurrency ?? 0;
  const parsed = MaxBranchConcurrency.safeParse(readAtPath(state.MaxConcurrencyPath, visit));
  if (parsed.success) return parsed.data;
  throw createStateError('States.Runtime', 'MaxConcurrencyPath must lead to a whole number');
};

export const mapStateType = defineStateType('Map', mapFields, (state, loadBranch) => ({
  targets: listTargetStates(state.Next, state.Catch),
  retriers: state.Retry,
  catchers: state.Catch,
  branches: [loadBranch(state.processor, [state.processorField])],
  begin: (visit) => {
    const inner = { ...visit, input: computeStateInput(state, visit) };
    return { kind: 'branch', starts: startsOf(state, inner), atOnce: atOnce(state, inner) };
  },
  resume: (visit, outputs) => ({
    kind: 'leave',
    output: computeStateOutput(state, visit, outputs),
    to: state.Next,
  }),
}));
