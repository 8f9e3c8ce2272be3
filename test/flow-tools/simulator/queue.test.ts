import { expect, test } from 'vitest';
import {
  branchesTaken,
  buildFlowAction,
  disconnectAction,
  findStep,
  loadTestFlow,
  runTestCall,
  setAttributesAction,
} from './call-harness.ts';
import {
  emptyQueue,
  flowsWithQueueFlow,
  offerMenuAction,
  queueFlowWithOffer,
  queueTransferFlow,
} from './queue-fixtures.ts';

test('TransferContactToQueue takes its error branch when no target queue is set', async () => {
  const main = loadTestFlow([
    buildFlowAction(
      'transfer',
      'TransferContactToQueue',
      {},
      { next: 'end', errors: { QueueAtCapacity: 'end', NoMatchingError: 'end' } },
    ),
    disconnectAction(),
  ]);
  expect(branchesTaken(await runTestCall({ flows: [main] }))[0]).toBe('transfer > NoMatchingError');
});

test.each([
  [9, 'Queued'],
  [10, 'QueueAtCapacity'],
  [11, 'QueueAtCapacity'],
])(
  'TransferContactToQueue with %i of 10 places taken takes branch %s',
  async (queueSize, branch) => {
    const conditions = { queueSize, maxContacts: 10, agents: 1 };
    expect(
      findStep(await runTestCall({ flows: [queueTransferFlow()], conditions }), 'transfer').branch,
    ).toBe(branch);
  },
);

test('an agent who joins a simulated call interrupts the queue flow, whose later actions do not run', async () => {
  const flows = flowsWithQueueFlow(
    queueFlowWithOffer(
      [setAttributesAction('said', { said: 'yes' }, 'music')],
      offerMenuAction({ 1: 'said' }),
    ),
  );
  const transcript = await runTestCall({
    flows,
    conditions: { answersAfter: 31 },
    script: { keys: ['1'] },
  });
  expect(transcript.end).toEqual({
    reason: 'Queued',
    outcome: 'AgentJoined',
    queue: 'operators',
    waited: 31,
  });
  expect(findStep(transcript, 'offer').branch).toBe('Interrupted');
  expect(transcript.attributes).toEqual({});
});

test('prompts looped in a queue flow are interrupted every 30 seconds and resume where they stopped', async () => {
  const flows = flowsWithQueueFlow(queueFlowWithOffer([], offerMenuAction({})));
  const transcript = await runTestCall({
    flows,
    conditions: { agents: 0 },
    script: { patience: 100 },
  });
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

test('a caller who hangs up in the queue is recorded as abandoned', async () => {
  const flows = flowsWithQueueFlow(queueFlowWithOffer([], offerMenuAction({})));
  const transcript = await runTestCall({
    flows,
    conditions: { agents: 0 },
    script: { hangUpAt: { seconds: 12 } },
  });
  expect(transcript.end).toMatchObject({ reason: 'Queued', outcome: 'Abandoned', waited: 12 });
  expect(transcript.prompts).toMatchObject([{ heard: 12 }]);
});

test('a transfer to another queue restarts the queue flow, and the eleventh transfer fails', async () => {
  const flows = flowsWithQueueFlow(
    queueFlowWithOffer(
      [],
      buildFlowAction(
        'offer',
        'DequeueContactAndTransferToQueue',
        { QueueId: 'others' },
        { next: 'music', errors: { QueueAtCapacity: 'music', NoMatchingError: 'end' } },
      ),
    ),
  );
  const transcript = await runTestCall({ flows, conditions: { agents: 0 } });
  const moves = transcript.steps
    .filter(({ action: at }) => at === 'offer')
    .map(({ branch }) => branch);
  expect(moves).toEqual([...Array.from({ length: 10 }, () => 'Queued'), 'NoMatchingError']);
});

test('a transfer to another queue takes the QueueAtCapacity branch when that queue is full', async () => {
  const flows = flowsWithQueueFlow(
    queueFlowWithOffer(
      [],
      buildFlowAction(
        'offer',
        'DequeueContactAndTransferToQueue',
        { QueueId: 'others' },
        { next: 'end', errors: { QueueAtCapacity: 'end', NoMatchingError: 'music' } },
      ),
    ),
  );
  const transcript = await runTestCall({
    flows,
    conditions: { agents: 0, queueSize: 3, maxContacts: 4 },
    script: { patience: 40 },
  });
  expect(findStep(transcript, 'offer').branch).toBe('Queued');
  const crowded = await runTestCall({
    flows,
    conditions: { agents: 0, queueSize: 3, maxContacts: 4 },
    more: { queue: (id) => ({ ...emptyQueue, id, name: id, size: id === 'others' ? 4 : 0 }) },
  });
  expect(findStep(crowded, 'offer').branch).toBe('QueueAtCapacity');
});
