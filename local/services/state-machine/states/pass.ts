import * as z from 'zod';
import { computeStateInput, computeStateOutput } from '../data/input-output.ts';
import { Json } from '../data/json.ts';
import {
  commonStateFields,
  inputPathField,
  outputPathField,
  parametersField,
  requireTransition,
  resultPathField,
  transitionFields,
} from './fields.ts';
import { defineStateType } from './state-type.ts';

const fields = z
  .strictObject({
    ...commonStateFields,
    ...transitionFields,
    ...inputPathField,
    ...parametersField,
    Result: Json.optional(),
    ...resultPathField,
    ...outputPathField,
  })
  .superRefine(requireTransition);

export const passStateType = defineStateType('Pass', fields, (state) => ({
  targets: state.Next === undefined ? [] : [state.Next],
  begin: (visit) => {
    const input = computeStateInput(state, visit);
    const result = state.Result === undefined ? input : state.Result;
    return { kind: 'leave', output: computeStateOutput(state, visit, result), to: state.Next };
  },
}));
