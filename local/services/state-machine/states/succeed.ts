import * as z from 'zod';
import { effectiveInput, stateOutput } from '../data/flow.ts';
import { commonStateFields, inputPath, outputPath } from './fields.ts';
import { stateType } from './state-type.ts';

const fields = z.strictObject({ ...commonStateFields, ...inputPath, ...outputPath });

export const succeedStateType = stateType('Succeed', fields, (state) => ({
  begin: (visit) => ({
    kind: 'leave',
    output: stateOutput(state, visit, effectiveInput(state, visit)),
    to: undefined,
  }),
}));
