import * as z from 'zod';
import { effectiveInput, stateOutput } from '../data/flow.ts';
import { anyState, inputPath, outputPath } from './fields.ts';
import { stateType } from './state-type.ts';

const fields = z.strictObject({ ...anyState, ...inputPath, ...outputPath });

export const succeed = stateType('Succeed', fields, (state) => ({
  begin: (visit) => ({
    kind: 'leave',
    output: stateOutput(state, visit, effectiveInput(state, visit)),
    to: undefined,
  }),
}));
