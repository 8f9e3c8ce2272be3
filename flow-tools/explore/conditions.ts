import { matchesOperator } from '../simulator/call/branches.ts';

/** Condition that a value must or must not fulfil, such as `Equals 1`. */
export type ValueCondition = { operator: string; operand: string; isFulfilled: boolean };

/** Value that occurs in no flow, for the branch that a flow takes without a match. */
const unknownValue = 'unlisted';

/** Returns values that fulfil a condition, and values just outside it. */
function listCandidates({ operator, operand }: ValueCondition): string[] {
  const number = Number(operand);
  return operator.startsWith('Number') && operand.trim() !== '' && Number.isFinite(number)
    ? [String(number), String(number + 1), String(number - 1)]
    : [operand];
}

/**
 * Returns the values that fulfil all conditions, the most specific ones first; none if the conditions contradict each other.
 */
export function listValuesFulfilling(conditions: readonly ValueCondition[]): string[] {
  const candidates = [...conditions.flatMap(listCandidates), unknownValue, '0', ''];
  return [...new Set(candidates)].filter((value) =>
    conditions.every(
      ({ operator, operand, isFulfilled }) =>
        matchesOperator(operator, value, operand) === isFulfilled,
    ),
  );
}
