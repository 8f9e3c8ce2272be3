import type { Json, JsonObject } from './data/json.ts';
import type { Execution, ExecutionThread } from './execution.ts';
import type { HistoryEvent } from './history-event.ts';
import type { RandomSource } from './intrinsics/random-source.ts';
import type { MachineBranch, MapStateItem, StateContext } from './machine.ts';
import type { SimulatedTimers } from './timers.ts';

/** Signal that triggers a transition of a Step Functions execution: time has passed, or a task has ended. */
export type TransitionSignal = { kind: 'time' } | ({ kind: 'task-ended'; task: number } & TaskEnd);

export type TaskEnd = { payload: Json } | { error: string; cause: string };

/**
 * Context of one step of a Step Functions execution: its inputs, and the history events and transitions collected so far.
 */
export type ExecutionStepContext = {
  execution: Omit<Execution, 'thread' | 'end'>;
  signal: TransitionSignal;
  now: Date;
  randomSource: RandomSource;
  /** Returns the end of a wait, which a simulated timer fault may have moved. Without this function, waits end on time. */
  endOf?: SimulatedTimers['endOf'] | undefined;
  events: HistoryEvent[];
  transitions: number;
};

/** Adds an event to the execution's history and returns the event's ID. The thread's next event refers to this ID. */
export function recordHistoryEvent(
  turn: ExecutionStepContext,
  previousEventId: number,
  type: string,
  details: HistoryEvent['details'] = {},
): number {
  const id = turn.execution.events + turn.events.length + 1;
  turn.events.push({ id, previousEventId, at: turn.now, type, details });
  return id;
}

export function recordThreadEvent(
  turn: ExecutionStepContext,
  thread: ExecutionThread,
  type: string,
  details?: HistoryEvent['details'],
): ExecutionThread {
  return { ...thread, lastEvent: recordHistoryEvent(turn, thread.lastEvent, type, details) };
}

type Entry = { name: string; input: Json; lastEvent: number; item?: MapStateItem | undefined };

export function enterState(
  turn: ExecutionStepContext,
  branch: MachineBranch,
  { name, input, lastEvent, item }: Entry,
): ExecutionThread {
  const state = branch.states.get(name);
  if (!state) throw new Error(`the state machine has no state "${name}"`);
  const details = { name, input: JSON.stringify(input) };
  const event = recordHistoryEvent(turn, lastEvent, `${state.type}StateEntered`, details);
  turn.transitions += 1;
  return {
    state: name,
    input,
    enteredAt: turn.now,
    enteredEvent: event,
    lastEvent: event,
    retries: state.retriers.map(() => 0),
    item,
    doing: { kind: 'ready' },
  };
}

/** Builds the input for running a state: the thread's data and the context object at the current step. */
export function createStateVisit(
  { execution, now, randomSource }: ExecutionStepContext,
  thread: ExecutionThread,
): StateContext {
  const { item } = thread;
  const context: JsonObject = {
    Execution: {
      Id: execution.arn,
      Input: execution.input,
      Name: execution.name,
      StartTime: execution.startedAt.toISOString(),
    },
    State: {
      Name: thread.state,
      EnteredTime: thread.enteredAt.toISOString(),
      RetryCount: thread.retries.reduce((sum, count) => sum + count, 0),
    },
    StateMachine: { Id: execution.machineArn, Name: execution.machineName },
    ...(item && { Map: { Item: { Index: item.index, Value: item.value } } }),
  };
  return { input: thread.input, context, now, randomSource };
}
