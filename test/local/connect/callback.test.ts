import { expect, test } from 'vitest';
import { action, allTo, call, end, flow, stepAt, wayOf } from './a-call.ts';
import { callback, menu, waiting, withQueueFlow } from './a-queue.ts';

test('a queue callback retries its call until the citizen answers', async () => {
  const flows = withQueueFlow(waiting(callback, menu({ 1: 'number' })));
  const world = { agents: 0, callbackAnswers: [false, true] };
  const transcript = await call({ flows, world, script: { keys: ['1'] } });
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
])('Connect creates no callback for the number %s', async (from, world, error) => {
  const flows = withQueueFlow(waiting(callback, menu({ 1: 'number' })));
  const script = { from, keys: ['1'], patience: 50 };
  const transcript = await call({ flows, world: { agents: 0, ...world }, script });
  expect(stepAt(transcript, 'number').branch).toBe(error);
  expect(transcript.callbacks).toEqual([]);
});

test("a pending callback counts against the queue's capacity, so the next one is rejected", async () => {
  const create = (identifier: string, next: string) =>
    action(
      identifier,
      'CreateCallbackContact',
      { MaximumConnectionAttempts: '1', RetryDelaySeconds: '60', InitialCallDelaySeconds: '5' },
      allTo(next),
    );
  const main = flow([
    action('queue', 'UpdateContactTargetQueue', { QueueId: 'operators' }, allTo('first')),
    create('first', 'second'),
    create('second', 'end'),
    end(),
  ]);
  const transcript = await call({ flows: [main], world: { maxContacts: 1 } });
  expect(wayOf(transcript).slice(1, 3)).toEqual(['first > NextAction', 'second > NoMatchingError']);
});
