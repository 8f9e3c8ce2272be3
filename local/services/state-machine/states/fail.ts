import * as z from 'zod';
import { stateError } from '../data/state-error.ts';
import { ExpressionText } from '../data/template.ts';
import type { Expression } from '../intrinsics/parse-expression.ts';
import type { Visit } from '../machine.ts';
import { anyState, atMostOneOf } from './fields.ts';
import { stateType } from './state-type.ts';

const fields = z
  .strictObject({
    ...anyState,
    Error: z.string().optional(),
    ErrorPath: ExpressionText.optional(),
    Cause: z.string().optional(),
    CausePath: ExpressionText.optional(),
  })
  .superRefine(atMostOneOf('Error', 'ErrorPath'))
  .superRefine(atMostOneOf('Cause', 'CausePath'));

const textOf = (expression: Expression | undefined, visit: Visit): string | undefined => {
  const value = expression?.(visit);
  if (value === undefined || typeof value === 'string') return value;
  throw stateError('States.Runtime', 'ErrorPath and CausePath of a Fail state must lead to text');
};

export const fail = stateType('Fail', fields, (state) => ({
  begin: (visit) => ({
    kind: 'fail',
    error: state.Error ?? textOf(state.ErrorPath, visit),
    cause: state.Cause ?? textOf(state.CausePath, visit),
  }),
}));
