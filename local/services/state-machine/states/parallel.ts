import * as z from 'zod';
import { computeStateInput, computeStateOutput } from '../data/input-output.ts';
import {
  commonStateFields,
  inputPathField,
  outputPathField,
  parametersField,
  requireTransition,
  resultPathField,
  resultSelectorField,
  transitionFields,
} from './fields.ts';
import { retryAndCatchFields } from './retry-and-catch.ts';
import { defineStateType } from './state-type.ts';
import { listTargetStates } from './task-fields.ts';

const fields = z
  .strictObject({
    ...commonStateFields,
    ...transitionFields,
    ...inputPathField,
    ...parametersField,
    Branches: z.array(z.unknown()).min(1),
    ...resultSelectorField,
    ...resultPathField,
    ...outputPathField,
    ...retryAndCatchFields,
  })
  .superRefine(requireTransition);

export const parallelStateType = defineStateType('Parallel', fields, (state, loadBranch) => ({
  targets: listTargetStates(state.Next, state.Catch),
  retriers: state.Retry,
  catchers: state.Catch,
  branches: state.Branches.map((branch, at) => loadBranch(branch, ['Branches', at])),
  begin: (visit) => {
    const input = computeStateInput(state, visit);
    return { kind: 'branch', starts: state.Branches.map(() => ({ input })), atOnce: 0 };
  },
  resume: (visit, outputs) => ({
    kind: 'leave',
    output: computeStateOutput(state, visit, outputs),
    to: state.Next,
  }),
}));
