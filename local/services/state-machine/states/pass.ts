import * as z from 'zod';
import { effectiveInput, stateOutput } from '../data/flow.ts';
import { Json } from '../data/json.ts';
import {
  commonStateFields,
  inputPath,
  outputPath,
  parameters,
  requireTransition,
  resultPath,
  transitionFields,
} from './fields.ts';
import { stateType } from './state-type.ts';

const fields = z
  .strictObject({
    ...commonStateFields,
    ...transitionFields,
    ...inputPath,
    ...parameters,
    Result: Json.optional(),
    ...resultPath,
    ...outputPath,
  })
  .superRefine(requireTransition);

export const passStateType = stateType('Pass', fields, (state) => ({
  targets: state.Next === undefined ? [] : [state.Next],
  begin: (visit) => {
    const input = effectiveInput(state, visit);
    const result = state.Result === undefined ? input : state.Result;
    return { kind: 'leave', output: stateOutput(state, visit, result), to: state.Next };
  },
}));
