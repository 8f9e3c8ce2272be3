import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { Queue } from '../world.ts';
import { noQueue, queueFor } from './checks.ts';
import { failed, type Outcome } from './contact.ts';
import { numberOf, objectOf, textOf } from './parameters.ts';
import { find, type Perform, type Visit } from './visit.ts';

const mostTransfers = 11;

export const updateTargetQueue: Perform = (visit) => {
  const id = textOf(visit.parameters, 'AgentId') || textOf(visit.parameters, 'QueueId');
  const queue = id === '' ? undefined : visit.call.world.queue(id);
  if (queue === undefined) return noQueue(visit);
  visit.call.contact.targetQueue = queue;
  return { kind: 'done' };
};

export const transferToQueue: Perform = (visit) => {
  const { targetQueue } = visit.call.contact;
  return targetQueue === undefined ? noQueue(visit) : enter(visit, targetQueue);
};

/** Moves the contact from one queue to another; it stays in its queue when the other one is full. */
export const dequeue: Perform = (visit) => {
  const { call, parameters } = visit;
  const id = textOf(parameters, 'AgentId') || textOf(parameters, 'QueueId');
  const queue = id === '' ? undefined : call.world.queue(id);
  return queue === undefined ? noQueue(visit) : enter(visit, queue);
};

function enter(visit: Visit, queue: Queue): Outcome {
  const { contact } = visit.call;
  if (isFull(queue)) return failed('QueueAtCapacity');
  if (contact.transfers >= mostTransfers) {
    find(visit, 'transfers', `a contact changes its queue ${mostTransfers} times at most`);
    return failed();
  }
  contact.transfers += 1;
  return { kind: 'queued', queue };
}

const isFull = ({ size, max }: Queue): boolean => max !== undefined && size >= max;

export const updateCallbackNumber: Perform = (visit) => {
  const { call, parameters } = visit;
  const given = textOf(parameters, 'CallbackNumber').replace(/[\s().-]/g, '');
  const number = given.startsWith('+') ? parsePhoneNumberFromString(given) : undefined;
  if (!number?.isPossible()) return failed('InvalidCallbackNumber');
  if (!call.world.isDialable(number.number)) return failed('CallbackNumberNotDialable');
  call.contact.callbackNumber = number.number;
  return { kind: 'done' };
};

/** Creates a callback in a queue; it counts toward the queue's size, and the caller stays on the line. */
export const createCallback: Perform = (visit) => {
  const { call, parameters } = visit;
  const { contact, line, world, caller } = call;
  const queue = queueFor(visit);
  if (queue === undefined) return noQueue(visit);
  const number = contact.callbackNumber ?? caller.from;
  if (caller.channel !== 'VOICE' || !world.isDialable(number) || isFull(queue)) {
    find(visit, 'callback', isFull(queue) ? `${queue.name} is full` : 'nobody can be called back');
    return failed();
  }
  const initialDelay = numberOf(parameters, 'InitialCallDelaySeconds', 0);
  const retryDelay = numberOf(parameters, 'RetryDelaySeconds', 60);
  const most = numberOf(parameters, 'MaximumConnectionAttempts', 1);
  queue.size += 1;
  const attempts: { at: number; isAnswered: boolean }[] = [];
  for (let turn = 1; turn <= most && !attempts.at(-1)?.isAnswered && turn <= 20; turn += 1) {
    const at = line.now() + initialDelay + (turn - 1) * retryDelay;
    attempts.push({ at, isAnswered: world.answersCallback(turn) });
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

export const updateHooks: Perform = (visit) => {
  const { call, parameters } = visit;
  const [[event = '', flow = ''] = []] = Object.entries(objectOf(parameters, 'EventHooks'));
  const id = String(flow);
  if (id === '' || call.world.flow(id) === undefined) {
    find(visit, 'flow', `there is no flow ${id}`);
    return failed();
  }
  call.contact.hooks.set(event, id);
  return { kind: 'done' };
};
