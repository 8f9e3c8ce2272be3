import type { Json } from './data/json.ts';
import {
  type BranchingState,
  type BranchProgress,
  type ExecutionThread,
  getThreadDueAt,
  listRunningTasks,
  type RunningTask,
} from './execution.ts';
import {
  createStateVisit,
  type ExecutionStepContext,
  enterState,
  recordThreadEvent,
} from './execution-step-context.ts';
import type { BranchStart, MachineBranch, StateMove, StateTaskRequest } from './machine.ts';
import {
  attemptStateMove,
  recoverFromFailure,
  type StatePosition,
  type ThreadOutcome,
} from './recover.ts';
import { recordTaskEnd, recordTaskStart } from './task-events.ts';

/**
 * Performs one state transition of an execution's thread. The current signal, such as a task's end, determines the
 * transition.
 */
export function advanceThread(
  turn: ExecutionStepContext,
  branch: MachineBranch,
  thread: ExecutionThread,
): ThreadOutcome {
  const state = branch.states.get(thread.state);
  if (!state) throw new Error(`the state machine has no state "${thread.state}"`);
  const place = { turn, branch, state, thread };
  const { doing } = thread;
  switch (doing.kind) {
    case 'ready':
    case 'backing-off':
      return applyMove(
        place,
        attemptStateMove(place, () => state.begin(createStateVisit(turn, thread))),
      );
    case 'waiting':
      return resume(place, null);
    case 'running':
      return endTask(place, doing.task);
    case 'branching':
      return advanceBranches(place, doing);
  }
}

const resume = (place: StatePosition, result: Json): ThreadOutcome =>
  applyMove(
    place,
    attemptStateMove(place, () =>
      place.state.resume(createStateVisit(place.turn, place.thread), result),
    ),
  );

const applyMove = (place: StatePosition, move: StateMove): ThreadOutcome => {
  const { thread } = place;
  switch (move.kind) {
    case 'leave':
      return leaveState(place, move.output, move.to);
    case 'wait':
      return {
        kind: 'going',
        thread: { ...thread, doing: { kind: 'waiting', until: endOfWait(place, move.until) } },
      };
    case 'run':
      return startTask(place, move.task);
    case 'branch':
      return startBranches(place, move.starts, move.atOnce);
    case 'fail':
      return recoverFromFailure(place, move);
  }
};

const endOfWait = ({ turn, thread }: StatePosition, until: Date): Date => {
  const { now, execution, endOf } = turn;
  return endOf?.({ arn: execution.arn, event: thread.enteredEvent, now, until }) ?? until;
};

const leaveState = (
  { turn, branch, state, thread }: StatePosition,
  output: Json,
  to?: string,
): ThreadOutcome => {
  const details = { name: thread.state, output: JSON.stringify(output) };
  const { lastEvent } = recordThreadEvent(turn, thread, `${state.type}StateExited`, details);
  if (to === undefined) return { kind: 'ended', output, lastEvent };
  const entry = { name: to, input: output, lastEvent, item: thread.item };
  return { kind: 'going', thread: enterState(turn, branch, entry) };
};

const startTask = ({ turn, thread }: StatePosition, task: StateTaskRequest): ThreadOutcome => {
  const { started, id } = recordTaskStart(turn, thread, task);
  const timeoutAt =
    task.timeoutSeconds === undefined
      ? undefined
      : new Date(turn.now.getTime() + task.timeoutSeconds * 1000);
  const doing = { kind: 'running' as const, task: { ...task, id }, timeoutAt };
  return { kind: 'going', thread: { ...started, doing } };
};

const endTask = (place: StatePosition, task: RunningTask): ThreadOutcome => {
  const { turn, thread } = place;
  const { signal } = turn;
  if (signal.kind === 'time') {
    const ended = recordTaskEnd(turn, thread, task, 'TimedOut', { error: 'States.Timeout' });
    return recoverFromFailure({ ...place, thread: ended }, { error: 'States.Timeout', cause: '' });
  }
  if ('payload' in signal) {
    const output = JSON.stringify(signal.payload);
    const ended = recordTaskEnd(turn, thread, task, 'Succeeded', { output });
    return resume({ ...place, thread: ended }, signal.payload);
  }
  const { error, cause } = signal;
  const ended = recordTaskEnd(turn, thread, task, 'Failed', { error, cause });
  return recoverFromFailure({ ...place, thread: ended }, { error, cause });
};

const startBranches = (
  place: StatePosition,
  starts: BranchStart[],
  atOnce: number,
): ThreadOutcome => {
  const { turn, state } = place;
  const details = state.type === 'Map' ? { length: starts.length } : {};
  const thread = recordThreadEvent(turn, place.thread, `${state.type}StateStarted`, details);
  const branches = starts.map((start) => ({ ...start, kind: 'pending' as const }));
  return startPendingBranches({ ...place, thread }, { kind: 'branching', branches, atOnce });
};

const advanceBranches = (place: StatePosition, doing: BranchingState): ThreadOutcome => {
  const at = branchOfTurn(place.turn, doing.branches);
  const chosen = doing.branches[at];
  const branch = innerBranch(place, at);
  if (chosen?.kind !== 'going')
    throw new Error(`state "${place.thread.state}" has no branch that can continue`);
  const outcome = advanceThread(place.turn, branch, chosen.thread);
  if (outcome.kind === 'failed') {
    const { failure, lastEvent } = outcome;
    const details = { error: failure.error, cause: failure.cause };
    const type = `${place.state.type}StateFailed`;
    const failed = recordThreadEvent(place.turn, { ...place.thread, lastEvent }, type, details);
    return recoverFromFailure({ ...place, thread: failed }, failure);
  }
  const thread =
    outcome.kind === 'ended' ? iterationEnd(place, at, outcome.lastEvent) : place.thread;
  return startPendingBranches(
    { ...place, thread },
    { ...doing, branches: doing.branches.with(at, outcome) },
  );
};

/**
 * Starts pending branches of a Map or Parallel state, as many as the concurrency limit allows. When all branches have ended,
 * continues the state with their outputs.
 */
const startPendingBranches = (place: StatePosition, doing: BranchingState): ThreadOutcome => {
  const limit = doing.atOnce || Number.POSITIVE_INFINITY;
  let going = doing.branches.filter(({ kind }) => kind === 'going').length;
  const branches = doing.branches.map((progress, at): BranchProgress => {
    if (progress.kind !== 'pending' || going >= limit) return progress;
    going += 1;
    return { kind: 'going', thread: startBranch(place, at, progress) };
  });
  const thread = { ...place.thread, doing: { ...doing, branches } };
  const outputs = branches.flatMap((each) => (each.kind === 'ended' ? [each.output] : []));
  if (outputs.length < branches.length) return { kind: 'going', thread };
  const succeeded = recordThreadEvent(place.turn, thread, `${place.state.type}StateSucceeded`);
  return resume({ ...place, thread: succeeded }, outputs);
};

const startBranch = (
  place: StatePosition,
  at: number,
  { input, item }: BranchStart,
): ExecutionThread => {
  const { turn, state, thread } = place;
  const branch = innerBranch(place, at);
  const details = { name: thread.state, index: at };
  const lastEvent =
    state.type === 'Map'
      ? recordThreadEvent(turn, thread, 'MapIterationStarted', details).lastEvent
      : thread.lastEvent;
  return enterState(turn, branch, {
    name: branch.startAt,
    input,
    lastEvent,
    item: item ?? thread.item,
  });
};

const iterationEnd = (
  { turn, state, thread }: StatePosition,
  index: number,
  lastEvent: number,
): ExecutionThread => {
  const ended = { ...thread, lastEvent };
  return state.type === 'Map'
    ? recordThreadEvent(turn, ended, 'MapIterationSucceeded', { name: thread.state, index })
    : ended;
};

/**
 * Returns the definition of a branch: for a Parallel state, the branch with the given index; for a Map state, the one
 * processor of all items.
 */
const innerBranch = ({ state }: StatePosition, at: number): MachineBranch => {
  const branch = state.branches[state.type === 'Map' ? 0 : at];
  if (!branch) throw new Error(`the state has no branch ${at}`);
  return branch;
};

/**
 * Returns the index of the branch to advance. After a task's end, the branch of that task is advanced; on a time signal, the
 * branch that is due first.
 */
const branchOfTurn = ({ signal }: ExecutionStepContext, branches: BranchProgress[]): number => {
  if (signal.kind === 'task-ended') {
    return branches.findIndex(
      (each) =>
        each.kind === 'going' && listRunningTasks(each.thread).some(({ id }) => id === signal.task),
    );
  }
  const dueAt = (progress: BranchProgress) =>
    (progress.kind === 'going' && getThreadDueAt(progress.thread)?.getTime()) ||
    Number.POSITIVE_INFINITY;
  return branches.reduce(
    (first, each, at) => (dueAt(each) < dueAt(branches[first] ?? each) ? at : first),
    0,
  );
};
