import * as z from 'zod';
import type { Flow, Retrier, State } from './definition.ts';
import type { RunningTask, Thread } from './execution/execution.ts';
import type { SimulatedTimers } from './execution/timers.ts';
import type { Json } from './json.ts';
import { fillTemplate, readAtPath } from './json-path.ts';
import { createStateError, isStateError } from './state-error.ts';

/** Signal that triggers a transition of a Step Functions execution: time has passed, or a task has ended. */
export type TransitionSignal = { kind: 'time' } | ({ kind: 'task-ended'; task: number } & TaskEnd);

export type TaskEnd = { payload: Json } | { error: string; cause: string };

/** Inputs of one transition of an execution, and its counters, which the transition increases. */
export type Turn = {
  arn: string;
  now: Date;
  signal: TransitionSignal;
  /** Returns the end of a wait, which a simulated timer fault may have moved. */
  endOf: SimulatedTimers['endOf'];
  counts: { events: number; transitions: number };
};

/** Result of one transition of a thread: it continues, starts the items of a Map state, has ended or has failed. */
export type ThreadOutcome =
  | { kind: 'going'; thread: Thread }
  | { kind: 'mapping'; thread: Thread; inputs: Json[] }
  | { kind: 'ended'; output: Json }
  | { kind: 'failed'; error: string; cause: string };

/** Maximum size in bytes for a state's input, result or output in Step Functions. */
export const maxStateDataBytes = 256 * 1024;

const requireDataWithinLimit = (data: Json): Json => {
  if (Buffer.byteLength(JSON.stringify(data)) <= maxStateDataBytes) return data;
  throw createStateError(
    'States.DataLimitExceeded',
    `The data of the state are larger than ${maxStateDataBytes} bytes`,
  );
};

/** Counts history events as AWS records them; returns the number of the last one. */
export function countEvents({ counts }: Turn, events: number): number {
  counts.events += events;
  return counts.events;
}

export function enterState(turn: Turn, name: string, input: Json): Thread {
  turn.counts.transitions += 1;
  return {
    state: name,
    input,
    enteredAt: turn.now,
    enteredEvent: countEvents(turn, 1),
    retries: [],
    activity: { kind: 'ready' },
  };
}

/** Leaves a state: enters the next one, or ends the thread. */
export function leaveState(turn: Turn, output: Json, next: string | undefined): ThreadOutcome {
  countEvents(turn, 1);
  return next === undefined
    ? { kind: 'ended', output }
    : { kind: 'going', thread: enterState(turn, next, output) };
}

/** Performs one state transition of an execution's thread. The turn's signal determines the transition. */
export function advanceThread(turn: Turn, { States }: Flow, thread: Thread): ThreadOutcome {
  const state = States[thread.state];
  if (!state) throw new Error(`The state machine has no state "${thread.state}"`);
  try {
    const { activity } = thread;
    if (activity.kind === 'running') return endTask(turn, requireTask(state), thread);
    if (activity.kind === 'waiting' && state.Type === 'Wait')
      return leaveState(turn, thread.input, state.Next);
    return beginState(turn, state, thread);
  } catch (error) {
    if (!isStateError(error)) throw error;
    const where = `the state '${thread.state}' (entered at the event id #${thread.enteredEvent})`;
    const cause = `An error occurred while executing ${where}. ${error.message}`;
    return { kind: 'failed', error: error.stateError, cause };
  }
}

const beginState = (turn: Turn, state: State, thread: Thread): ThreadOutcome => {
  switch (state.Type) {
    case 'Task':
      return beginTask(turn, state, thread);
    case 'Choice':
      return choose(turn, state, thread);
    case 'Wait':
      return beginWait(turn, state, thread);
    case 'Map':
      return beginMap(turn, state, thread);
    case 'Succeed':
      return leaveState(turn, thread.input, undefined);
  }
};

type StateOf<Type extends State['Type']> = Extract<State, { Type: Type }>;

const requireTask = (state: State): StateOf<'Task'> => {
  if (state.Type === 'Task') return state;
  throw new Error(`A state of type ${state.Type} cannot run a task`);
};

const beginTask = (turn: Turn, state: StateOf<'Task'>, thread: Thread): ThreadOutcome => {
  const { Parameters, Resource: functionName } = state;
  const payload = Parameters
    ? fillTemplate(Parameters, thread.input, thread.enteredAt.toISOString())
    : thread.input;
  const id = countEvents(turn, 1);
  countEvents(turn, 1);
  const task: RunningTask = { id, functionName, payload: requireDataWithinLimit(payload) };
  return { kind: 'going', thread: { ...thread, activity: { kind: 'running', task } } };
};

const endTask = (turn: Turn, state: StateOf<'Task'>, thread: Thread): ThreadOutcome => {
  if (turn.signal.kind !== 'task-ended') throw new Error('A task has no timer');
  countEvents(turn, 1);
  if ('payload' in turn.signal)
    return leaveState(turn, requireDataWithinLimit(turn.signal.payload), state.Next);
  return retryTask(turn, state, thread, turn.signal);
};

/** `States.TaskFailed` matches every error of a function, but no error of Step Functions itself. */
const matchesError = ({ ErrorEquals }: Retrier, error: string): boolean =>
  ErrorEquals.includes(error) ||
  (ErrorEquals.includes('States.TaskFailed') && !error.startsWith('States.'));

/** Schedules a retry by the first matching retrier if it has attempts left; otherwise fails the thread. */
const retryTask = (
  turn: Turn,
  { Retry }: StateOf<'Task'>,
  thread: Thread,
  { error, cause }: { error: string; cause: string },
): ThreadOutcome => {
  const at = Retry.findIndex((retrier) => matchesError(retrier, error));
  const retrier = Retry[at];
  const used = thread.retries[at] ?? 0;
  if (!retrier || used >= retrier.MaxAttempts) return { kind: 'failed', error, cause };
  const { IntervalSeconds, BackoffRate, MaxDelaySeconds } = retrier;
  const seconds = Math.min(IntervalSeconds * BackoffRate ** used, MaxDelaySeconds);
  // AWS bills a retry as a transition, though it doesn't enter the state again.
  turn.counts.transitions += 1;
  const until = new Date(turn.now.getTime() + seconds * 1000);
  const retries = Retry.map((_, index) => (thread.retries[index] ?? 0) + Number(index === at));
  return {
    kind: 'going',
    thread: { ...thread, retries, activity: { kind: 'backing-off', until } },
  };
};

const choose = (turn: Turn, state: StateOf<'Choice'>, { input }: Thread): ThreadOutcome => {
  const rule = state.Choices.find(
    ({ Variable, StringEquals, BooleanEquals }) =>
      readAtPath(Variable, input) === (StringEquals ?? BooleanEquals),
  );
  return leaveState(turn, input, rule?.Next ?? state.Default);
};

const Timestamp = z.iso.datetime({ offset: true });

const getWaitEnd = ({ Seconds = 0, TimestampPath }: StateOf<'Wait'>, turn: Turn, input: Json) => {
  if (!TimestampPath) return new Date(turn.now.getTime() + Seconds * 1000);
  const parsed = Timestamp.safeParse(readAtPath(TimestampPath, input));
  if (parsed.success) return new Date(parsed.data);
  throw createStateError(
    'States.Runtime',
    `${TimestampPath.text} does not lead to an RFC 3339 timestamp`,
  );
};

const beginWait = (turn: Turn, state: StateOf<'Wait'>, thread: Thread): ThreadOutcome => {
  const { arn, now, endOf } = turn;
  const end = getWaitEnd(state, turn, thread.input);
  const until = endOf({ arn, event: thread.enteredEvent, now, until: end });
  return { kind: 'going', thread: { ...thread, activity: { kind: 'waiting', until } } };
};

const beginMap = (turn: Turn, state: StateOf<'Map'>, thread: Thread): ThreadOutcome => {
  const { ItemsPath, ItemSelector } = state;
  const items = readAtPath(ItemsPath, thread.input);
  if (!Array.isArray(items)) throw createStateError('States.Runtime', 'A Map state needs an array');
  const inputs = items.map((item) =>
    requireDataWithinLimit(fillTemplate(ItemSelector, thread.input, item)),
  );
  countEvents(turn, 1);
  return { kind: 'mapping', thread: { ...thread, activity: { kind: 'mapping' } }, inputs };
};
