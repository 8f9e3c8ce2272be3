import { isOpen } from '../hours.ts';
import type { Queue } from '../world.ts';
import { done, failed, type Outcome } from './contact.ts';
import { numberOf, textOf } from './parameters.ts';
import { isReference, lookUp } from './references.ts';
import { find, type Perform, type Visit } from './visit.ts';

/** Compares a value with the conditions; an unresolved reference matches no condition, not even the empty text. */
export const compare: Perform = ({ call, frame, action, parameters }): Outcome => {
  const given = action.Parameters['ComparisonValue'];
  const isUnresolved =
    typeof given === 'string' && isReference(given) && lookUp(call, frame, given) === undefined;
  return { kind: 'done', result: textOf(parameters, 'ComparisonValue'), isUnresolved };
};

export const distribute: Perform = (visit) => {
  const drawn = Math.floor(visit.call.world.random() * 100) + 1;
  find(visit, 'drawn', `${drawn} of 100`);
  return done(String(drawn));
};

/**
 * Counts the iterations of a Loop action: after `LoopCount` iterations it takes the `DoneLooping` branch once and starts
 * again at 0. The counter lasts for the whole contact.
 */
export const loop: Perform = ({ call: { contact }, frame, action, parameters }) => {
  const most = numberOf(parameters, 'LoopCount', Number.NaN);
  if (!(most >= 0 && most <= 100)) return failed();
  const key = `${frame.flow.id} ${action.Identifier}`;
  const count = contact.loops.get(key) ?? 0;
  const isDone = count >= most;
  contact.loops.set(key, isDone ? 0 : count + 1);
  return done(isDone ? 'DoneLooping' : 'ContinueLooping');
};

export const checkHours: Perform = (visit) => {
  const { world, contact, line } = visit.call;
  const id = textOf(visit.parameters, 'HoursOfOperationId') || contact.targetQueue?.hours;
  const hours = id === undefined ? undefined : world.hours(id);
  if (hours === undefined) {
    find(visit, 'hours', id ? `there are no hours ${id}` : 'there is no queue whose hours count');
    return failed();
  }
  const now = new Date(world.startsAt.getTime() + line.now() * 1000);
  return done(isOpen(hours, now) ? 'True' : 'False');
};

/** Returns the queue that the parameters name; without one, the contact's target queue or the queue that it waits in. */
export function queueFor({ call, action, parameters }: Visit): Queue | undefined {
  const { world, contact } = call;
  const id = textOf(parameters, 'QueueId');
  if (id !== '') return world.queue(id);
  // an unresolved reference must not fall back to the working queue
  if (textOf(action.Parameters, 'QueueId') !== '') return undefined;
  return contact.targetQueue ?? contact.queuedIn?.queue;
}

export const checkMetric: Perform = (visit) => {
  const queue = queueFor(visit);
  if (queue === undefined) return noQueue(visit);
  const metrics: Partial<Record<string, number>> = {
    NumberOfAgentsAvailable: queue.agents.available,
    NumberOfAgentsStaffed: queue.agents.staffed,
    NumberOfAgentsOnline: queue.agents.online,
    OldestContactInQueueAgeSeconds: queue.oldestSeconds,
    NumberOfContactsInQueue: queue.size,
  };
  const value = metrics[textOf(visit.parameters, 'MetricType')];
  return value === undefined ? failed() : done(String(value));
};

/**
 * Reads the metrics of a queue. An empty queue without online agents has no metrics, so references to them stay unresolved.
 */
export const getMetrics: Perform = (visit) => {
  const queue = queueFor(visit);
  if (queue === undefined) return noQueue(visit);
  const { online, available, staffed } = queue.agents;
  const isAlive = queue.size > 0 || online > 0;
  const agents = { Online: online, Available: available, Staffed: staffed };
  const counts = Object.entries({
    ...agents,
    AfterContactWork: 0,
    Busy: Math.max(0, staffed - available),
    Missed: 0,
    NonProductive: Math.max(0, online - staffed),
  }).map(([name, count]) => [name, { Count: count }]);
  visit.frame.metrics = isAlive
    ? {
        Queue: {
          Name: queue.name,
          ARN: queue.id,
          Size: queue.size,
          OldestContactAge: queue.oldestSeconds,
        },
        Agents: Object.fromEntries(counts),
      }
    : { Queue: { Name: queue.name, ARN: queue.id }, Agents: {} };
  return { kind: 'done' };
};

export function noQueue(visit: Visit): Outcome {
  const id = textOf(visit.parameters, 'QueueId');
  find(visit, 'queue', id ? `there is no queue ${id}` : 'no queue has been set');
  return failed();
}
