import * as z from 'zod';
import { effectiveInput, stateOutput } from '../data/flow.ts';
import {
  commonStateFields,
  inputPath,
  outputPath,
  parameters,
  requireTransition,
  resultPath,
  resultSelector,
  transitionFields,
} from './fields.ts';
import { retryAndCatchFields } from './retry-and-catch.ts';
import { stateType } from './state-type.ts';
import { targetsOf } from './task-fields.ts';

const fields = z
  .strictObject({
    ...commonStateFields,
    ...transitionFields,
    ...inputPath,
    ...parameters,
    Branches: z.array(z.unknown()).min(1),
    ...resultSelector,
    ...resultPath,
    ...outputPath,
    ...retryAndCatchFields,
  })
  .superRefine(requireTransition);

export const parallelStateType = stateType('Parallel', fields, (state, loadBranch) => ({
  targets: targetsOf(state.Next, state.Catch),
  retriers: state.Retry,
  catchers: state.Catch,
  branches: state.Branches.map((branch, at) => loadBranch(branch, ['Branches', at])),
  begin: (visit) => {
    const input = effectiveInput(state, visit);
    return { kind: 'branch', starts: state.Branches.map(() => ({ input })), atOnce: 0 };
  },
  resume: (visit, outputs) => ({
    kind: 'leave',
    output: stateOutput(state, visit, outputs),
    to: state.Next,
  }),
}));
