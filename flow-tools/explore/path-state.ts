import { isJsonObject, type Json } from '../json.ts';
import { actionCatalogue } from '../language/catalogue.ts';
import { getTextParameter } from '../simulator/call/parameters.ts';
import { isReference } from '../simulator/call/references.ts';
import type { SimulatedCaller } from '../simulator/caller/caller.ts';
import type { LoadedFlowAction } from '../simulator/flow.ts';
import type { FlowBranch } from './branches-of-flow.ts';
import type { ValueCondition } from './conditions.ts';
import { isStoringInput } from './entries.ts';

type Channel = SimulatedCaller['channel'];

/** Origin of a value during a call: a fixed text, an input that the plan chooses, no value, or an unpredictable text. */
export type Origin =
  | { kind: 'literal'; text: string }
  | { kind: 'input'; reference: string; step: number; source: LoadedFlowAction | undefined }
  | { kind: 'unset' }
  | { kind: 'unpredictable' };

/** Input of a call, with the conditions that its value must fulfil so that the call takes its path. */
export type InputNeed = {
  origin: Extract<Origin, { kind: 'input' }>;
  conditions: ValueCondition[];
};

/** State of a call after the steps of a path: what the flow has stored, and what the path requires from the inputs. */
export type PathState = {
  /** Number of actions that the path has run. */
  steps: number;
  /** Origins of the values that the flow has stored, keyed by reference. */
  stored: ReadonlyMap<string, Origin>;
  /** Step that invoked the latest Lambda function; -1 if there was none. */
  lambdaStep: number;
  /** Step that stored the latest keypad input, with its action; -1 if there was none. */
  entryStep: number;
  entrySource: LoadedFlowAction | undefined;
  /** Channels on which a call can take the path. */
  channels: readonly Channel[];
  /** Iteration counters of Loop actions, keyed by identifier. */
  loops: ReadonlyMap<string, number>;
  needs: ReadonlyMap<string, InputNeed>;
};

export const initialPathState: PathState = {
  steps: 0,
  stored: new Map(),
  lambdaStep: -1,
  entryStep: -1,
  entrySource: undefined,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  loops: new Map(),
  needs: new Map(),
};

/** Returns a reference in its dotted form. Both names of a Lambda result become `$.External`. */
export const normalizeReference = (reference: string): string =>
  reference
    .replace(/\.?\[['"]([^'"]+)['"]\]/g, '.$1')
    .replace(/^\$\.LambdaInvocation\.ResultData\b/, '$.External');

export const formatOrigin = (origin: Origin): string =>
  origin.kind === 'input' ? `${origin.reference}@${origin.step}` : JSON.stringify(origin);

/** Returns the origin of the value of a text, which can be a reference, after the steps of a path. */
export function findOrigin(text: Json | undefined, state: PathState): Origin {
  if (typeof text !== 'string') return { kind: 'unpredictable' };
  if (!isReference(text))
    return /\$[.[]/.test(text) ? { kind: 'unpredictable' } : { kind: 'literal', text };
  const reference = normalizeReference(text);
  const stored = state.stored.get(reference);
  if (stored) return stored;
  switch (reference.split('.')[1]) {
    case 'FlowAttributes':
      return { kind: 'unset' };
    case 'LambdaInvocation':
      return { kind: 'unpredictable' };
    case 'External':
      return { kind: 'input', reference, step: state.lambdaStep, source: undefined };
    case 'StoredCustomerInput':
      return { kind: 'input', reference, step: state.entryStep, source: state.entrySource };
    default:
      return { kind: 'input', reference, step: -1, source: undefined };
  }
}

const isErrorBranch = ({ Transitions }: LoadedFlowAction, branch: string): boolean =>
  Transitions.Errors.some(({ ErrorType }) => ErrorType === branch);

/** Errors that a flow action takes because of the caller's input or the compared value. */
const naturalErrors: ReadonlySet<string> = new Set([
  'InputTimeLimitExceeded',
  'NoMatchingCondition',
]);

/** Returns true for a branch that a call takes because the action fails, not because of the caller's input. */
export const isFailure = (action: LoadedFlowAction, branch: string): boolean =>
  isErrorBranch(action, branch) && !naturalErrors.has(branch);

/** Returns the channels on which a call can take a branch. A failing action takes its error branch on every channel. */
export const listBranchChannels = (
  { action, branch }: Pick<FlowBranch, 'action' | 'branch'>,
  channels: readonly Channel[],
): readonly Channel[] =>
  isFailure(action, branch)
    ? channels
    : channels.filter(
        (channel) => actionCatalogue.get(action.Type)?.channels.includes(channel) ?? true,
      );

/** Records what a flow action stores when it takes a branch. */
export function recordStoredValues({ action, branch }: FlowBranch, state: PathState): PathState {
  const { Type, Parameters } = action;
  const step = state.steps;
  if (isErrorBranch(action, branch)) return state;
  if (Type === 'InvokeLambdaFunction' && Parameters['InvocationType'] !== 'ASYNCHRONOUS')
    return { ...state, lambdaStep: step };
  if (isStoringInput(action)) return { ...state, entryStep: step, entrySource: action };
  if (Type === 'UpdateContactAttributes' && Parameters['TargetContact'] !== 'Related')
    return recordAttributes('$.Attributes', Parameters['Attributes'], state);
  if (Type === 'UpdateFlowAttributes')
    return recordAttributes('$.FlowAttributes', Parameters['FlowAttributes'], state);
  return state;
}

function recordAttributes(root: string, given: Json | undefined, state: PathState): PathState {
  const stored = new Map(state.stored);
  for (const [name, value] of Object.entries(isJsonObject(given) ? given : {}))
    stored.set(`${root}.${name}`, findOrigin(isJsonObject(value) ? value['Value'] : value, state));
  return { ...state, stored };
}

/** Returns the number of rounds of a Loop action; undefined if an input of the call determines it. */
export function readLoopCount({ Parameters }: LoadedFlowAction, state: PathState) {
  const origin = findOrigin(getTextParameter(Parameters, 'LoopCount'), state);
  return origin.kind === 'literal' ? Number(origin.text) : undefined;
}
