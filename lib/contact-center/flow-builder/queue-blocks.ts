import {
  type CallFlowType,
  createBlock,
  type FlowBlock,
  type PreQueueFlowType,
  toErrorBranches,
} from './block.ts';
import type { ContactReference, ResourceRef } from './values.ts';

type Onward<To extends string> = { next: To; error: To };

type Queue = ResourceRef<'queue'> | ContactReference;

/** Builds the flow block that sets the contact's queue, which later blocks of the flow use. */
export function setQueue<To extends string>(
  given: Onward<To> &
    (
      | { queue: Queue; agent?: never }
      | { agent: ResourceRef<'agent'> | ContactReference; queue?: never }
    ),
): FlowBlock<NoInfer<To>, PreQueueFlowType> {
  return createBlock('UpdateContactTargetQueue', {
    parameters: { QueueId: given.queue, AgentId: given.agent },
    next: given.next,
    errors: toErrorBranches({ NoMatchingError: given.error }),
  });
}

/**
 * Builds the flow block that puts the contact into the queue selected by `setQueue`, and ends this flow. Connect then runs
 * the customer queue flow while the contact waits.
 */
export function transferToQueue<To extends string>(given: {
  full: To;
  error: To;
}): FlowBlock<NoInfer<To>, PreQueueFlowType> {
  return createBlock('TransferContactToQueue', {
    parameters: {},
    next: given.error,
    errors: toErrorBranches({ QueueAtCapacity: given.full, NoMatchingError: given.error }),
  });
}

/**
 * Builds the flow block that moves a waiting contact to another queue. Connect allows this eleven times per call, and only
 * after a loop of prompts.
 */
export function moveToQueue<To extends string>(given: {
  queue: Queue;
  full: To;
  error: To;
}): FlowBlock<NoInfer<To>, 'CUSTOMER_QUEUE' | 'MODULE'> {
  return createBlock('DequeueContactAndTransferToQueue', {
    parameters: { QueueId: given.queue },
    next: given.error,
    errors: toErrorBranches({ QueueAtCapacity: given.full, NoMatchingError: given.error }),
  });
}

/**
 * Builds the flow block that transfers the call to the operator whom the flow has selected earlier, and ends the flow. If
 * the operator is busy, the call ends too.
 */
export function transferToOperator(): FlowBlock<never, 'AGENT_TRANSFER' | 'QUEUE_TRANSFER'> {
  return createBlock('TransferContactToAgent', { parameters: {} });
}

/**
 * Builds the flow block that sets the phone number for a callback. The number must be a reference to contact data, because
 * Connect accepts no literal number here.
 */
export function setCallbackNumber<To extends string>(given: {
  number: ContactReference;
  next: To;
  invalid: To;
  notDialable: To;
}): FlowBlock<NoInfer<To>, CallFlowType> {
  return createBlock('UpdateContactCallbackNumber', {
    parameters: { CallbackNumber: given.number },
    next: given.next,
    errors: toErrorBranches({
      InvalidCallbackNumber: given.invalid,
      CallbackNumberNotDialable: given.notDialable,
    }),
  });
}

/**
 * Builds the flow block that creates a callback in a queue. The block does not end the call, so the flow must play a
 * farewell and disconnect afterwards.
 */
export function createCallback<To extends string>(
  given: Onward<To> & {
    queue?: Queue;
    flow?: ResourceRef<'flow'> | ContactReference;
    callerId?: ResourceRef<'number'> | ContactReference;
    /** Seconds until the first callback attempt, 1 to 259,200. */
    delaySeconds: number;
    attempts: number;
    /** Seconds between two callback attempts, 1 to 259,200. */
    retrySeconds: number;
  },
): FlowBlock<NoInfer<To>, CallFlowType> {
  return createBlock('CreateCallbackContact', {
    parameters: {
      QueueId: given.queue,
      ContactFlowId: given.flow,
      CallerId: given.callerId,
      InitialCallDelaySeconds: String(given.delaySeconds),
      MaximumConnectionAttempts: String(given.attempts),
      RetryDelaySeconds: String(given.retrySeconds),
    },
    next: given.next,
    errors: toErrorBranches({ NoMatchingError: given.error }),
  });
}

/** Builds the flow block that sets the contact's queue priority: 1 is the highest, 5 the default. */
export function setPriority<To extends string>(given: {
  priority: number;
  next: To;
}): FlowBlock<NoInfer<To>, 'CONTACT_FLOW' | 'MODULE'> {
  return createBlock('UpdateContactRoutingBehavior', {
    parameters: { QueuePriority: String(given.priority) },
    next: given.next,
  });
}

/**
 * Builds the flow block that adds seconds to the time that the contact has waited, which changes its position in the queue.
 * The seconds may be negative.
 */
export function adjustQueueTime<To extends string>(given: {
  seconds: number;
  next: To;
}): FlowBlock<NoInfer<To>, 'CONTACT_FLOW' | 'MODULE'> {
  return createBlock('UpdateContactRoutingBehavior', {
    parameters: { QueueTimeAdjustmentSeconds: String(given.seconds) },
    next: given.next,
  });
}
