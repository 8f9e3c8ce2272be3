import type { ConditionsSpec } from '../catalogue.ts';
import type { ResolvedActionSpec } from '../modes.ts';
import type { ConnectAction, FlowCondition } from '../read-flow.ts';
import { isJsonPath, looksLikeJsonPath } from '../references.ts';
import type { ContactFlowFindingReporter } from './finding.ts';

const maxDepth = 5;
const maxParts = 50;

/**
 * Validates the conditions of a flow action: whether the action supports conditions, and their operators, operands and
 * nesting.
 */
export function checkActionConditions(
  action: ConnectAction,
  { conditions: spec, mode }: ResolvedActionSpec,
  { path, report }: { path: string; report: ContactFlowFindingReporter },
) {
  const at = `${path}.Transitions.Conditions`;
  const { Conditions } = action.Transitions;
  if (!spec) {
    if (Conditions.length > 0)
      report('error', 'conditions', {
        path: at,
        summary: `Action does not support conditions. Path: ${at}`,
        because: mode
          ? `${action.Type} in the form "${mode}" has no result`
          : `${action.Type} has no result`,
      });
    return;
  }
  const operands: string[] = [];
  for (const [n, { Condition }] of Conditions.entries()) {
    const place = `${at}[${n}].Condition`;
    const fault = findShapeFault(Condition) ?? findOperatorFault(Condition, spec);
    if (fault) report('error', 'operator', { path: place, ...describeFault(place, fault) });
    const [operand] = Condition.Operands;
    if (typeof operand !== 'string') continue;
    operands.push(operand);
    const because = findOperandFault(operand, spec, action);
    if (because) report('error', 'operand', { path: place, ...describeFault(place, because) });
  }
  for (const because of findOperandSetFaults(operands, spec, action))
    report('error', 'conditions', { path: at, ...describeFault(at, because) });
  for (const n of repeatedIn(Conditions))
    report('warning', 'conditions', {
      path: `${at}[${n}]`,
      summary: `This condition is never used: an earlier condition is identical. Path: ${at}[${n}]`,
    });
}

const repeatedIn = (conditions: ConnectAction['Transitions']['Conditions']): number[] => {
  const serialized = conditions.map(({ Condition }) => JSON.stringify(Condition));
  return [...serialized.keys()].filter((n) => serialized.indexOf(serialized[n] ?? '') < n);
};

const describeFault = (path: string, because: string) => ({
  summary: `Invalid Action property value. Path: ${path}`,
  because,
});

function findShapeFault(condition: FlowCondition): string | undefined {
  if (computeDepth(condition) > maxDepth) return `Conditions nest at most ${maxDepth} deep`;
  if (countParts(condition) > maxParts) return `A condition has at most ${maxParts} parts`;
  if (condition.Operands.length !== 1)
    return `${condition.Operator} takes one operand, not ${condition.Operands.length}`;
  return typeof condition.Operands[0] === 'string'
    ? undefined
    : `${condition.Operator} takes a string`;
}

const getInnerConditions = ({ Operands }: FlowCondition): FlowCondition[] =>
  Operands.filter((operand) => typeof operand !== 'string');

const computeDepth = (condition: FlowCondition): number =>
  1 + Math.max(0, ...getInnerConditions(condition).map(computeDepth));

const countParts = (condition: FlowCondition): number =>
  getInnerConditions(condition).reduce((parts, part) => parts + countParts(part), 1);

function findOperatorFault(
  { Operator }: FlowCondition,
  { operators }: ConditionsSpec,
): string | undefined {
  return operators.some((known) => known === Operator)
    ? undefined
    : `The operator is ${Operator}, it must be ${operators.length > 1 ? 'one of ' : ''}${operators.join(', ')}`;
}

function findOperandFault(
  operand: string,
  { operands, operandPattern, allow, exactly }: ConditionsSpec,
  { Type }: ConnectAction,
): string | undefined {
  if (looksLikeJsonPath(operand)) {
    if (!isJsonPath(operand)) return `${operand} is not a well-formed JSONPath`;
    return Type === 'Compare' ? undefined : 'An operand must be static here';
  }
  const known = allow ?? exactly;
  if (known && !known.includes(operand))
    return `The operand is ${operand || 'empty'}, it must be one of ${known.join(', ')}`;
  if (operands && !new RegExp(`^[${operands}]$`).test(operand))
    return `The operand is ${operand || 'empty'}, it must be one character of ${operands}`;
  return operandPattern && !new RegExp(operandPattern).test(operand)
    ? `The operand is ${operand || 'empty'}, it must be a number`
    : undefined;
}

function* findOperandSetFaults(
  operands: readonly string[],
  { exactly, include, alsoEach, min, rising }: ConditionsSpec,
  { Type, Parameters }: ConnectAction,
): Generator<string> {
  const listed = alsoEach === undefined ? [] : Parameters[alsoEach];
  const each = Array.isArray(listed) ? listed.filter((item) => typeof item === 'string') : [];
  const needed = [...(exactly ?? []), ...(include ?? []), ...each];
  const lacking = needed.filter((operand) => !operands.includes(operand));
  if (lacking.length > 0)
    yield `${Type} must have a condition for ${needed.join(' and ')}; missing is ${lacking.join(', ')}`;
  const doubled = operands.find(
    (operand, n) => needed.includes(operand) && operands.indexOf(operand) !== n,
  );
  if (doubled) yield `The operand ${doubled} is there twice`;
  if (min !== undefined && operands.length < min)
    yield `${Type} must have at least ${min} condition`;
  if (rising) {
    const [least, most] = rising;
    const numbers = operands.map(Number);
    const rises = numbers.every((number, n) => number > (numbers[n - 1] ?? least - 1));
    if (!rises || numbers.some((number) => !Number.isInteger(number) || number > most))
      yield `The operands must be whole numbers that rise, from ${least} to at most ${most}`;
  }
}
