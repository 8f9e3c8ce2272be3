import { expect, test } from 'vitest';
import { action, call, end, flow, set, stepAt, wayOf } from './a-call.ts';
import { emptyQueue, intoQueue, menu, waiting, withQueueFlow } from './a-queue.ts';

test('without a queue set there is none to be put into', async () => {
  const main = flow([
    action(
      'transfer',
      'TransferContactToQueue',
      {},
      { next: 'end', errors: { QueueAtCapacity: 'end', NoMatchingError: 'end' } },
    ),
    end(),
  ]);
  expect(wayOf(await call({ flows: [main] }))[0]).toBe('transfer > NoMatchingError');
});

test.each([
  [9, 'Queued'],
  [10, 'QueueAtCapacity'],
  [11, 'QueueAtCapacity'],
])('of ten places %i are taken: %s', async (queueSize, branch) => {
  const world = { queueSize, maxContacts: 10, agents: 1 };
  expect(stepAt(await call({ flows: [intoQueue()], world }), 'transfer').branch).toBe(branch);
});

test('an agent joins wherever the queue flow stands, and nothing of it runs after that', async () => {
  const flows = withQueueFlow(
    waiting([set('said', { said: 'yes' }, 'music')], menu({ 1: 'said' })),
  );
  const transcript = await call({ flows, world: { answersAfter: 31 }, script: { keys: ['1'] } });
  expect(transcript.end).toEqual({
    reason: 'Queued',
    outcome: 'AgentJoined',
    queue: 'operators',
    waited: 31,
  });
  expect(stepAt(transcript, 'offer').branch).toBe('Interrupted');
  expect(transcript.attributes).toEqual({});
});

test('looped prompts are interrupted again and again, and go on where they stopped', async () => {
  const flows = withQueueFlow(waiting([], menu({})));
  const transcript = await call({ flows, world: { agents: 0 }, script: { patience: 100 } });
  expect(
    transcript.steps
      .filter(({ action: at }) => at === 'music')
      .map(({ at, seconds }) => [at, seconds]),
  ).toEqual([
    [0, 30],
    [35, 30],
    [70, 30],
  ]);
  expect(transcript.end).toMatchObject({ outcome: 'Waiting', waited: 100 });
});

test('whoever hangs up in the queue has abandoned it', async () => {
  const flows = withQueueFlow(waiting([], menu({})));
  const transcript = await call({
    flows,
    world: { agents: 0 },
    script: { hangUpAt: { seconds: 12 } },
  });
  expect(transcript.end).toMatchObject({ reason: 'Queued', outcome: 'Abandoned', waited: 12 });
  expect(transcript.prompts).toMatchObject([{ heard: 12 }]);
});

test('from one queue into another its flow begins anew, eleven times at most', async () => {
  const flows = withQueueFlow(
    waiting(
      [],
      action(
        'offer',
        'DequeueContactAndTransferToQueue',
        { QueueId: 'others' },
        { next: 'music', errors: { QueueAtCapacity: 'music', NoMatchingError: 'end' } },
      ),
    ),
  );
  const transcript = await call({ flows, world: { agents: 0 } });
  const moves = transcript.steps
    .filter(({ action: at }) => at === 'offer')
    .map(({ branch }) => branch);
  expect(moves).toEqual([...Array.from({ length: 10 }, () => 'Queued'), 'NoMatchingError']);
});

test('a full queue lets nobody in from another', async () => {
  const flows = withQueueFlow(
    waiting(
      [],
      action(
        'offer',
        'DequeueContactAndTransferToQueue',
        { QueueId: 'others' },
        { next: 'end', errors: { QueueAtCapacity: 'end', NoMatchingError: 'music' } },
      ),
    ),
  );
  const transcript = await call({
    flows,
    world: { agents: 0, queueSize: 3, maxContacts: 4 },
    script: { patience: 40 },
  });
  expect(stepAt(transcript, 'offer').branch).toBe('Queued');
  const crowded = await call({
    flows,
    world: { agents: 0, queueSize: 3, maxContacts: 4 },
    more: { queue: (id) => ({ ...emptyQueue, id, name: id, size: id === 'others' ? 4 : 0 }) },
  });
  expect(stepAt(crowded, 'offer').branch).toBe('QueueAtCapacity');
});
