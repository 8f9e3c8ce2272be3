import type { LoadedFlowAction } from '../flow.ts';
import type { FlowActionOutcome } from './contact.ts';

type Condition = LoadedFlowAction['Transitions']['Conditions'][number];

export const defaultBranch = 'NextAction';

/** Formats a condition of a flow action as a branch label, such as `Equals 1`. */
export function formatBranchLabel({ Condition: { Operator, Operands } }: Condition): string {
  return `${Operator} ${Operands.join(', ')}`;
}

/** Lists the labels of all branches of a flow action in their evaluation order. */
export function listBranchLabels({ Transitions }: LoadedFlowAction): string[] {
  return [
    ...Transitions.Conditions.map(formatBranchLabel),
    ...Transitions.Errors.map(({ ErrorType }) => ErrorType),
    ...(Transitions.NextAction === undefined ? [] : [defaultBranch]),
  ];
}

export type BranchResult = { branch: string; next: string | undefined };

/**
 * Selects the branch of a flow action. After an error, selects the branch for that error; otherwise the first matching
 * condition or the default branch.
 */
export function selectBranch(
  action: LoadedFlowAction,
  outcome: Extract<FlowActionOutcome, { kind: 'done' | 'error' | 'chosen' }>,
  operand: (text: string) => string | undefined,
): BranchResult {
  switch (outcome.kind) {
    case 'error':
      return error(action, outcome.error) ?? error(action, 'NoMatchingError') ?? next(action);
    case 'chosen':
      return getBranch(action, outcome.branch);
    case 'done': {
      const { result } = outcome;
      if (result === undefined) return next(action);
      const condition = outcome.isUnresolved
        ? undefined
        : action.Transitions.Conditions.find((each) => matchesCondition(each, result, operand));
      if (condition) return { branch: formatBranchLabel(condition), next: condition.NextAction };
      return error(action, 'NoMatchingCondition') ?? next(action);
    }
  }
}

const next = ({ Transitions }: LoadedFlowAction): BranchResult => ({
  branch: defaultBranch,
  next: Transitions.NextAction,
});

const error = ({ Transitions }: LoadedFlowAction, type: string): BranchResult | undefined => {
  const found = Transitions.Errors.find(({ ErrorType }) => ErrorType === type);
  return found && { branch: type, next: found.NextAction };
};

function getBranch(action: LoadedFlowAction, branch: string): BranchResult {
  const condition = action.Transitions.Conditions.find(
    (each) => formatBranchLabel(each) === branch,
  );
  if (condition) return { branch, next: condition.NextAction };
  return error(action, branch) ?? next(action);
}

function matchesCondition(
  { Condition: { Operator, Operands } }: Condition,
  result: string,
  operand: (text: string) => string | undefined,
): boolean {
  const [given = ''] = Operands;
  const other = operand(given);
  return other !== undefined && matchesOperator(Operator, result, other);
}

/** Returns whether a value fulfils a condition of a flow, such as `NumberLessThan 5`. Unknown operators match nothing. */
export function matchesOperator(operator: string, value: string, operand: string): boolean {
  return operators[operator]?.(value, operand) ?? false;
}

type Test = (left: string, right: string) => boolean;

/** Builds a numeric condition of a contact flow branch; the condition is false when either text isn't a number. */
const numbers =
  (test: (left: number, right: number) => boolean): Test =>
  (left, right) =>
    left.trim() !== '' && right.trim() !== '' && test(Number(left), Number(right));

const operators: Partial<Record<string, Test>> = {
  Equals: (left, right) => left === right,
  TextStartsWith: (left, right) => left.startsWith(right),
  TextEndsWith: (left, right) => left.endsWith(right),
  TextContains: (left, right) => left.includes(right),
  NumberGreaterThan: numbers((left, right) => left > right),
  NumberGreaterOrEqualTo: numbers((left, right) => left >= right),
  NumberLessThan: numbers((left, right) => left < right),
  NumberLessOrEqualTo: numbers((left, right) => left <= right),
};
