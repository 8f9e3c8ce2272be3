import { isJsonObject, type Json } from '../json.ts';
import { getTextParameter } from '../simulator/call/parameters.ts';
import { isReference } from '../simulator/call/references.ts';
import type { LoadedFlowAction } from '../simulator/flow.ts';
import type { FlowBranch } from './branches-of-flow.ts';
import { listValuesFulfilling, type ValueCondition } from './conditions.ts';

/** Value that a call needs so that it takes the branches of its path. */
type PlannedInput = {
  /** Reference by which the flow reads the value, such as `$.Attributes.language`. */
  reference: string;
  /** Position of the step that produces the value in the path; -1 if the value is set when the call starts. */
  step: number;
  value: string;
};

export type CallPlan = { path: FlowBranch[]; inputs: PlannedInput[] };

/** Origin of a value during a call: a fixed text, an input that the plan chooses, or a text that the plan cannot predict. */
type Origin =
  | { kind: 'literal'; text: string }
  | { kind: 'input'; reference: string; step: number }
  | { kind: 'unpredictable' };

/** State of the flow at one step of a path. */
type PathState = {
  /** Origins of the values that the flow has stored, keyed by reference. */
  stored: Map<string, Origin>;
  lambdaStep: number;
  entryStep: number;
};

/** Returns a reference in its dotted form. Both names of a Lambda result become `$.External`. */
export const normalizeReference = (reference: string): string =>
  reference
    .replace(/\.?\[['"]([^'"]+)['"]\]/g, '.$1')
    .replace(/^\$\.LambdaInvocation\.ResultData\b/, '$.External');

/**
 * Plans a call that takes the branches of a path. For each value that the flow stores along the path, finds the input that
 * determines it. Returns undefined if no inputs lead along the path.
 */
export function planCall(path: FlowBranch[]): CallPlan | undefined {
  const state: PathState = { stored: new Map(), lambdaStep: -1, entryStep: -1 };
  const needs = new Map<string, { origin: Origin; conditions: ValueCondition[] }>();
  for (const [step, branch] of path.entries()) {
    if (branch.action.Type === 'Compare')
      for (const { origin, condition } of listNeeds(branch, state)) {
        const key = JSON.stringify(origin);
        const { conditions } = needs.get(key) ?? { conditions: [] };
        needs.set(key, { origin, conditions: [...conditions, condition] });
      }
    recordStoredValues(branch, step, state);
  }
  const inputs: PlannedInput[] = [];
  for (const { origin, conditions } of needs.values()) {
    const values = listValuesFulfilling(conditions);
    const [value] =
      origin.kind === 'literal' ? values.filter((each) => each === origin.text) : values;
    if (value === undefined && origin.kind !== 'unpredictable') return undefined;
    if (origin.kind === 'input') inputs.push({ ...origin, value: value ?? '' });
  }
  return { path, inputs };
}

/** Lists the conditions that a value must fulfil so that a Compare action takes the given branch. */
function listNeeds(
  { action, branch }: FlowBranch,
  state: PathState,
): { origin: Origin; condition: ValueCondition }[] {
  const origin = findOrigin(getTextParameter(action.Parameters, 'ComparisonValue'), state);
  const needs: { origin: Origin; condition: ValueCondition }[] = [];
  for (const { Condition } of action.Transitions.Conditions) {
    const { Operator: operator, Operands } = Condition;
    const operand = toOrigin(Operands[0], state);
    const isFulfilled = branch === `${operator} ${Operands.join(', ')}`;
    if (operand.kind === 'literal')
      needs.push({ origin, condition: { operator, operand: operand.text, isFulfilled } });
    if (isFulfilled) break;
  }
  return needs;
}

function findOrigin(reference: string, { stored, lambdaStep, entryStep }: PathState): Origin {
  const usual = normalizeReference(reference);
  const known = stored.get(usual);
  if (known) return known;
  if (usual.startsWith('$.FlowAttributes.')) return { kind: 'unpredictable' };
  const steps: Record<string, number> = { External: lambdaStep, StoredCustomerInput: entryStep };
  return { kind: 'input', reference: usual, step: steps[usual.split('.')[1] ?? ''] ?? -1 };
}

const toOrigin = (text: Json | undefined, state: PathState): Origin => {
  if (typeof text !== 'string') return { kind: 'unpredictable' };
  if (isReference(text)) return findOrigin(text, state);
  return /\$[.[]/.test(text) ? { kind: 'unpredictable' } : { kind: 'literal', text };
};

/** Records the origins of the values that a flow action stores when it takes a branch. */
function recordStoredValues({ action, branch }: FlowBranch, step: number, state: PathState): void {
  const { Type, Parameters, Transitions } = action;
  if (Transitions.Errors.some(({ ErrorType }) => ErrorType === branch)) return;
  if (Type === 'InvokeLambdaFunction' && Parameters['InvocationType'] !== 'ASYNCHRONOUS')
    state.lambdaStep = step;
  if (isStoringInput(action)) state.entryStep = step;
  if (Type === 'UpdateContactAttributes' && Parameters['TargetContact'] !== 'Related')
    recordAttributes('$.Attributes', Parameters['Attributes'], state);
  if (Type === 'UpdateFlowAttributes')
    recordAttributes('$.FlowAttributes', Parameters['FlowAttributes'], state);
}

export const isStoringInput = ({ Type, Parameters }: LoadedFlowAction): boolean =>
  Type === 'GetParticipantInput' && Parameters['StoreInput'] === 'True';

function recordAttributes(root: string, given: Json | undefined, state: PathState): void {
  for (const [name, value] of Object.entries(isJsonObject(given) ? given : {}))
    state.stored.set(
      `${root}.${name}`,
      toOrigin(isJsonObject(value) ? value['Value'] : value, state),
    );
}
