import { requireDataWithinLimit } from './data/input-output.ts';
import type { Json } from './data/json.ts';
import { isStateError } from './data/state-error.ts';
import type { ExecutionThread } from './execution.ts';
import {
  type ExecutionStepContext,
  enterState,
  recordThreadEvent,
} from './execution-step-context.ts';
import type { MachineBranch, MachineState, Retrier, StateFailure, StateMove } from './machine.ts';
import { matchesErrorNames } from './states/retry-and-catch.ts';

/** Result of one step of an execution's thread: the thread continues, has ended or has failed. */
export type ThreadOutcome =
  | { kind: 'going'; thread: ExecutionThread }
  | { kind: 'ended'; output: Json; lastEvent: number }
  | { kind: 'failed'; failure: StateFailureDetails; lastEvent: number };

type StateFailureDetails = Omit<StateFailure, 'kind'>;

/** Thread of a Step Functions execution and its current state, during one step. */
export type StatePosition = {
  turn: ExecutionStepContext;
  branch: MachineBranch;
  state: MachineState;
  thread: ExecutionThread;
};

/**
 * Runs one step of a state in an execution. An Amazon States Language error becomes the state's failure. Any other error is
 * a bug and is rethrown.
 */
export function attemptStateMove({ thread }: StatePosition, move: () => StateMove): StateMove {
  try {
    return move();
  } catch (error) {
    if (!isStateError(error)) throw error;
    const where = `the state '${thread.state}' (entered at the event id #${thread.enteredEvent})`;
    const cause = `An error occurred while executing ${where}. ${error.message}`;
    return { kind: 'fail', error: error.stateError, cause };
  }
}

/**
 * Handles a failure in a state. If the first matching retrier has attempts left, the state is retried. Otherwise the first
 * matching catcher is used; without a catcher, the thread fails.
 */
export function recoverFromFailure(
  place: StatePosition,
  failure: StateFailureDetails,
): ThreadOutcome {
  const { state, thread } = place;
  const error = failure.error ?? '';
  const at = state.retriers.findIndex(({ errors }) => matchesErrorNames(errors, error));
  const retrier = state.retriers[at];
  const used = thread.retries[at] ?? 0;
  if (retrier && used < retrier.maxAttempts) return scheduleRetry(place, retrier, at);
  return passToCatcher(place, failure) ?? { kind: 'failed', failure, lastEvent: thread.lastEvent };
}

const scheduleRetry = (
  { turn, thread }: StatePosition,
  retrier: Retrier,
  at: number,
): ThreadOutcome => {
  const used = thread.retries[at] ?? 0;
  const seconds = Math.min(
    retrier.intervalSeconds * retrier.backoffRate ** used,
    retrier.maxDelaySeconds,
  );
  // AWS bills a retry as a transition, though it doesn't enter the state again.
  turn.transitions += 1;
  const until = new Date(turn.now.getTime() + seconds * 1000);
  const retries = thread.retries.with(at, used + 1);
  return { kind: 'going', thread: { ...thread, retries, doing: { kind: 'backing-off', until } } };
};

const passToCatcher = (
  place: StatePosition,
  { error = '', cause = '' }: StateFailureDetails,
): ThreadOutcome | undefined => {
  const { turn, branch, state, thread } = place;
  const catcher = state.catchers.find(({ errors }) => matchesErrorNames(errors, error));
  if (!catcher) return undefined;
  const caught = { Error: error, Cause: cause };
  const move = attemptStateMove(place, () => {
    const output = requireDataWithinLimit(catcher.outputOf(thread.input, caught));
    return { kind: 'leave', output, to: catcher.next };
  });
  if (move.kind !== 'leave') return undefined;
  const details = { name: thread.state, output: JSON.stringify(move.output) };
  const { lastEvent } = recordThreadEvent(turn, thread, `${state.type}StateExited`, details);
  const entry = { name: catcher.next, input: move.output, lastEvent, item: thread.item };
  return { kind: 'going', thread: enterState(turn, branch, entry) };
};
