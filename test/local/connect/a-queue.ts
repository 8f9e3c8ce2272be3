import type { JsonObject } from '../../../local/assembly/template.ts';
import type { Flow } from '../../../local/connect/flow.ts';
import { action, allTo, end, flow, say } from './a-call.ts';

export const hook = (event: string, id: string, next: string) =>
  action(`hook ${event}`, 'UpdateContactEventHooks', { EventHooks: { [event]: id } }, allTo(next));

export const intoQueue = (...before: JsonObject[]) =>
  flow([
    ...before,
    action('queue', 'UpdateContactTargetQueue', { QueueId: 'operators' }, allTo('transfer')),
    action(
      'transfer',
      'TransferContactToQueue',
      {},
      { next: 'end', errors: { QueueAtCapacity: 'full', NoMatchingError: 'none' } },
    ),
    say('full', 'Đã đầy', 'end'),
    say('none', 'Không có hàng', 'end'),
    end(),
  ]);

/** Queue flow that plays ten seconds of music in a loop and interrupts it every 30 seconds for an offer. */
export const waiting = (more: JsonObject[], offer: JsonObject) =>
  flow(
    [
      action(
        'music',
        'MessageParticipantIteratively',
        { Messages: [{ Text: 'a'.repeat(150) }], InterruptFrequencySeconds: '30' },
        { errors: { NoMatchingError: 'end' }, on: { MessagesInterrupted: 'offer' } },
      ),
      offer,
      ...more,
      end(),
    ],
    'CUSTOMER_QUEUE',
    'waiting',
  );

export const menu = (on: Record<string, string>) =>
  action(
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
      on,
    },
  );

export const callback = [
  action(
    'number',
    'UpdateContactCallbackNumber',
    { CallbackNumber: '$.CustomerEndpoint.Address' },
    {
      next: 'create',
      errors: { InvalidCallbackNumber: 'music', CallbackNumberNotDialable: 'music' },
    },
  ),
  action(
    'create',
    'CreateCallbackContact',
    { MaximumConnectionAttempts: '2', RetryDelaySeconds: '60', InitialCallDelaySeconds: '5' },
    { next: 'thanks', errors: { NoMatchingError: 'music' } },
  ),
  say('thanks', 'Chúng tôi sẽ gọi lại', 'end'),
];

export const withQueueFlow = (queueFlow: Flow): [Flow, Flow] => [
  intoQueue(hook('CustomerQueue', 'waiting', 'queue')),
  queueFlow,
];

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
