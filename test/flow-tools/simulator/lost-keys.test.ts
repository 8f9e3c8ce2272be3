import { expect, test } from 'vitest';
import type { JsonObject } from '../../../flow-tools/json.ts';
import {
  branchesTaken,
  buildFlowAction,
  disconnectAction,
  findStep,
  loadTestFlow,
  messageAction,
  runTestCall,
  transitionsTo,
} from './call-harness.ts';

/** Text of a prompt that plays for three seconds. */
const threeSeconds = 'a'.repeat(45);

const menu = buildFlowAction(
  'menu',
  'GetParticipantInput',
  { Text: threeSeconds, StoreInput: 'False', InputTimeLimitSeconds: '5' },
  {
    next: 'end',
    errors: {
      InputTimeLimitExceeded: 'end',
      NoMatchingCondition: 'end',
      NoMatchingError: 'end',
    },
    conditions: { 1: 'end' },
  },
);

const afterMessage = (...before: JsonObject[]) =>
  loadTestFlow([
    ...before,
    messageAction('welcome', threeSeconds, 'menu'),
    menu,
    disconnectAction(),
  ]);

test('keys pressed during a prompt without DTMF buffer are lost, and the prompt plays to its end', async () => {
  const script = { timedKeys: [{ key: '1', at: 1 }] };
  const transcript = await runTestCall({ flows: [afterMessage()], script });
  expect(branchesTaken(transcript)).toEqual([
    'welcome > NextAction',
    'menu > InputTimeLimitExceeded',
    'end > Ended',
  ]);
  expect(transcript.findings.map(({ rule }) => rule)).toEqual(['keys-lost']);
  expect(findStep(transcript, 'menu').at).toBe(3);
});

test('with the DTMF buffer enabled, keys pressed during a prompt answer the next question at once', async () => {
  const buffer = buildFlowAction(
    'buffer',
    'GetParticipantInput',
    { EnableDTMFBuffer: 'True' },
    transitionsTo('welcome'),
  );
  const script = { timedKeys: [{ key: '1', at: 1 }] };
  const transcript = await runTestCall({ flows: [afterMessage(buffer)], script });
  expect(findStep(transcript, 'menu')).toMatchObject({ branch: 'Equals 1', seconds: 0 });
});

test('keys pressed after a complete entry in a contact flow count as input for the next question', async () => {
  const two = loadTestFlow([
    buildFlowAction(
      'code',
      'GetParticipantInput',
      {
        Text: threeSeconds,
        StoreInput: 'True',
        InputTimeLimitSeconds: '5',
        InputValidation: { CustomValidation: { MaximumLength: '2' } },
      },
      { next: 'menu', errors: { NoMatchingError: 'end' } },
    ),
    menu,
    disconnectAction(),
  ]);
  const transcript = await runTestCall({ flows: [two], script: { keys: ['12#', '1'] } });
  expect(findStep(transcript, 'menu')).toMatchObject({ input: '#', branch: 'NoMatchingCondition' });
});
