import { matchesOperator } from '../simulator/call/branches.ts';
import { findPossibleNumber } from '../simulator/phone-numbers.ts';

/**
 * Condition that a value must or must not fulfil, such as `Equals 1`. The operator `PhoneNumber` has no operand; it stands
 * for a number that can be called.
 */
export type ValueCondition = { operator: string; operand: string; isFulfilled: boolean };

/** Value that occurs in no flow, for the branch that a flow takes without a match. */
const unknownValue = 'unlisted';

export const sampleNumber = '+12025550123';

/** Returns values that fulfil a condition, and values just outside it. */
function listCandidates({ operator, operand }: ValueCondition): string[] {
  if (operator === 'PhoneNumber') return [sampleNumber];
  const number = Number(operand);
  return operator.startsWith('Number') && operand.trim() !== '' && Number.isFinite(number)
    ? [number, number + 1, number - 1, number + 0.5].map(String)
    : [operand];
}

const matches = ({ operator, operand }: ValueCondition, value: string): boolean =>
  operator === 'PhoneNumber'
    ? findPossibleNumber(value) !== undefined
    : matchesOperator(operator, value, operand);

/**
 * Returns the values that fulfil all conditions, the most specific ones first; none if the conditions contradict each other.
 * `alternatives` are more values to try, such as the possible inputs of a keypad.
 */
export function listValuesFulfilling(
  conditions: readonly ValueCondition[],
  alternatives: readonly string[] = [],
): string[] {
  const candidates = [
    ...conditions.filter(({ isFulfilled }) => isFulfilled).flatMap(listCandidates),
    ...joinParts(conditions),
    ...alternatives,
    ...conditions.flatMap(listCandidates),
    unknownValue,
    '0',
    '',
  ];
  return [...new Set(candidates)].filter((value) =>
    conditions.every((condition) => matches(condition, value) === condition.isFulfilled),
  );
}

/** Joins the required start, contents and end of a text, for values that must fulfil several of these conditions. */
function joinParts(conditions: readonly ValueCondition[]): string[] {
  const parts = (operator: string) =>
    conditions
      .filter((each) => each.isFulfilled && each.operator === operator)
      .map(({ operand }) => operand);
  const text = ['TextStartsWith', 'TextContains', 'TextEndsWith'].flatMap(parts).join('');
  return text === '' ? [] : [text];
}
