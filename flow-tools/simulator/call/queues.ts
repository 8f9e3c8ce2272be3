import type { SimulatedQueue } from '../environment/call-environment.ts';
import { findPossibleNumber } from '../phone-numbers.ts';
import {
  type ActionExecution,
  type ActionHandler,
  addCallFinding,
} from './actions/action-execution.ts';
import { failForMissingQueue, selectQueue } from './checks.ts';
import { type FlowActionOutcome, failAction } from './contact.ts';
import { getNumberParameter, getObjectParameter, getTextParameter } from './parameters.ts';

const maxTransfers = 11;

export const updateTargetQueue: ActionHandler = (visit) => {
  const id =
    getTextParameter(visit.parameters, 'AgentId') || getTextParameter(visit.parameters, 'QueueId');
  const queue = id === '' ? undefined : visit.call.environment.queue(id);
  if (queue === undefined) return failForMissingQueue(visit);
  visit.call.contact.targetQueue = queue;
  return { kind: 'done' };
};

export const transferToQueue: ActionHandler = (visit) => {
  const { targetQueue } = visit.call.contact;
  return targetQueue === undefined ? failForMissingQueue(visit) : enterQueue(visit, targetQueue);
};

/**
 * Simulates the flow action that moves a contact from its queue to another queue. If the other queue is full, the contact
 * stays in its queue.
 */
export const transferBetweenQueues: ActionHandler = (visit) => {
  const { call, parameters } = visit;
  const id = getTextParameter(parameters, 'AgentId') || getTextParameter(parameters, 'QueueId');
  const queue = id === '' ? undefined : call.environment.queue(id);
  return queue === undefined ? failForMissingQueue(visit) : enterQueue(visit, queue);
};

function enterQueue(visit: ActionExecution, queue: SimulatedQueue): FlowActionOutcome {
  const { contact } = visit.call;
  if (isFull(queue)) return failAction('QueueAtCapacity');
  if (contact.transfers >= maxTransfers) {
    addCallFinding(visit, 'transfers', `a contact changes its queue ${maxTransfers} times at most`);
    return failAction();
  }
  contact.transfers += 1;
  return { kind: 'queued', queue };
}

const isFull = ({ size, max }: SimulatedQueue): boolean => max !== undefined && size >= max;

export const updateCallbackNumber: ActionHandler = (visit) => {
  const { call, parameters } = visit;
  const given = getTextParameter(parameters, 'CallbackNumber').replace(/[\s().-]/g, '');
  const number = findPossibleNumber(given);
  if (number === undefined) return failAction('InvalidCallbackNumber');
  if (!call.environment.isDialable(number)) return failAction('CallbackNumberNotDialable');
  call.contact.callbackNumber = number;
  return { kind: 'done' };
};

/**
 * Simulates the flow action that creates a callback in a queue. The callback counts toward the queue's size, and the caller
 * stays on the line.
 */
export const createCallback: ActionHandler = (visit) => {
  const { call, parameters } = visit;
  const { contact, line, environment, caller } = call;
  const queue = selectQueue(visit);
  if (queue === undefined) return failForMissingQueue(visit);
  const number = contact.callbackNumber ?? caller.from;
  if (caller.channel !== 'VOICE' || !environment.isDialable(number) || isFull(queue)) {
    addCallFinding(
      visit,
      'callback',
      isFull(queue) ? `${queue.name} is full` : 'the contact cannot be called back',
    );
    return failAction();
  }
  const initialDelay = getNumberParameter(parameters, 'InitialCallDelaySeconds', 0);
  const retryDelay = getNumberParameter(parameters, 'RetryDelaySeconds', 60);
  const most = getNumberParameter(parameters, 'MaximumConnectionAttempts', 1);
  queue.size += 1;
  const attempts: { at: number; isAnswered: boolean }[] = [];
  for (let turn = 1; turn <= most && !attempts.at(-1)?.isAnswered && turn <= 20; turn += 1) {
    const at = line.now() + initialDelay + (turn - 1) * retryDelay;
    attempts.push({ at, isAnswered: environment.answersCallback(turn) });
  }
  call.callbacks.push({
    number,
    queue: queue.name,
    at: line.now(),
    initialDelay,
    retryDelay,
    attempts,
  });
  return { kind: 'done' };
};

export const updateHooks: ActionHandler = (visit) => {
  const { call, parameters } = visit;
  const [[event = '', flow = ''] = []] = Object.entries(
    getObjectParameter(parameters, 'EventHooks'),
  );
  const id = String(flow);
  if (id === '' || call.environment.flow(id) === undefined) {
    addCallFinding(visit, 'flow', `contact flow ${id} does not exist`);
    return failAction();
  }
  call.contact.hooks.set(event, id);
  return { kind: 'done' };
};
