import * as z from 'zod';
import { createStateError } from '../data/state-error.ts';
import { ExpressionText } from '../data/template.ts';
import type { Expression } from '../intrinsics/parse-expression.ts';
import type { StateContext } from '../machine.ts';
import { commonStateFields, requireAtMostOneOf } from './fields.ts';
import { defineStateType } from './state-type.ts';

const fields = z
  .strictObject({
    ...commonStateFields,
    Error: z.string().optional(),
    ErrorPath: ExpressionText.optional(),
    Cause: z.string().optional(),
    CausePath: ExpressionText.optional(),
  })
  .superRefine(requireAtMostOneOf('Error', 'ErrorPath'))
  .superRefine(requireAtMostOneOf('Cause', 'CausePath'));

const textOf = (expression: Expression | undefined, visit: StateContext): string | undefined => {
  const value = expression?.(visit);
  if (value === undefined || typeof value === 'string') return value;
  throw createStateError(
    'States.Runtime',
    'ErrorPath and CausePath of a Fail state must lead to text',
  );
};

export const failStateType = defineStateType('Fail', fields, (state) => ({
  begin: (visit) => ({
    kind: 'fail',
    error: state.Error ?? textOf(state.ErrorPath, visit),
    cause: state.Cause ?? textOf(state.CausePath, visit),
  }),
}));
