import {
  advanceThread,
  countEvents,
  enterState,
  leaveState,
  type ThreadOutcome,
  type TransitionSignal,
  type Turn,
} from './advance-thread.ts';
import type { Flow, State } from './definition.ts';
import {
  type Execution,
  findNextTimer,
  findThreadOfTask,
  type Thread,
} from './execution/execution.ts';
import type { SimulatedTimers } from './execution/timers.ts';

type AdvanceContext = { now: Date; endOf: SimulatedTimers['endOf'] };
type End = NonNullable<Execution['end']>;
type ExecutionInput = Pick<
  Execution,
  'arn' | 'name' | 'machineArn' | 'machineName' | 'revision' | 'input'
>;

/** Maximum number of history events in an execution. Step Functions ends a longer execution with `States.Runtime`. */
const maxHistoryEvents = 25_000;

export function startMachineExecution(
  { StartAt }: Flow,
  executionInput: ExecutionInput,
  context: AdvanceContext,
): Execution {
  const counts = { events: 1, transitions: 0 };
  const turn = { ...context, arn: executionInput.arn, signal: { kind: 'time' as const }, counts };
  const thread = enterState(turn, StartAt, executionInput.input);
  return { ...executionInput, startedAt: context.now, ...counts, thread, items: [] };
}

/** Performs the execution's next transition if the signal triggers one now; otherwise returns undefined. */
export function advanceExecution(
  machine: Flow,
  execution: Execution,
  signal: TransitionSignal,
  context: AdvanceContext,
): Execution | undefined {
  const thread = execution.end ? undefined : findSignaledThread(execution, signal, context.now);
  if (!thread) return undefined;
  const { arn, events, transitions } = execution;
  const turn: Turn = { ...context, arn, signal, counts: { events, transitions } };
  if (events >= maxHistoryEvents) {
    const cause = `The execution reached the maximum number of history events (${maxHistoryEvents}).`;
    return close(turn, execution, { status: 'FAILED', error: 'States.Runtime', cause });
  }
  const next =
    thread === execution.thread
      ? settle(turn, machine, execution, advanceThread(turn, machine, thread))
      : advanceItem(turn, machine, execution, thread);
  return { ...next, ...turn.counts };
}

const findSignaledThread = (
  execution: Execution,
  signal: TransitionSignal,
  now: Date,
): Thread | undefined => {
  if (signal.kind === 'task-ended') return findThreadOfTask(execution, signal.task);
  const timer = findNextTimer(execution);
  return timer && timer.dueAt <= now ? timer.thread : undefined;
};

/** Applies the result of a transition of the main thread to the execution. */
const settle = (
  turn: Turn,
  machine: Flow,
  execution: Execution,
  outcome: ThreadOutcome,
): Execution => {
  switch (outcome.kind) {
    case 'going':
      return { ...execution, thread: outcome.thread, items: [] };
    case 'mapping': {
      const { thread, inputs } = outcome;
      const { StartAt } = requireMap(machine, thread).ItemProcessor;
      const items = inputs.map((input) => {
        countEvents(turn, 1);
        return enterState(turn, StartAt, input);
      });
      return endMapIfDone(turn, machine, { ...execution, thread, items });
    }
    case 'ended':
      return close(turn, execution, { status: 'SUCCEEDED', output: outcome.output });
    case 'failed': {
      const { error, cause } = outcome;
      return close(turn, execution, { status: 'FAILED', error, cause });
    }
  }
};

const requireMap = ({ States }: Flow, { state }: Thread): Extract<State, { Type: 'Map' }> => {
  const map = States[state];
  if (map?.Type === 'Map') return map;
  throw new Error(`The state "${state}" of the state machine is not a Map`);
};

/** Performs one transition of a Map item's thread. If the item fails, the execution fails. */
const advanceItem = (turn: Turn, machine: Flow, execution: Execution, item: Thread): Execution => {
  const { ItemProcessor } = requireMap(machine, execution.thread);
  const outcome = advanceThread(turn, ItemProcessor, item);
  if (outcome.kind === 'failed') {
    countEvents(turn, 1);
    return settle(turn, machine, execution, outcome);
  }
  if (outcome.kind === 'ended') countEvents(turn, 1);
  const after = outcome.kind === 'ended' ? null : outcome.thread;
  const items = execution.items.map((each) => (each === item ? after : each));
  return endMapIfDone(turn, machine, { ...execution, items });
};

/** Leaves the Map state when all of its items have ended. Its output is its input. */
const endMapIfDone = (turn: Turn, machine: Flow, execution: Execution): Execution => {
  if (execution.items.some((item) => item !== null)) return execution;
  countEvents(turn, 1);
  const { thread } = execution;
  const left = leaveState(turn, thread.input, requireMap(machine, thread).Next);
  return settle(turn, machine, execution, left);
};

const close = (turn: Turn, execution: Execution, end: Omit<End, 'at'>): Execution => {
  countEvents(turn, 1);
  return { ...execution, ...turn.counts, end: { ...end, at: turn.now } };
};
