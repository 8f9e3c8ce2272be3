import type { SimulatedQueue } from '../environment/call-environment.ts';
import { isWithinHours } from '../environment/hours-of-operation.ts';
import {
  type ActionExecution,
  type ActionHandler,
  addCallFinding,
} from './actions/action-execution.ts';
import { type FlowActionOutcome, failAction, succeedAction } from './contact.ts';
import { getNumberParameter, getTextParameter } from './parameters.ts';
import { isReference, resolveReference } from './references.ts';

/**
 * Simulates the flow action that compares a value with conditions. An unresolved reference matches no condition, not even an
 * empty text.
 */
export const compareContactValue: ActionHandler = ({
  call,
  frame,
  action,
  parameters,
}): FlowActionOutcome => {
  const json = action.Parameters['ComparisonValue'];
  const isUnresolved =
    typeof json === 'string' &&
    isReference(json) &&
    resolveReference(call, frame, json) === undefined;
  return { kind: 'done', result: getTextParameter(parameters, 'ComparisonValue'), isUnresolved };
};

export const performPercentageDistribution: ActionHandler = (visit) => {
  const drawn = Math.floor(visit.call.environment.random() * 100) + 1;
  addCallFinding(visit, 'drawn', `${drawn} of 100`);
  return succeedAction(String(drawn));
};

/**
 * Simulates the Loop flow action. After `LoopCount` iterations, the action takes the `DoneLooping` branch once and then
 * counts from 0 again. The counter lasts for the whole contact.
 */
export const performLoop: ActionHandler = ({ call: { contact }, frame, action, parameters }) => {
  const most = getNumberParameter(parameters, 'LoopCount', Number.NaN);
  if (!(most >= 0 && most <= 100)) return failAction();
  const key = `${frame.flow.id} ${action.Identifier}`;
  const count = contact.loops.get(key) ?? 0;
  const isDone = count >= most;
  contact.loops.set(key, isDone ? 0 : count + 1);
  return succeedAction(isDone ? 'DoneLooping' : 'ContinueLooping');
};

export const checkHoursOfOperation: ActionHandler = (visit) => {
  const { environment, contact, line } = visit.call;
  const id = getTextParameter(visit.parameters, 'HoursOfOperationId') || contact.targetQueue?.hours;
  const hours = id === undefined ? undefined : environment.hours(id);
  if (hours === undefined) {
    addCallFinding(
      visit,
      'hours',
      id ? `there are no hours ${id}` : 'there is no queue whose hours count',
    );
    return failAction();
  }
  const now = new Date(environment.startsAt.getTime() + line.now() * 1000);
  return succeedAction(isWithinHours(hours, now) ? 'True' : 'False');
};

/**
 * Returns the queue that the flow action's parameters name; by default, the contact's target queue or the queue in which the
 * contact waits.
 */
export function selectQueue({
  call,
  action,
  parameters,
}: ActionExecution): SimulatedQueue | undefined {
  const { environment, contact } = call;
  const id = getTextParameter(parameters, 'QueueId');
  if (id !== '') return environment.queue(id);
  // an unresolved reference must not fall back to the working queue
  if (getTextParameter(action.Parameters, 'QueueId') !== '') return undefined;
  return contact.targetQueue ?? contact.queuedIn?.queue;
}

export const checkMetricData: ActionHandler = (visit) => {
  const queue = selectQueue(visit);
  if (queue === undefined) return failForMissingQueue(visit);
  const metrics: Partial<Record<string, number>> = {
    NumberOfAgentsAvailable: queue.agents.available,
    NumberOfAgentsStaffed: queue.agents.staffed,
    NumberOfAgentsOnline: queue.agents.online,
    OldestContactInQueueAgeSeconds: queue.oldestSeconds,
    NumberOfContactsInQueue: queue.size,
  };
  const value = metrics[getTextParameter(visit.parameters, 'MetricType')];
  return value === undefined ? failAction() : succeedAction(String(value));
};

/**
 * Simulates the flow action that reads a queue's metrics. An empty queue without online agents has no metrics, so references
 * to its metrics stay unresolved.
 */
export const getMetricData: ActionHandler = (visit) => {
  const queue = selectQueue(visit);
  if (queue === undefined) return failForMissingQueue(visit);
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

export function failForMissingQueue(visit: ActionExecution): FlowActionOutcome {
  const id = getTextParameter(visit.parameters, 'QueueId');
  addCallFinding(visit, 'queue', id ? `there is no queue ${id}` : 'no queue has been set');
  return failAction();
}
