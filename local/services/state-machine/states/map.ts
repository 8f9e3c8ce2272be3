import { effectiveInput, requireDataWithinLimit, stateOutput } from '../data/flow.ts';
import { readAtPath } from '../data/path.ts';
import { stateError } from '../data/state-error.ts';
import type { BranchStart, StateVisit } from '../machine.ts';
import { Concurrency, type MapFields, mapFields } from './map-fields.ts';
import { stateType } from './state-type.ts';
import { targetsOf } from './task-fields.ts';

const startsOf = (state: MapFields, visit: StateVisit): BranchStart[] => {
  const items = state.ItemsPath ? readAtPath(state.ItemsPath, visit) : visit.input;
  if (!Array.isArray(items)) throw stateError('States.Runtime', 'A Map state needs an array');
  return items.map((value, index) => {
    const item = { Index: index, Value: value };
    const setting = { ...visit, context: { ...visit.context, Map: { Item: item } } };
    const input = state.selector ? requireDataWithinLimit(state.selector(setting)) : value;
    return { input, item: { index, value } };
  });
};

const atOnce = (state: MapFields, visit: StateVisit): number => {
  if (!state.MaxConcurrencyPath) return state.MaxConcurrency ?? 0;
  const parsed = Concurrency.safeParse(readAtPath(state.MaxConcurrencyPath, visit));
  if (parsed.success) return parsed.data;
  throw stateError('States.Runtime', 'MaxConcurrencyPath must lead to a whole number');
};

export const mapStateType = stateType('Map', mapFields, (state, loadBranch) => ({
  targets: targetsOf(state.Next, state.Catch),
  retriers: state.Retry,
  catchers: state.Catch,
  branches: [loadBranch(state.processor, [state.processorField])],
  begin: (visit) => {
    const inner = { ...visit, input: effectiveInput(state, visit) };
    return { kind: 'branch', starts: startsOf(state, inner), atOnce: atOnce(state, inner) };
  },
  resume: (visit, outputs) => ({
    kind: 'leave',
    output: stateOutput(state, visit, outputs),
    to: state.Next,
  }),
}));
