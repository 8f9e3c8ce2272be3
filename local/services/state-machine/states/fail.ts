import * as z from 'zod';
import { stateError } from '../data/state-error.ts';
import { ExpressionText } from '../data/template.ts';
import type { Expression } from '../intrinsics/parse-expression.ts';
import type { StateVisit } from '../machine.ts';
import { atMostOneOf, commonStateFields } from './fields.ts';
import { stateType } from './state-type.ts';

const fields = z
  .strictObject({
    ...commonStateFields,
    Error: z.string().optional(),
    ErrorPath: ExpressionText.optional(),
    Cause: z.string().optional(),
    CausePath: ExpressionText.optional(),
  })
  .superRefine(atMostOneOf('Error', 'ErrorPath'))
  .superRefine(atMostOneOf('Cause', 'CausePath'));

const textOf = (expression: Expression | undefined, visit: StateVisit): string | undefined => {
  const value = expression?.(visit);
  if (value === undefined || typeof value === 'string') return value;
  throw stateError('States.Runtime', 'ErrorPath and CausePath of a Fail state must lead to text');
};

export const failStateType = stateType('Fail', fields, (state) => ({
  begin: (visit) => ({
    kind: 'fail',
    error: state.Error ?? textOf(state.ErrorPath, visit),
    cause: state.Cause ?? textOf(state.CausePath, visit),
  }),
}));
