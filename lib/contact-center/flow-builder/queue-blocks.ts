import { type BeforeQueue, type Block, block, branches, type InCalls } from './block.ts';
import type { Ref, Reference } from './values.ts';

type Onward<To extends string> = { next: To; error: To };

type Queue = Ref<'queue'> | Reference;

/** The queue that the later blocks mean. */
export const setQueue = <To extends string>(
  given: Onward<To> &
    ({ queue: Queue; agent?: never } | { agent: Ref<'agent'> | Reference; queue?: never }),
): Block<NoInfer<To>, BeforeQueue> =>
  block('UpdateContactTargetQueue', {
    parameters: { QueueId: given.queue, AgentId: given.agent },
    next: given.next,
    errors: branches({ NoMatchingError: given.error }),
  });

/** Into the queue that was set, and out of this flow; the queue's own flow goes on. */
export const transferToQueue = <To extends string>(given: {
  full: To;
  error: To;
}): Block<NoInfer<To>, BeforeQueue> =>
  block('TransferContactToQueue', {
    parameters: {},
    next: given.error,
    errors: branches({ QueueAtCapacity: given.full, NoMatchingError: given.error }),
  });

/** From one queue into another, at most eleven times for one call; after looped prompts. */
export const moveToQueue = <To extends string>(given: {
  queue: Queue;
  full: To;
  error: To;
}): Block<NoInfer<To>, 'CUSTOMER_QUEUE' | 'MODULE'> =>
  block('DequeueContactAndTransferToQueue', {
    parameters: { QueueId: given.queue },
    next: given.error,
    errors: branches({ QueueAtCapacity: given.full, NoMatchingError: given.error }),
  });

/** Ends the flow: a busy operator ends the call, too. */
export const transferToOperator = (): Block<never, 'AGENT_TRANSFER' | 'QUEUE_TRANSFER'> =>
  block('TransferContactToAgent', { parameters: {} });

/** Where to call back; a number can't be written into the flow. */
export const setCallbackNumber = <To extends string>(given: {
  number: Reference;
  next: To;
  invalid: To;
  notDialable: To;
}): Block<NoInfer<To>, InCalls> =>
  block('UpdateContactCallbackNumber', {
    parameters: { CallbackNumber: given.number },
    next: given.next,
    errors: branches({
      InvalidCallbackNumber: given.invalid,
      CallbackNumberNotDialable: given.notDialable,
    }),
  });

/** The caller stays on the line: say goodbye and disconnect. */
export const createCallback = <To extends string>(
  given: Onward<To> & {
    queue?: Queue;
    flow?: Ref<'flow'> | Reference;
    callerId?: Ref<'number'> | Reference;
    /** Until the first call, 1 to 259200. */
    delaySeconds: number;
    attempts: number;
    /** Between two calls, 1 to 259200. */
    retrySeconds: number;
  },
): Block<NoInfer<To>, InCalls> =>
  block('CreateCallbackContact', {
    parameters: {
      QueueId: given.queue,
      ContactFlowId: given.flow,
      CallerId: given.callerId,
      InitialCallDelaySeconds: String(given.delaySeconds),
      MaximumConnectionAttempts: String(given.attempts),
      RetryDelaySeconds: String(given.retrySeconds),
    },
    next: given.next,
    errors: branches({ NoMatchingError: given.error }),
  });

/** 1 is first, 5 is what a call has by itself. */
export const setPriority = <To extends string>(given: {
  priority: number;
  next: To;
}): Block<NoInfer<To>, 'CONTACT_FLOW' | 'MODULE'> =>
  block('UpdateContactRoutingBehavior', {
    parameters: { QueuePriority: String(given.priority) },
    next: given.next,
  });

/** As if it had waited so much longer, or shorter. */
export const adjustQueueTime = <To extends string>(given: {
  seconds: number;
  next: To;
}): Block<NoInfer<To>, 'CONTACT_FLOW' | 'MODULE'> =>
  block('UpdateContactRoutingBehavior', {
    parameters: { QueueTimeAdjustmentSeconds: String(given.seconds) },
    next: given.next,
  });
