import * as z from 'zod';
import { computeStateInput, computeStateOutput } from '../data/input-output.ts';
import { commonStateFields, inputPathField, outputPathField } from './fields.ts';
import { defineStateType } from './state-type.ts';

const fields = z.strictObject({ ...commonStateFields, ...inputPathField, ...outputPathField });

export const succeedStateType = defineStateType('Succeed', fields, (state) => ({
  begin: (visit) => ({
    kind: 'leave',
    output: computeStateOutput(state, visit, computeStateInput(state, visit)),
    to: undefined,
  }),
}));
