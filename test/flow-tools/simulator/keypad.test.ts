import { expect, test } from 'vitest';
import type { JsonObject } from '../../../flow-tools/json.ts';
import {
  branchesTaken,
  buildFlowAction,
  disconnectAction,
  findStep,
  loadTestFlow,
  runTestCall,
  setAttributesAction,
} from './call-harness.ts';

/** Text of a prompt that plays for three seconds. */
const threeSeconds = 'a'.repeat(45);

const menu = loadTestFlow([
  buildFlowAction(
    'menu',
    'GetParticipantInput',
    { Text: threeSeconds, StoreInput: 'False', InputTimeLimitSeconds: '5' },
    {
      next: 'end',
      errors: { InputTimeLimitExceeded: 'end', NoMatchingCondition: 'end', NoMatchingError: 'end' },
      conditions: { 1: 'end', '*': 'end' },
    },
  ),
  disconnectAction(),
]);

test.each([
  ['a matching key takes its branch', ['1'], 'Equals 1', 4],
  ['a star key takes its branch', ['*'], 'Equals *', 4],
  ['another key takes NoMatchingCondition', ['7'], 'NoMatchingCondition', 4],
  ['silence exceeds the time limit', ['-'], 'InputTimeLimitExceeded', 8],
  ['an ended caller script counts as silence', [], 'InputTimeLimitExceeded', 8],
  ['the first key decides', ['71'], 'NoMatchingCondition', 4],
  ['a key at the end of the time limit counts', ['1@8'], 'Equals 1', 8],
  ['a key after the time limit does not count', ['1@8.1'], 'InputTimeLimitExceeded', 8],
  ['a key interrupts the prompt', ['1@0.5'], 'Equals 1', 0.5],
])('a menu in a simulated contact flow: %s', async (_, keys, branch, seconds) => {
  const step = findStep(await runTestCall({ flows: [menu], script: { keys } }), 'menu');
  expect([step.branch, step.seconds]).toEqual([branch, seconds]);
});

test('the transcript of a simulated call cuts a prompt at the time of the key press', async () => {
  const transcript = await runTestCall({ flows: [menu], script: { keys: ['1@0.5'] } });
  expect(transcript.prompts).toEqual([
    { text: threeSeconds, seconds: 3, heard: 0.5, to: 'caller' },
  ]);
});

const store = (more: JsonObject = {}, length = '4') =>
  loadTestFlow([
    buildFlowAction(
      'store',
      'GetParticipantInput',
      {
        Text: threeSeconds,
        StoreInput: 'True',
        InputTimeLimitSeconds: '6',
        InputValidation: { CustomValidation: { MaximumLength: length } },
        ...more,
      },
      { next: 'keep', errors: { NoMatchingError: 'end' } },
    ),
    setAttributesAction('keep', { entry: '$.StoredCustomerInput' }, 'end'),
    disconnectAction(),
  ]);

const dtmf = (configuration: JsonObject) => ({ DTMFConfiguration: configuration });

test.each<[string, string[], JsonObject, string, string]>([
  ['the terminator ends the entry', ['12#'], {}, 'NextAction', '12'],
  ['the maximum length ends the entry', ['12345'], {}, 'NextAction', '1234'],
  ['the interdigit timeout ends the entry', ['12wwwwww34'], {}, 'NextAction', '12'],
  [
    'a pause within the interdigit timeout does not end the entry',
    ['12wwww34'],
    {},
    'NextAction',
    '1234',
  ],
  ['no key gives Timeout on the success branch', ['-'], {}, 'NextAction', 'Timeout'],
  ['a terminator alone is an empty entry', ['#'], {}, 'NextAction', ''],
  ['a star clears the entry', ['12*34#'], {}, 'NextAction', '34'],
  ['silence after a star gives Timeout', ['12*'], {}, 'NextAction', 'Timeout'],
  [
    'with DisableCancelKey a star is a normal key',
    ['1*2#'],
    dtmf({ DisableCancelKey: 'True' }),
    'NextAction',
    '1*2',
  ],
  [
    'with another terminator the hash is a normal key',
    ['1#99'],
    dtmf({ InputTerminationSequence: '99' }),
    'NextAction',
    '1#',
  ],
  [
    'a shorter interdigit timeout applies',
    ['1www2'],
    dtmf({ InterdigitTimeLimitSeconds: '2' }),
    'NextAction',
    '1',
  ],
])(
  'customer input stored by a simulated contact flow: %s',
  async (_, keys, more, branch, entry) => {
    const transcript = await runTestCall({ flows: [store(more)], script: { keys } });
    expect([findStep(transcript, 'store').branch, transcript.attributes['entry']]).toEqual([
      branch,
      entry,
    ]);
  },
);

test('encrypted customer input appears nowhere in the transcript of a simulated call', async () => {
  const encrypted = { InputEncryption: { EncryptionKeyId: 'key', Key: 'pem' } };
  const transcript = await runTestCall({
    flows: [store(encrypted, '12')],
    script: { keys: ['079123456789'] },
  });
  expect(JSON.stringify(transcript)).not.toContain('0791');
  expect(findStep(transcript, 'store').input).toBe('••••••••••••');
});

const phone = (validation: JsonObject) =>
  loadTestFlow([
    buildFlowAction(
      'phone',
      'GetParticipantInput',
      {
        Text: threeSeconds,
        StoreInput: 'True',
        InputTimeLimitSeconds: '5',
        InputValidation: { PhoneNumberValidation: validation },
      },
      { next: 'keep', errors: { InvalidPhoneNumber: 'end', NoMatchingError: 'end' } },
    ),
    setAttributesAction('keep', { number: '$.StoredCustomerInput' }, 'end'),
    disconnectAction(),
  ]);

const local = { NumberFormat: 'Local', CountryCode: 'VN' };

test.each([
  ['a local number is stored as E.164', local, '0912345678#', 'NextAction', '+84912345678'],
  ['an invalid number', local, '12#', 'InvalidPhoneNumber', undefined],
  [
    'an international number',
    { NumberFormat: 'E164' },
    '84912345678#',
    'NextAction',
    '+84912345678',
  ],
  [
    'an international number that is too short',
    { NumberFormat: 'E164' },
    '849#',
    'InvalidPhoneNumber',
    undefined,
  ],
  ['silence', local, '-', 'NextAction', 'Timeout'],
])(
  'telephone number input in a simulated contact flow: %s',
  async (_, validation, keys, branch, number) => {
    const transcript = await runTestCall({ flows: [phone(validation)], script: { keys: [keys] } });
    expect([findStep(transcript, 'phone').branch, transcript.attributes['number']]).toEqual([
      branch,
      number,
    ]);
  },
);

test('GetParticipantInput takes its error branch in a chat, because a chat has no keys', async () => {
  const transcript = await runTestCall({ flows: [menu], script: { channel: 'CHAT', keys: ['1'] } });
  expect(branchesTaken(transcript)).toEqual(['menu > NoMatchingError', 'end > Ended']);
});
