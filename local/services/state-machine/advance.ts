import { advanceThread } from './advance-thread.ts';
import {
  type Execution,
  getExecutionDueAt,
  getThreadDueAt,
  listRunningTasks,
} from './execution.ts';
import {
  type ExecutionStepContext,
  enterState,
  recordHistoryEvent,
  type TransitionSignal,
} from './execution-step-context.ts';
import type { HistoryEvent } from './history-event.ts';
import type { LoadedMachine } from './machine.ts';
import type { ThreadOutcome } from './recover.ts';

export type AdvanceContext = Pick<ExecutionStepContext, 'now' | 'randomSource' | 'endOf'>;

/**
 * Result of one transition of a Step Functions execution: the new execution, and the history events that the transition
 * adds.
 */
export type ExecutionStep = { execution: Execution; events: HistoryEvent[] };

type End = NonNullable<Execution['end']>;
type ExecutionInput = Pick<
  Execution,
  'arn' | 'name' | 'machineArn' | 'machineName' | 'revision' | 'input'
>;

/** Maximum number of history events in an execution. Step Functions ends a longer execution with `States.Runtime`. */
const maxHistoryEvents = 25_000;

export function startMachineExecution(
  machine: LoadedMachine,
  executionInput: ExecutionInput,
  context: AdvanceContext,
): ExecutionStep {
  const begun = { ...executionInput, startedAt: context.now, events: 0, transitions: 0 };
  const turn = turnOf(begun, { kind: 'time' }, context);
  const lastEvent = recordHistoryEvent(turn, 0, 'ExecutionStarted', {
    input: JSON.stringify(executionInput.input),
  });
  const thread = enterState(turn, machine, {
    name: machine.startAt,
    input: executionInput.input,
    lastEvent,
  });
  const { timeoutSeconds } = machine;
  const deadlineAt =
    timeoutSeconds === undefined
      ? undefined
      : new Date(context.now.getTime() + timeoutSeconds * 1000);
  return stepOf(turn, { ...begun, deadlineAt, thread });
}

/** Performs the execution's next transition if the signal triggers one now; otherwise returns undefined. */
export function advanceExecution(
  machine: LoadedMachine,
  execution: Execution,
  signal: TransitionSignal,
  advanceContext: AdvanceContext,
): ExecutionStep | undefined {
  if (execution.end || !isSignalRelevant(execution, signal, advanceContext.now)) return undefined;
  const turn = turnOf(execution, signal, advanceContext);
  if (signal.kind === 'time' && isDeadlineNext(execution)) {
    return close(turn, execution, { status: 'TIMED_OUT', error: 'States.Timeout' });
  }
  if (execution.events >= maxHistoryEvents) {
    const cause = `The execution reached the maximum number of history events (${maxHistoryEvents}).`;
    return close(turn, execution, { status: 'FAILED', error: 'States.Runtime', cause });
  }
  return settle(turn, execution, advanceThread(turn, machine, execution.thread));
}

/** Ends a Step Functions execution as ABORTED, as `StopExecution` does. Running tasks are not interrupted. */
export function abortExecution(
  execution: Execution,
  reason: { error?: string | undefined; cause?: string | undefined },
  context: AdvanceContext,
): ExecutionStep {
  return close(turnOf(execution, { kind: 'time' }, context), execution, {
    status: 'ABORTED',
    ...reason,
  });
}

const turnOf = (
  execution: ExecutionStepContext['execution'],
  signal: TransitionSignal,
  context: AdvanceContext,
): ExecutionStepContext => ({
  ...context,
  execution,
  signal,
  events: [],
  transitions: 0,
});

const isSignalRelevant = (execution: Execution, signal: TransitionSignal, now: Date): boolean => {
  if (signal.kind === 'task-ended') {
    return listRunningTasks(execution.thread).some(({ id }) => id === signal.task);
  }
  const dueAt = getExecutionDueAt(execution);
  return dueAt !== undefined && dueAt <= now;
};

const isDeadlineNext = ({ deadlineAt, thread }: Execution): boolean => {
  const dueAt = getThreadDueAt(thread);
  return deadlineAt !== undefined && (dueAt === undefined || deadlineAt <= dueAt);
};

const settle = (
  turn: ExecutionStepContext,
  execution: Execution,
  outcome: ThreadOutcome,
): ExecutionStep => {
  switch (outcome.kind) {
    case 'going':
      return stepOf(turn, { ...execution, thread: outcome.thread });
    case 'ended':
      return close(turn, execution, { status: 'SUCCEEDED', output: outcome.output }, outcome);
    case 'failed': {
      const { error, cause } = outcome.failure;
      return close(turn, execution, { status: 'FAILED', error, cause }, outcome);
    }
  }
};

const endEvents = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
} as const;

const close = (
  turn: ExecutionStepContext,
  execution: Execution,
  end: Omit<End, 'at'>,
  { lastEvent }: { lastEvent: number } = execution.thread,
): ExecutionStep => {
  const { status, output, ...reason } = end;
  const details = output === undefined ? reason : { output: JSON.stringify(output) };
  recordHistoryEvent(turn, lastEvent, endEvents[status], details);
  return stepOf(turn, { ...execution, end: { ...end, at: turn.now } });
};

const stepOf = (
  { events, transitions }: ExecutionStepContext,
  execution: Execution,
): ExecutionStep => ({
  events,
  execution: {
    ...execution,
    events: execution.events + events.length,
    transitions: execution.transitions + transitions,
  },
});
