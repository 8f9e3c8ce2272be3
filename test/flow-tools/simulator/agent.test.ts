import { expect, test } from 'vitest';
import type { LoadedFlow } from '../../../flow-tools/simulator/flow.ts';
import {
  buildFlowAction,
  disconnectAction,
  loadTestFlow,
  messageAction,
  runTestCall,
} from './call-harness.ts';
import { emptyQueue, eventHookAction, queueTransferFlow } from './queue-fixtures.ts';

/** Number of prompts in the default queue flow. */
const defaultQueuePrompts = 2;

test('agent and caller of a simulated call each hear their own whisper, then the caller hears the rest of the flow', async () => {
  const whisper = (type: string, id: string) =>
    loadTestFlow(
      [messageAction('whisper', id, 'over'), buildFlowAction('over', 'EndFlowExecution')],
      type,
      id,
    );
  const after = loadTestFlow(
    [messageAction('survey', 'Xin đánh giá', 'end'), disconnectAction()],
    'CONTACT_FLOW',
    'survey',
  );
  const main = queueTransferFlow(
    eventHookAction('AgentWhisper', 'to-agent', 'hook CustomerWhisper'),
    eventHookAction('CustomerWhisper', 'to-caller', 'hook CustomerRemaining'),
    eventHookAction('CustomerRemaining', 'survey', 'queue'),
  );
  const flows: [LoadedFlow, ...LoadedFlow[]] = [
    main,
    whisper('AGENT_WHISPER', 'to-agent'),
    whisper('CUSTOMER_WHISPER', 'to-caller'),
    after,
  ];
  const listPrompts = async (staysAfterAgent: boolean) =>
    (await runTestCall({ flows, conditions: { agents: 1 }, script: { staysAfterAgent } })).prompts
      .slice(defaultQueuePrompts)
      .map(({ text, to }) => [text, to]);
  const whispers = [
    ['to-agent', 'agent'],
    ['to-caller', 'caller'],
  ];
  expect(await listPrompts(false)).toEqual(whispers);
  expect(await listPrompts(true)).toEqual([...whispers, ['Xin đánh giá', 'caller']]);
});

test('a caller on hold in a simulated call hears the hold flow for the whole hold time', async () => {
  const music = loadTestFlow(
    [
      buildFlowAction('hold', 'MessageParticipantIteratively', {
        Messages: [{ Text: 'a'.repeat(150) }],
      }),
    ],
    'CUSTOMER_HOLD',
    'hold-music',
  );
  const main = queueTransferFlow(eventHookAction('CustomerHold', 'hold-music', 'queue'));
  const transcript = await runTestCall({
    flows: [main, music],
    conditions: { agents: 1, hold: 25 },
  });
  expect(transcript.prompts.at(-1)).toMatchObject({ heard: 25, to: 'caller' });
  const [whisper, beep] = [0.6, 0.5];
  expect(transcript).toMatchObject({
    seconds: 8 + whisper + beep + 25 + 60,
    end: { outcome: 'AgentJoined' },
  });
});

test('a waiting caller hears the default flows of Amazon Connect when the flow sets none', async () => {
  const { prompts } = await runTestCall({
    flows: [queueTransferFlow()],
    conditions: { agents: 1, hold: 25 },
  });
  expect(prompts.map(({ key, text, to, heard }) => [key ?? text, to, heard])).toEqual([
    [expect.stringContaining('answered in the order it was received'), 'caller', 7.1],
    ['CustomerQueue.wav', 'caller', 0.9],
    ['operators', 'agent', 0.6],
    ['Beep.wav', 'caller', 0.5],
    ['CustomerHold.wav', 'caller', 25],
  ]);
});

test('a caller in a simulated call keeps waiting when an available agent does not answer', async () => {
  const more = {
    queue: (id: string) => ({
      ...emptyQueue,
      id,
      name: id,
      agents: { online: 1, staffed: 1, available: 1 },
    }),
  };
  const transcript = await runTestCall({
    flows: [queueTransferFlow()],
    more,
    script: { patience: 30 },
  });
  expect(transcript.end).toMatchObject({ outcome: 'Waiting' });
});
