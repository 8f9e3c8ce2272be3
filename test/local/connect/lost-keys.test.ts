import { expect, test } from 'vitest';
import type { JsonObject } from '../../../local/assembly/template.ts';
import { action, allTo, call, end, flow, say, stepAt, wayOf } from './a-call.ts';

/** A prompt of three seconds. */
const threeSeconds = 'a'.repeat(45);

const menu = action(
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
    on: { 1: 'end' },
  },
);

const afterMessage = (...before: JsonObject[]) =>
  flow([...before, say('welcome', threeSeconds, 'menu'), menu, end()]);

test('a message is heard to its end, and keys pressed meanwhile are lost', async () => {
  const script = { timedKeys: [{ key: '1', at: 1 }] };
  const transcript = await call({ flows: [afterMessage()], script });
  expect(wayOf(transcript)).toEqual([
    'welcome > NextAction',
    'menu > InputTimeLimitExceeded',
    'end > Ended',
  ]);
  expect(transcript.findings.map(({ rule }) => rule)).toEqual(['keys-lost']);
  expect(stepAt(transcript, 'menu').at).toBe(3);
});

test('with the buffer on, keys pressed meanwhile answer the next question at once', async () => {
  const buffer = action(
    'buffer',
    'GetParticipantInput',
    { EnableDTMFBuffer: 'True' },
    allTo('welcome'),
  );
  const script = { timedKeys: [{ key: '1', at: 1 }] };
  const transcript = await call({ flows: [afterMessage(buffer)], script });
  expect(stepAt(transcript, 'menu')).toMatchObject({ branch: 'Equals 1', seconds: 0 });
});

test('keys behind a full entry fall into what comes next', async () => {
  const two = flow([
    action(
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
    end(),
  ]);
  const transcript = await call({ flows: [two], script: { keys: ['12#', '1'] } });
  expect(stepAt(transcript, 'menu')).toMatchObject({ input: '#', branch: 'NoMatchingCondition' });
});
