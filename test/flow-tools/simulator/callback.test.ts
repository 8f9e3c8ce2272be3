import { expect, test } from 'vitest';
import {
  branchesTaken,
  buildFlowAction,
  disconnectAction,
  findStep,
  loadTestFlow,
  runTestCall,
  transitionsTo,
} from './call-harness.ts';
import {
  callbackActions,
  flowsWithQueueFlow,
  offerMenuAction,
  queueFlowWithOffer,
} from './queue-fixtures.ts';

test('a queued callback in simulated Connect is dialed again until the citizen answers', async () => {
  const flows = flowsWithQueueFlow(
    queueFlowWithOffer(callbackActions, offerMenuAction({ 1: 'number' })),
  );
  const conditions = { agents: 0, callbackAnswers: [false, true] };
  const transcript = await runTestCall({ flows, conditions, script: { keys: ['1'] } });
  expect(transcript.end).toMatchObject({ reason: 'Queued', outcome: 'Callback' });
  expect(transcript.callbacks).toEqual([
    {
      number: '+84912345678',
      queue: 'operators',
      at: 33,
      initialDelay: 5,
      retryDelay: 60,
      attempts: [
        { at: 38, isAnswered: false },
        { at: 98, isAnswered: true },
      ],
    },
  ]);
});

test.each([
  ['anonymous', {}, 'InvalidCallbackNumber'],
  ['+84912345678', { undialable: ['+84912345678'] }, 'CallbackNumberNotDialable'],
])('simulated Connect creates no callback for the number %s', async (from, world, error) => {
  const flows = flowsWithQueueFlow(
    queueFlowWithOffer(callbackActions, offerMenuAction({ 1: 'number' })),
  );
  const script = { from, keys: ['1'], patience: 50 };
  const transcript = await runTestCall({ flows, conditions: { agents: 0, ...world }, script });
  expect(findStep(transcript, 'number').branch).toBe(error);
  expect(transcript.callbacks).toEqual([]);
});

test("a pending callback in simulated Connect counts against the queue's capacity, so the next one is rejected", async () => {
  const create = (identifier: string, next: string) =>
    buildFlowAction(
      identifier,
      'CreateCallbackContact',
      { MaximumConnectionAttempts: '1', RetryDelaySeconds: '60', InitialCallDelaySeconds: '5' },
      transitionsTo(next),
    );
  const main = loadTestFlow([
    buildFlowAction(
      'queue',
      'UpdateContactTargetQueue',
      { QueueId: 'operators' },
      transitionsTo('first'),
    ),
    create('first', 'second'),
    create('second', 'end'),
    disconnectAction(),
  ]);
  const transcript = await runTestCall({ flows: [main], conditions: { maxContacts: 1 } });
  expect(branchesTaken(transcript).slice(1, 3)).toEqual([
    'first > NextAction',
    'second > NoMatchingError',
  ]);
});
