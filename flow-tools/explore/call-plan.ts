import { getTextParameter } from '../simulator/call/parameters.ts';
import type { SimulatedCaller } from '../simulator/caller/caller.ts';
import type { FlowBranch } from './branches-of-flow.ts';
import { listValuesFulfilling, sampleNumber, type ValueCondition } from './conditions.ts';
import { listResourceTexts } from './deciding-parameters.ts';
import { findKeysForEntry, isStoringInput, listEntryValues } from './entries.ts';
import {
  findOrigin,
  formatOrigin,
  type InputNeed,
  isFailure,
  listBranchChannels,
  normalizeReference,
  type Origin,
  type PathState,
  readLoopCount,
  recordStoredValues,
} from './path-state.ts';

/** Value that a call needs so that it takes the branches of its path. */
type PlannedInput = {
  /** Reference by which the flow reads the value, such as `$.Attributes.language`. */
  reference: string;
  /** Position of the step that produces the value in the path; -1 if the value is set when the call starts. */
  step: number;
  value: string;
};

export type CallPlan = {
  path: FlowBranch[];
  inputs: PlannedInput[];
  channel: SimulatedCaller['channel'];
};

/** Reason why a call cannot take a branch at the end of its path. */
export type Obstacle = { reason: string };

/** Number of rounds that a plan chooses for a Loop action whose number of rounds is an input. */
const plannedRounds = 2;

/** Returns the state after a further step of a path, or the reason why no call can take this step. */
export function takeStep(before: PathState, taken: FlowBranch): PathState | Obstacle {
  const { action, branch } = taken;
  const channels = listBranchChannels(taken, before.channels);
  let state: PathState = { ...before, channels };
  if (channels.length === 0)
    return { reason: `${action.Type} does not support the channel on which calls get here` };
  if (!isFailure(action, branch)) {
    const obstacle = findInputObstacle(taken);
    if (obstacle) return obstacle;
    const counted = action.Type === 'Loop' ? countRound(state, taken) : state;
    if ('reason' in counted) return counted;
    state = counted;
    for (const need of listNeeds(taken, state)) {
      const next = addNeed(state, need);
      if ('reason' in next) return next;
      state = next;
    }
  }
  return { ...recordStoredValues(taken, state), steps: before.steps + 1 };
}

const keypad = [...'0123456789*#'];

function findInputObstacle({ action, branch }: FlowBranch): Obstacle | undefined {
  if (action.Type !== 'GetParticipantInput') return undefined;
  const keys = action.Transitions.Conditions.flatMap(({ Condition }) => Condition.Operands);
  if (branch === 'NoMatchingCondition' && keypad.every((key) => keys.includes(key)))
    return { reason: 'every key has its own branch' };
  return isStoringInput(action) &&
    listEntryValues(action).every((value) => findKeysForEntry(action, value) === undefined)
    ? { reason: 'the block accepts no input' }
    : undefined;
}

/** Counts a round of a Loop action, which takes `DoneLooping` after its number of rounds. */
function countRound(state: PathState, { action, branch }: FlowBranch): PathState | Obstacle {
  const count = state.loops.get(action.Identifier) ?? 0;
  const max = readLoopCount(action, state) ?? plannedRounds;
  const isDone = count >= max;
  if (branch === 'Equals DoneLooping' ? !isDone : isDone)
    return { reason: `the loop runs ${max} rounds before it ends` };
  const loops = new Map(state.loops).set(action.Identifier, isDone ? 0 : count + 1);
  return { ...state, loops };
}

type Need = { text: string; origin: Origin; condition: ValueCondition };

/** Lists the conditions that values must fulfil so that a flow action takes the given branch. */
function listNeeds({ action, branch }: FlowBranch, state: PathState): Need[] {
  const { Type, Parameters } = action;
  const read = (name: string, operator: string, operand = ''): Need => {
    const text = getTextParameter(Parameters, name);
    return {
      text,
      origin: findOrigin(text, state),
      condition: { operator, operand, isFulfilled: true },
    };
  };
  if (Type === 'UpdateContactCallbackNumber') return [read('CallbackNumber', 'PhoneNumber')];
  if (Type === 'Loop')
    return [read('LoopCount', 'Equals', String(plannedRounds))].filter(
      ({ origin }) => origin.kind === 'input',
    );
  if (Type === 'Compare') return listComparisons({ action, branch }, state);
  return listResourceTexts(action).map((text) => ({
    text,
    origin: findOrigin(text, state),
    condition: { operator: 'Equals', operand: '', isFulfilled: false },
  }));
}

function listComparisons(
  { action, branch }: Pick<FlowBranch, 'action' | 'branch'>,
  state: PathState,
): Need[] {
  const text = getTextParameter(action.Parameters, 'ComparisonValue');
  const origin = findOrigin(text, state);
  const needs: Need[] = [];
  for (const { Condition } of action.Transitions.Conditions) {
    const { Operator: operator, Operands } = Condition;
    const [name = ''] = Operands;
    const isFulfilled = branch === `${operator} ${Operands.join(', ')}`;
    const compared = findOrigin(name, state);
    const operand = chooseOperand(compared, state);
    if (compared.kind === 'input' && operand !== undefined)
      needs.push({ text: name, origin: compared, condition: isEqualTo(operand) });
    if (operand !== undefined)
      needs.push({ text, origin, condition: { operator, operand, isFulfilled } });
    if (isFulfilled) break;
  }
  return needs;
}

const isEqualTo = (operand: string): ValueCondition => ({
  operator: 'Equals',
  operand,
  isFulfilled: true,
});

/** Chooses the operand of a comparison. If an input determines it, chooses a number, which suits every operator. */
function chooseOperand(origin: Origin, state: PathState): string | undefined {
  if (origin.kind === 'literal') return origin.text;
  if (origin.kind !== 'input') return undefined;
  const known = state.needs.get(formatOrigin(origin));
  return chooseInput({ origin, conditions: [...(known?.conditions ?? []), isEqualTo('100')] }) ===
    '100'
    ? '100'
    : chooseInput(known ?? { origin, conditions: [] });
}

/** Adds a condition to a path. Returns the reason if the value cannot fulfil it. */
function addNeed(state: PathState, { text, origin, condition }: Need): PathState | Obstacle {
  if (origin.kind === 'unpredictable') return state;
  if (origin.kind === 'unset')
    return condition.isFulfilled || condition.operand === ''
      ? { reason: `${text} has no value here` }
      : state;
  if (origin.kind === 'literal')
    return listValuesFulfilling([condition], [origin.text]).includes(origin.text)
      ? state
      : {
          reason: text === '' ? 'a parameter is empty' : `${text} is always "${origin.text}" here`,
        };
  if (origin.reference === '$.Channel') return restrictChannels(state, condition);
  const key = formatOrigin(origin);
  const conditions = addOnce(state.needs.get(key)?.conditions ?? [], condition);
  const need = { origin, conditions };
  if (chooseInput(need) === undefined)
    return {
      reason: origin.source
        ? `block "${origin.source.Identifier}" accepts no input that leads here`
        : `${text} must fulfil contradicting conditions to get here`,
    };
  return { ...state, needs: new Map(state.needs).set(key, need) };
}

function addOnce(conditions: ValueCondition[], added: ValueCondition): ValueCondition[] {
  const key = JSON.stringify(added);
  return conditions.some((each) => JSON.stringify(each) === key)
    ? conditions
    : [...conditions, added];
}

function restrictChannels(state: PathState, condition: ValueCondition): PathState | Obstacle {
  const channels = listValuesFulfilling([condition], state.channels);
  const left = state.channels.filter((channel) => channels.includes(channel));
  return left.length > 0
    ? { ...state, channels: left }
    : { reason: 'no channel of calls that get here fulfils the condition' };
}

/** Chooses the value of an input that fulfils its conditions, out of the values that the input can have. */
function chooseInput({ origin, conditions }: InputNeed): string | undefined {
  const { source, reference } = origin;
  if (source)
    return listValuesFulfilling(conditions, listEntryValues(source)).find(
      (value) => findKeysForEntry(source, value) !== undefined,
    );
  const [value] = listValuesFulfilling(
    conditions,
    reference.endsWith('Endpoint.Address') ? [sampleNumber] : [],
  );
  return value;
}

/** Builds the plan of a call that takes a path. */
export function buildCallPlan(path: FlowBranch[], { needs, channels }: PathState): CallPlan {
  const [channel = 'VOICE'] = channels;
  const inputs = [...needs.values()].map((need) => ({
    reference: normalizeReference(need.origin.reference),
    step: need.origin.step,
    value: chooseInput(need) ?? '',
  }));
  return { path, inputs, channel };
}
