import { refuse } from '../refuse.ts';
import { resolve, type Scope } from './intrinsics.ts';
import { isObject, type Json } from './template.ts';

export function holds(condition: Json, scope: Scope): boolean {
  const [entry] = isObject(condition) ? Object.entries(condition) : [];
  const [operator, argument] = entry ?? [];
  const operands = Array.isArray(argument) ? argument : [];
  switch (operator) {
    case 'Condition':
      return scope.condition(String(argument));
    case 'Fn::And':
      return operands.every((operand) => holds(operand, scope));
    case 'Fn::Or':
      return operands.some((operand) => holds(operand, scope));
    case 'Fn::Not':
      return !operands.some((operand) => holds(operand, scope));
    case 'Fn::Equals': {
      const [left, right] = operands.map((operand) => JSON.stringify(resolve(operand, scope)));
      return left === right;
    }
    default:
      return refuse(
        `${scope.at} uses the condition ${operator}, which the local run does not know.`,
      );
  }
}
