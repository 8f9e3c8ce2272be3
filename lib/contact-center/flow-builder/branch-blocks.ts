import type { FlowConditionOperator } from '../../../flow-tools/language/catalogue.ts';
import {
  type CallFlowType,
  createBlock,
  createEqualsCondition,
  type FlowBlock,
  toErrorBranches,
} from './block.ts';
import type { ContactReference, ResourceRef } from './values.ts';

type Comparison = {
  [Name in
    | 'equals'
    | 'startsWith'
    | 'endsWith'
    | 'contains'
    | 'greaterThan'
    | 'atLeast'
    | 'lessThan'
    | 'atMost']?: string | number;
};

const operators: Record<keyof Comparison, FlowConditionOperator> = {
  equals: 'Equals',
  startsWith: 'TextStartsWith',
  endsWith: 'TextEndsWith',
  contains: 'TextContains',
  greaterThan: 'NumberGreaterThan',
  atLeast: 'NumberGreaterOrEqualTo',
  lessThan: 'NumberLessThan',
  atMost: 'NumberLessOrEqualTo',
};

type When<To extends string> = Comparison & { to: To };

const toConditions = <To extends string>(cases: readonly When<To>[]) =>
  cases.flatMap(({ to, ...comparison }) =>
    Object.entries(operators).flatMap(([name, operator]) => {
      const operand = Object.entries(comparison).find(([key]) => key === name)?.[1];
      return operand === undefined ? [] : [{ operator, operand: String(operand), to }];
    }),
  );

/**
 * Builds the flow block that compares a value with several cases and branches to the first match. A missing value matches no
 * case.
 */
export function compareValue<To extends string>(given: {
  value: ContactReference;
  cases: readonly When<To>[];
  otherwise: To;
}): FlowBlock<NoInfer<To>> {
  return createBlock('Compare', {
    parameters: { ComparisonValue: given.value },
    next: given.otherwise,
    errors: toErrorBranches({ NoMatchingCondition: given.otherwise }),
    conditions: toConditions(given.cases),
  });
}

/**
 * Builds the flow block that branches by whether the given hours of operation are open. Without `hours`, it checks the hours
 * of the current queue.
 */
export function checkHours<To extends string>(given: {
  hours?: ResourceRef<'hours'> | ContactReference;
  open: To;
  closed: To;
  error: To;
}): FlowBlock<NoInfer<To>, CallFlowType> {
  return createBlock('CheckHoursOfOperation', {
    parameters: { HoursOfOperationId: given.hours },
    next: given.error,
    errors: toErrorBranches({ NoMatchingError: given.error }),
    conditions: [
      createEqualsCondition('True', given.open),
      createEqualsCondition('False', given.closed),
    ],
  });
}

type Queue = ResourceRef<'queue'> | ContactReference;

/**
 * Builds the flow block that branches by whether operators are available. Connect's metric is some seconds old, and the
 * block reserves no operator for the call.
 */
export function checkOperatorAvailability<To extends string>(given: {
  agentState: 'Available' | 'Staffed' | 'Online';
  queue?: Queue;
  some: To;
  none: To;
  error: To;
}): FlowBlock<NoInfer<To>, CallFlowType> {
  return createBlock('CheckMetricData', {
    parameters: { MetricType: `NumberOfAgents${given.agentState}`, QueueId: given.queue },
    next: given.error,
    errors: toErrorBranches({ NoMatchingError: given.error, NoMatchingCondition: given.none }),
    conditions: [{ operator: 'NumberGreaterThan', operand: '0', to: given.some }],
  });
}

type QueueCase<To extends string> = Pick<
  When<To>,
  'to' | 'equals' | 'greaterThan' | 'atLeast' | 'lessThan' | 'atMost'
>;

/** Builds the flow block that branches by the queue's length in contacts or by the age of its oldest contact in seconds. */
export function checkQueueLengthOrAge<To extends string>(given: {
  measure: 'NumberOfContactsInQueue' | 'OldestContactInQueueAgeSeconds';
  queue?: Queue;
  cases: readonly [QueueCase<To>, ...QueueCase<To>[]];
  otherwise: To;
  error: To;
}): FlowBlock<NoInfer<To>, CallFlowType> {
  return createBlock('CheckMetricData', {
    parameters: { MetricType: given.measure, QueueId: given.queue },
    next: given.error,
    errors: toErrorBranches({ NoMatchingError: given.error, NoMatchingCondition: given.otherwise }),
    conditions: toConditions(given.cases),
  });
}

/** Builds the flow block that loads queue metrics into `$.Metrics`, with which later blocks can compare them. */
export function loadQueueMetrics<To extends string>(given: {
  queue?: Queue;
  channel?: 'Voice' | 'Chat' | ContactReference;
  next: To;
  error: To;
}): FlowBlock<NoInfer<To>> {
  return createBlock('GetMetricData', {
    parameters: { QueueId: given.queue, QueueChannel: given.channel },
    next: given.next,
    errors: toErrorBranches({ NoMatchingError: given.error }),
  });
}

/**
 * Builds the flow block that repeats a loop. It branches to `again` for the given number of times, then once to `done`, and
 * then restarts the count.
 */
export function loopTimes<To extends string>(given: {
  times: number | ContactReference;
  again: To;
  done: To;
  error?: To;
}): FlowBlock<NoInfer<To>> {
  return createBlock('Loop', {
    parameters: { LoopCount: typeof given.times === 'number' ? String(given.times) : given.times },
    next: given.done,
    errors: toErrorBranches({ NoMatchingError: given.error }),
    conditions: [
      createEqualsCondition('ContinueLooping', given.again),
      createEqualsCondition('DoneLooping', given.done),
    ],
  });
}

/** Builds the flow block that distributes contacts at random by percentage; the remainder goes to `rest`. */
export function distributeByPercentage<To extends string>(given: {
  shares: readonly [{ percent: number; to: To }, ...{ percent: number; to: To }[]];
  rest: To;
}): FlowBlock<NoInfer<To>, CallFlowType> {
  const below = (n: number) =>
    given.shares.slice(0, n + 1).reduce((sum, { percent }) => sum + percent, 1);
  return createBlock('DistributeByPercentage', {
    parameters: {},
    next: given.rest,
    errors: toErrorBranches({ NoMatchingCondition: given.rest }),
    conditions: given.shares.map(({ to }, n) => ({
      operator: 'NumberLessThan',
      operand: String(below(n)),
      to,
    })),
  });
}

/**
 * Builds the flow block that pauses a chat for the given time or until the citizen returns. Connect supports this block for
 * chats only.
 */
export function waitInChat<To extends string>(given: {
  seconds: number | ContactReference;
  done: To;
  returned?: To;
  error: To;
}): FlowBlock<NoInfer<To>> {
  return createBlock('Wait', {
    parameters: {
      TimeLimitSeconds: typeof given.seconds === 'number' ? String(given.seconds) : given.seconds,
      Events: given.returned === undefined ? undefined : ['CustomerReturned'],
    },
    next: given.error,
    errors: toErrorBranches({ NoMatchingError: given.error }),
    conditions: [
      createEqualsCondition('WaitCompleted', given.done),
      ...(given.returned === undefined
        ? []
        : [createEqualsCondition('CustomerReturned', given.returned)]),
    ],
  });
}
