import { expect, test } from 'vitest';
import type { JsonObject } from '../../../flow-tools/json.ts';
import type { LoadedFlow } from '../../../flow-tools/simulator/flow.ts';
import { loadFlow } from '../../../flow-tools/simulator/load-flow.ts';
import {
  buildFlowAction,
  disconnectAction,
  messageAction,
  runTestCall,
  transitionsTo,
} from './call-harness.ts';

const load = (actions: JsonObject[]) =>
  loadFlow(
    { Version: '2019-10-30', StartAction: String(actions[0]?.['Identifier']), Actions: actions },
    { id: 'main' },
  );

const loaded = (actions: JsonObject[]): LoadedFlow => {
  const read = load(actions);
  if (read.kind === 'refused') throw new Error(read.reasons.join('\n'));
  return read.flow;
};

const music = buildFlowAction('music', 'MessageParticipantIteratively', {
  Messages: [{ Text: 'la' }],
});

test.each<[string, string, JsonObject[]]>([
  [
    'CONTACT_FLOW',
    'no action implies another type',
    [messageAction('hello', 'a', 'end'), disconnectAction()],
  ],
  ['CUSTOMER_QUEUE', 'it loops prompts', [music]],
  [
    'AGENT_TRANSFER',
    'it transfers to an agent',
    [buildFlowAction('over', 'TransferContactToAgent')],
  ],
  ['MODULE', 'it returns', [buildFlowAction('back', 'EndFlowModuleExecution')]],
])('a contact flow without a type is loaded as %s when %s', (type, _, actions) => {
  expect(loaded(actions).type).toBe(type);
});

test("callers in a queue hear the queue flow's music, and chat users in a queue do not", async () => {
  const flows: [LoadedFlow] = [loaded([music])];
  const script = { patience: 30 } as const;
  const voice = await runTestCall({ flows, script });
  expect(voice.prompts).toMatchObject([{ text: 'la', to: 'caller' }]);
  const chat = await runTestCall({ flows, script: { ...script, channel: 'CHAT' } });
  expect(chat).toMatchObject({ prompts: [], findings: [], end: { outcome: 'Waiting' } });
});

test('an error of the contact flow loader names the action by its identifier', () => {
  const nowhere = buildFlowAction(
    'hello',
    'MessageParticipant',
    { Text: 'a' },
    transitionsTo('gone'),
  );
  expect(load([nowhere, disconnectAction()])).toMatchObject({
    kind: 'refused',
    reasons: [
      expect.stringMatching(/Unknown action gone.*Action: hello/),
      expect.stringMatching(/Unknown action gone.*Action: hello/),
    ],
  });
});
