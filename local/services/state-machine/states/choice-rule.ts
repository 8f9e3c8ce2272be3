import * as z from 'zod';
import { type Json, JsonObject } from '../data/json.ts';
import { findAtPath, type PathScope, parseJsonPath, readAtPath } from '../data/path.ts';
import { type Comparator, comparators } from './comparators.ts';

export type ChoiceRule = (scope: PathScope) => boolean;

const Rules = z.array(JsonObject).min(1);

/** Parses a rule of a Choice state without its `Next` field: a comparison, or `And`, `Or` and `Not` over nested rules. */
export function parseChoiceRule({ Comment: _, Variable, ...operators }: JsonObject): ChoiceRule {
  const [operator, ...more] = Object.entries(operators);
  if (!operator || more.length > 0) throw new Error('a choice rule needs exactly one operator');
  const [name, operand] = operator;
  const combined = Variable === undefined ? combine(name, operand) : undefined;
  return (
    combined ??
    compare(name, operand, parseJsonPath(z.string('Variable is missing').parse(Variable)))
  );
}

const combine = (name: string, operand: Json): ChoiceRule | undefined => {
  switch (name) {
    case 'And': {
      const rules = Rules.parse(operand).map(parseChoiceRule);
      return (scope) => rules.every((rule) => rule(scope));
    }
    case 'Or': {
      const rules = Rules.parse(operand).map(parseChoiceRule);
      return (scope) => rules.some((rule) => rule(scope));
    }
    case 'Not': {
      const rule = parseChoiceRule(JsonObject.parse(operand));
      return (scope) => !rule(scope);
    }
    default:
      return undefined;
  }
};

const compare = (
  name: string,
  operand: Json,
  variable: ReturnType<typeof parseJsonPath>,
): ChoiceRule => {
  if (name === 'IsPresent') {
    const expected = z.boolean().parse(operand);
    return (scope) => (findAtPath(variable, scope) !== undefined) === expected;
  }
  const literal = comparators.get(name);
  if (literal) {
    const expected = literal.operand.parse(operand);
    return (scope) => literal.matches(readAtPath(variable, scope), expected);
  }
  const byPath = comparatorByPath(name);
  if (!byPath) throw new Error(`unknown comparison operator "${name}"`);
  const expected = parseJsonPath(z.string().parse(operand));
  return (scope) => byPath.matches(readAtPath(variable, scope), readAtPath(expected, scope));
};

const comparatorByPath = (name: string): Comparator | undefined => {
  const comparator = name.endsWith('Path') ? comparators.get(name.slice(0, -4)) : undefined;
  return comparator?.hasPath ? comparator : undefined;
};
