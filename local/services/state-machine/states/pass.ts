import * as z from 'zod';
import { effectiveInput, stateOutput } from '../data/flow.ts';
import { Json } from '../data/json.ts';
import { anyState, inputPath, leadsOn, outputPath, parameters, resultPath, way } from './fields.ts';
import { stateType } from './state-type.ts';

const fields = z
  .strictObject({
    ...anyState,
    ...way,
    ...inputPath,
    ...parameters,
    Result: Json.optional(),
    ...resultPath,
    ...outputPath,
  })
  .superRefine(leadsOn);

export const pass = stateType('Pass', fields, (state) => ({
  targets: state.Next === undefined ? [] : [state.Next],
  begin: (visit) => {
    const input = effectiveInput(state, visit);
    const result = state.Result === undefined ? input : state.Result;
    return { kind: 'leave', output: stateOutput(state, visit, result), to: state.Next };
  },
}));
