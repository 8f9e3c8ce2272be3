import { throwUserError } from '../user-error.ts';
import { type ReferenceScope, resolveIntrinsics } from './intrinsics.ts';
import { isObject, type Json } from './template.ts';

export function evaluateTemplateCondition(condition: Json, scope: ReferenceScope): boolean {
  const [entry] = isObject(condition) ? Object.entries(condition) : [];
  const [operator, argument] = entry ?? [];
  const operands = Array.isArray(argument) ? argument : [];
  switch (operator) {
    case 'Fn::Not':
      return !operands.some((operand) => evaluateTemplateCondition(operand, scope));
    case 'Fn::Equals': {
      const [left, right] = operands.map((operand) =>
        JSON.stringify(resolveIntrinsics(operand, scope)),
      );
      return left === right;
    }
    default:
      return throwUserError(
        `${scope.at} uses the condition ${operator}, which the local run does not support.`,
      );
  }
}
