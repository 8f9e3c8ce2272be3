import type { JsonObject } from '../../../flow-tools/json.ts';
import type { LoadedFlow } from '../../../flow-tools/simulator/flow.ts';
import {
  buildFlowAction,
  disconnectAction,
  loadTestFlow,
  messageAction,
  transitionsTo,
} from './call-harness.ts';

export function eventHookAction(event: string, id: string, next: string) {
  return buildFlowAction(
    `hook ${event}`,
    'UpdateContactEventHooks',
    { EventHooks: { [event]: id } },
    transitionsTo(next),
  );
}

export function queueTransferFlow(...before: JsonObject[]) {
  return loadTestFlow([
    ...before,
    buildFlowAction(
      'queue',
      'UpdateContactTargetQueue',
      { QueueId: 'operators' },
      transitionsTo('transfer'),
    ),
    buildFlowAction(
      'transfer',
      'TransferContactToQueue',
      {},
      { next: 'end', errors: { QueueAtCapacity: 'full', NoMatchingError: 'none' } },
    ),
    messageAction('full', 'Đã đầy', 'end'),
    messageAction('none', 'Không có hàng', 'end'),
    disconnectAction(),
  ]);
}

/** Queue flow that plays ten seconds of music in a loop and interrupts it every 30 seconds for an offer. */
export function queueFlowWithOffer(more: JsonObject[], offer: JsonObject) {
  return loadTestFlow(
    [
      buildFlowAction(
        'music',
        'MessageParticipantIteratively',
        { Messages: [{ Text: 'a'.repeat(150) }], InterruptFrequencySeconds: '30' },
        { errors: { NoMatchingError: 'end' }, conditions: { MessagesInterrupted: 'offer' } },
      ),
      offer,
      ...more,
      disconnectAction(),
    ],
    'CUSTOMER_QUEUE',
    'waiting',
  );
}

export function offerMenuAction(conditions: Record<string, string>) {
  return buildFlowAction(
    'offer',
    'GetParticipantInput',
    { Text: 'a'.repeat(30), StoreInput: 'False', InputTimeLimitSeconds: '3' },
    {
      next: 'music',
      errors: {
        InputTimeLimitExceeded: 'music',
        NoMatchingCondition: 'music',
        NoMatchingError: 'music',
      },
      conditions,
    },
  );
}

export const callbackActions = [
  buildFlowAction(
    'number',
    'UpdateContactCallbackNumber',
    { CallbackNumber: '$.CustomerEndpoint.Address' },
    {
      next: 'create',
      errors: { InvalidCallbackNumber: 'music', CallbackNumberNotDialable: 'music' },
    },
  ),
  buildFlowAction(
    'create',
    'CreateCallbackContact',
    { MaximumConnectionAttempts: '2', RetryDelaySeconds: '60', InitialCallDelaySeconds: '5' },
    { next: 'thanks', errors: { NoMatchingError: 'music' } },
  ),
  messageAction('thanks', 'Chúng tôi sẽ gọi lại', 'end'),
];

export function flowsWithQueueFlow(queueFlow: LoadedFlow): [LoadedFlow, LoadedFlow] {
  return [queueTransferFlow(eventHookAction('CustomerQueue', 'waiting', 'queue')), queueFlow];
}

export const emptyQueue = {
  hours: undefined,
  max: 4,
  oldestSeconds: 0,
  size: 0,
  agents: { online: 0, staffed: 0, available: 0 },
  answersAfterSeconds: undefined,
  holdSeconds: 0,
  agent: { userName: 'a', firstName: 'A', lastName: 'B' },
};
