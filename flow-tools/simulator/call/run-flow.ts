import type { CallStep } from '../caller/transcript.ts';
import type { LoadedFlowAction } from '../flow.ts';
import { flowActionHandlers } from './actions/actions.ts';
import { selectBranch } from './branches.ts';
import {
  createFlowFrame,
  type FlowActionOutcome,
  type FlowExit,
  type FlowFrame,
  interruptFlow,
  type SimulatedCall,
} from './contact.ts';
import { resolveParameters } from './parameters.ts';
import { formatReferenceValue, isReference, resolveReference } from './references.ts';

/** Maximum number of steps in a simulated call. More steps mean that a contact flow contains an endless loop. */
const maxSteps = 2000;
const maxModuleDepth = 5;

/** Performs a flow's actions from the start until the flow ends or transfers control to another flow. */
export async function runFlow(call: SimulatedCall, first: FlowFrame): Promise<FlowExit> {
  let frames: FlowFrame[] = [first];
  for (;;) {
    const cut = call.line.cut();
    if (cut !== undefined) return interruptFlow(cut);
    if (call.steps.length >= maxSteps) return { kind: 'ended', end: { reason: 'StepCap' } };
    const outcome = await performStep(call, getTopFrame(frames), frames.length);
    const after = advanceFrames(call, frames, outcome);
    if (!Array.isArray(after)) return after;
    frames = after;
  }
}

/**
 * Returns the stack of running flows and modules after a step of the call, or the result with which the outermost flow ends.
 */
function advanceFrames(
  call: SimulatedCall,
  frames: FlowFrame[],
  outcome: StepOutcome,
): FlowFrame[] | FlowExit {
  switch (outcome.kind) {
    case 'next':
      return frames.with(-1, { ...getTopFrame(frames), action: outcome.action });
    case 'transferred': {
      // stored input and metrics stay with the contact; the flow's own state is dropped
      const { storedInput, metrics } = getTopFrame(frames);
      return [createFlowFrame(outcome.flow, { storedInput, metrics })];
    }
    case 'called':
      return [...frames, createFlowFrame(outcome.module, { calledBy: call.steps.at(-1) })];
    case 'returned':
      return resumeInvokingFlow(call, frames, outcome.result);
    default:
      return outcome;
  }
}

/** Continues the flow that invoked a module. The module's result selects the branch. */
function resumeInvokingFlow(
  call: SimulatedCall,
  frames: FlowFrame[],
  result: string | undefined,
): FlowFrame[] | FlowExit {
  const { calledBy } = getTopFrame(frames);
  const callers = frames.slice(0, -1);
  const caller = callers.at(-1);
  const action = caller?.flow.actions.get(caller.action);
  if (calledBy === undefined || caller === undefined || action === undefined) {
    return { kind: 'finished' };
  }
  return advanceFrames(
    call,
    callers,
    takeBranch(call, caller, action, calledBy, { kind: 'done', result }),
  );
}

function getTopFrame(frames: FlowFrame[]): FlowFrame {
  const frame = frames.at(-1);
  if (frame === undefined) throw new Error('No contact flow is active');
  return frame;
}

type StepOutcome = { kind: 'next'; action: string } | FlowExit;

async function performStep(
  call: SimulatedCall,
  frame: FlowFrame,
  depth: number,
): Promise<StepOutcome> {
  const action = frame.flow.actions.get(frame.action);
  if (action === undefined) return deadEnd;
  const step = beginStep(call, frame, action);
  const before = { ...call.contact.attributes };
  const outcome = await performAction(call, frame, action, step, depth);
  step.seconds = Math.round((call.line.now() - step.at) * 10) / 10;
  step.at = Math.round(step.at * 10) / 10;
  step.attributes = difference(before, call.contact.attributes);
  return takeBranch(call, frame, action, step, outcome);
}

function beginStep(
  { line, steps, contact }: SimulatedCall,
  { flow }: FlowFrame,
  action: LoadedFlowAction,
): CallStep {
  const step: CallStep = {
    at: line.now(),
    seconds: 0,
    flow: flow.name,
    action: action.Identifier,
    type: action.Type,
    prompts: [],
    branch: '',
    attributes: {},
    findings: [],
    ...(!contact.isLogged && { isUnlogged: true }),
  };
  steps.push(step);
  return step;
}

async function performAction(
  call: SimulatedCall,
  frame: FlowFrame,
  action: LoadedFlowAction,
  step: CallStep,
  depth: number,
): Promise<FlowActionOutcome> {
  const given = { type: action.Type, parameters: action.Parameters };
  const parameters = resolveParameters(call, frame, given, step.findings);
  const run = flowActionHandlers.get(action.Type);
  if (run === undefined) throw new Error(`Unsupported flow action ${action.Type}`);
  const error = call.environment.breaks(action.Identifier, frame.flow);
  if (error !== undefined) {
    step.findings.push({ rule: 'broken', message: `${error}, simulated by the scenario` });
    return { kind: 'error', error };
  }
  const decided = call.environment.decide?.(frame.flow, action);
  if (decided !== undefined) return { kind: 'chosen', branch: decided };
  const outcome = await run({ call, frame, action, parameters, step });
  if (outcome.kind !== 'called' || depth <= maxModuleDepth) return outcome;
  step.findings.push({
    rule: 'nesting',
    message: `modules can be nested at most ${maxModuleDepth} levels deep`,
  });
  return { kind: 'error', error: 'NoMatchingError' };
}

/** Branch labels for transcript steps after which a flow ends or passes control, keyed by the kind of exit. */
const exitBranchLabels: Record<FlowExit['kind'], string> = {
  transferred: 'Transferred',
  called: 'Called',
  returned: 'Returned',
  queued: 'Queued',
  finished: 'Ended',
  interrupted: 'Interrupted',
  ended: 'Ended',
};

function takeBranch(
  call: SimulatedCall,
  frame: FlowFrame,
  action: LoadedFlowAction,
  step: CallStep,
  outcome: FlowActionOutcome,
): StepOutcome {
  switch (outcome.kind) {
    case 'done':
    case 'error':
    case 'chosen': {
      const operand = (text: string) => operandOf(call, frame, text);
      const { branch, next } = selectBranch(action, outcome, operand);
      step.branch = branch;
      if (next === undefined) {
        step.findings.push({ rule: 'dead-end', message: `branch ${branch} has no next action` });
        return deadEnd;
      }
      step.next = next;
      return { kind: 'next', action: next };
    }
    default:
      step.branch = getExitBranchLabel(outcome);
      return outcome;
  }
}

const getExitBranchLabel = (exit: FlowExit): string =>
  exit.kind === 'ended' && exit.end.reason === 'TransferredFlow'
    ? exitBranchLabels.transferred
    : exitBranchLabels[exit.kind];

const deadEnd: StepOutcome = { kind: 'ended', end: { reason: 'Disconnect' } };

const operandOf = (call: SimulatedCall, frame: FlowFrame, text: string): string | undefined => {
  if (!isReference(text)) return text;
  const found = resolveReference(call, frame, text);
  return found === undefined ? undefined : formatReferenceValue(found);
};

const difference = (
  before: Record<string, string>,
  after: Record<string, string>,
): Record<string, string> =>
  Object.fromEntries(
    Object.keys(after)
      .filter((name) => before[name] !== after[name])
      .map((name) => [name, after[name] ?? '']),
  );
