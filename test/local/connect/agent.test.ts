import { expect, test } from 'vitest';
import type { Flow } from '../../../local/connect/flow.ts';
import { action, call, end, flow, say } from './a-call.ts';
import { emptyQueue, hook, intoQueue } from './a-queue.ts';

test('agent and caller each hear their own whisper, and a caller who stays hears the remaining flow', async () => {
  const whisper = (type: string, id: string) =>
    flow([say('whisper', id, 'over'), action('over', 'EndFlowExecution')], type, id);
  const after = flow([say('survey', 'Xin đánh giá', 'end'), end()], 'CONTACT_FLOW', 'survey');
  const main = intoQueue(
    hook('AgentWhisper', 'to-agent', 'hook CustomerWhisper'),
    hook('CustomerWhisper', 'to-caller', 'hook CustomerRemaining'),
    hook('CustomerRemaining', 'survey', 'queue'),
  );
  const flows: [Flow, ...Flow[]] = [
    main,
    whisper('AGENT_WHISPER', 'to-agent'),
    whisper('CUSTOMER_WHISPER', 'to-caller'),
    after,
  ];
  const heard = async (staysAfterAgent: boolean) =>
    (await call({ flows, world: { agents: 1 }, script: { staysAfterAgent } })).prompts.map(
      ({ text, to }) => [text, to],
    );
  const whispers = [
    ['to-agent', 'agent'],
    ['to-caller', 'caller'],
  ];
  expect(await heard(false)).toEqual(whispers);
  expect(await heard(true)).toEqual([...whispers, ['Xin đánh giá', 'caller']]);
});

test('a caller on hold hears the hold flow for the whole hold time', async () => {
  const music = flow(
    [action('hold', 'MessageParticipantIteratively', { Messages: [{ Text: 'a'.repeat(150) }] })],
    'CUSTOMER_HOLD',
    'hold-music',
  );
  const main = intoQueue(hook('CustomerHold', 'hold-music', 'queue'));
  const transcript = await call({ flows: [main, music], world: { agents: 1, hold: 25 } });
  expect(transcript.prompts).toMatchObject([{ heard: 25, to: 'caller' }]);
  expect(transcript).toMatchObject({ seconds: 8 + 25 + 60, end: { outcome: 'AgentJoined' } });
});

test('an available agent may still not answer: the caller keeps waiting', async () => {
  const more = {
    queue: (id: string) => ({
      ...emptyQueue,
      id,
      name: id,
      agents: { online: 1, staffed: 1, available: 1 },
    }),
  };
  const transcript = await call({ flows: [intoQueue()], more, script: { patience: 30 } });
  expect(transcript.end).toMatchObject({ outcome: 'Waiting' });
});
