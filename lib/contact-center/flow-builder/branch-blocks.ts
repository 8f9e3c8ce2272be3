import type { Operator } from '../flow-language/catalogue.ts';
import { type Block, block, branches, equals, type InCalls } from './block.ts';
import type { Ref, Reference } from './values.ts';

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

const operators: Record<keyof Comparison, Operator> = {
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

const conditionsOf = <To extends string>(cases: readonly When<To>[]) =>
  cases.flatMap(({ to, ...comparison }) =>
    Object.entries(operators).flatMap(([name, operator]) => {
      const operand = Object.entries(comparison).find(([key]) => key === name)?.[1];
      return operand === undefined ? [] : [{ operator, operand: String(operand), to }];
    }),
  );

/** Builds the flow block that branches to the first case that matches the value; a missing value matches no case. */
export const compare = <To extends string>(given: {
  value: Reference;
  cases: readonly When<To>[];
  otherwise: To;
}): Block<NoInfer<To>> =>
  block('Compare', {
    parameters: { ComparisonValue: given.value },
    next: given.otherwise,
    errors: branches({ NoMatchingCondition: given.otherwise }),
    conditions: conditionsOf(given.cases),
  });

/** Builds the flow block that branches by the given hours of operation; without any, by those of the current queue. */
export const checkHours = <To extends string>(given: {
  hours?: Ref<'hours'> | Reference;
  open: To;
  closed: To;
  error: To;
}): Block<NoInfer<To>, InCalls> =>
  block('CheckHoursOfOperation', {
    parameters: { HoursOfOperationId: given.hours },
    next: given.error,
    errors: branches({ NoMatchingError: given.error }),
    conditions: [equals('True', given.open), equals('False', given.closed)],
  });

type Queue = Ref<'queue'> | Reference;

/**
 * Builds the flow block that branches by whether operators are available. The metric lags by some seconds and reserves
 * nobody.
 */
export const checkOperators = <To extends string>(given: {
  who: 'Available' | 'Staffed' | 'Online';
  queue?: Queue;
  some: To;
  none: To;
  error: To;
}): Block<NoInfer<To>, InCalls> =>
  block('CheckMetricData', {
    parameters: { MetricType: `NumberOfAgents${given.who}`, QueueId: given.queue },
    next: given.error,
    errors: branches({ NoMatchingError: given.error, NoMatchingCondition: given.none }),
    conditions: [{ operator: 'NumberGreaterThan', operand: '0', to: given.some }],
  });

type QueueCase<To extends string> = Pick<
  When<To>,
  'to' | 'equals' | 'greaterThan' | 'atLeast' | 'lessThan' | 'atMost'
>;

/** Builds the flow block that branches by the queue's length in contacts or by the age of its oldest contact in seconds. */
export const checkQueue = <To extends string>(given: {
  measure: 'NumberOfContactsInQueue' | 'OldestContactInQueueAgeSeconds';
  queue?: Queue;
  cases: readonly [QueueCase<To>, ...QueueCase<To>[]];
  otherwise: To;
  error: To;
}): Block<NoInfer<To>, InCalls> =>
  block('CheckMetricData', {
    parameters: { MetricType: given.measure, QueueId: given.queue },
    next: given.error,
    errors: branches({ NoMatchingError: given.error, NoMatchingCondition: given.otherwise }),
    conditions: conditionsOf(given.cases),
  });

/** Builds the flow block that loads queue metrics into `$.Metrics` for later comparisons. */
export const getMetrics = <To extends string>(given: {
  queue?: Queue;
  channel?: 'Voice' | 'Chat' | Reference;
  next: To;
  error: To;
}): Block<NoInfer<To>> =>
  block('GetMetricData', {
    parameters: { QueueId: given.queue, QueueChannel: given.channel },
    next: given.next,
    errors: branches({ NoMatchingError: given.error }),
  });

/**
 * Builds the flow block that branches to `again` for the given number of times, then to `done` once, and starts counting
 * again.
 */
export const loop = <To extends string>(given: {
  times: number | Reference;
  again: To;
  done: To;
  error?: To;
}): Block<NoInfer<To>> =>
  block('Loop', {
    parameters: { LoopCount: typeof given.times === 'number' ? String(given.times) : given.times },
    next: given.done,
    errors: branches({ NoMatchingError: given.error }),
    conditions: [equals('ContinueLooping', given.again), equals('DoneLooping', given.done)],
  });

/** Builds the flow block that distributes contacts at random by percentage; the remainder goes to `rest`. */
export const distribute = <To extends string>(given: {
  shares: readonly [{ percent: number; to: To }, ...{ percent: number; to: To }[]];
  rest: To;
}): Block<NoInfer<To>, InCalls> => {
  const below = (n: number) =>
    given.shares.slice(0, n + 1).reduce((sum, { percent }) => sum + percent, 1);
  return block('DistributeByPercentage', {
    parameters: {},
    next: given.rest,
    errors: branches({ NoMatchingCondition: given.rest }),
    conditions: given.shares.map(({ to }, n) => ({
      operator: 'NumberLessThan',
      operand: String(below(n)),
      to,
    })),
  });
};

/**
 * Builds the flow block that pauses a chat contact for the given time, or until the customer returns. Connect supports it for
 * chats only.
 */
export const wait = <To extends string>(given: {
  seconds: number | Reference;
  done: To;
  returned?: To;
  error: To;
}): Block<NoInfer<To>> =>
  block('Wait', {
    parameters: {
      TimeLimitSeconds: typeof given.seconds === 'number' ? String(given.seconds) : given.seconds,
      Events: given.returned === undefined ? undefined : ['CustomerReturned'],
    },
    next: given.error,
    errors: branches({ NoMatchingError: given.error }),
    conditions: [
      equals('WaitCompleted', given.done),
      ...(given.returned === undefined ? [] : [equals('CustomerReturned', given.returned)]),
    ],
  });
