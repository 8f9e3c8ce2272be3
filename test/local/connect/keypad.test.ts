import { expect, test } from 'vitest';
import type { JsonObject } from '../../../local/assembly/template.ts';
import { action, call, end, flow, set, stepAt, wayOf } from './a-call.ts';

/** A prompt of three seconds. */
const threeSeconds = 'a'.repeat(45);

const menu = flow([
  action(
    'menu',
    'GetParticipantInput',
    { Text: threeSeconds, StoreInput: 'False', InputTimeLimitSeconds: '5' },
    {
      next: 'end',
      errors: { InputTimeLimitExceeded: 'end', NoMatchingCondition: 'end', NoMatchingError: 'end' },
      on: { 1: 'end', '*': 'end' },
    },
  ),
  end(),
]);

test.each([
  ['the key of a branch takes it', ['1'], 'Equals 1', 4],
  ['a star is a key like others', ['*'], 'Equals *', 4],
  ['another key is no match', ['7'], 'NoMatchingCondition', 4],
  ['silence exceeds the time', ['-'], 'InputTimeLimitExceeded', 8],
  ['a script that has ended is silence', [], 'InputTimeLimitExceeded', 8],
  ['the first key decides', ['71'], 'NoMatchingCondition', 4],
  ['a key in the last moment counts', ['1@8'], 'Equals 1', 8],
  ['a key after it does not', ['1@8.1'], 'InputTimeLimitExceeded', 8],
  ['a key interrupts the prompt', ['1@0.5'], 'Equals 1', 0.5],
])('of a menu: %s', async (_, keys, branch, seconds) => {
  const step = stepAt(await call({ flows: [menu], script: { keys } }), 'menu');
  expect([step.branch, step.seconds]).toEqual([branch, seconds]);
});

test('what a key cuts short was heard until then', async () => {
  const transcript = await call({ flows: [menu], script: { keys: ['1@0.5'] } });
  expect(transcript.prompts).toEqual([
    { text: threeSeconds, seconds: 3, heard: 0.5, to: 'caller' },
  ]);
});

const store = (more: JsonObject = {}, length = '4') =>
  flow([
    action(
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
    set('keep', { entry: '$.StoredCustomerInput' }, 'end'),
    end(),
  ]);

const dtmf = (configuration: JsonObject) => ({ DTMFConfiguration: configuration });

test.each<[string, string[], JsonObject, string, string]>([
  ['the terminator ends it', ['12#'], {}, 'NextAction', '12'],
  ['the last sign that there is room for ends it', ['12345'], {}, 'NextAction', '1234'],
  ['the time between two keys ends it', ['12wwwwww34'], {}, 'NextAction', '12'],
  ['a pause within that time does not', ['12wwww34'], {}, 'NextAction', '1234'],
  ['no key at all is Timeout, on the branch of success', ['-'], {}, 'NextAction', 'Timeout'],
  ['a terminator alone is an empty entry', ['#'], {}, 'NextAction', ''],
  ['a star begins anew', ['12*34#'], {}, 'NextAction', '34'],
  ['a star and then silence is Timeout', ['12*'], {}, 'NextAction', 'Timeout'],
  [
    'a star is a key where it is switched off',
    ['1*2#'],
    dtmf({ DisableCancelKey: 'True' }),
    'NextAction',
    '1*2',
  ],
  [
    'another terminator leaves the hash a key',
    ['1#99'],
    dtmf({ InputTerminationSequence: '99' }),
    'NextAction',
    '1#',
  ],
  [
    'a shorter time between keys',
    ['1www2'],
    dtmf({ InterdigitTimeLimitSeconds: '2' }),
    'NextAction',
    '1',
  ],
])('of an entry: %s', async (_, keys, more, branch, entry) => {
  const transcript = await call({ flows: [store(more)], script: { keys } });
  expect([stepAt(transcript, 'store').branch, transcript.attributes['entry']]).toEqual([
    branch,
    entry,
  ]);
});

test('an encrypted entry is nowhere in the transcript', async () => {
  const encrypted = { InputEncryption: { EncryptionKeyId: 'key', Key: 'pem' } };
  const transcript = await call({
    flows: [store(encrypted, '12')],
    script: { keys: ['079123456789'] },
  });
  expect(JSON.stringify(transcript)).not.toContain('0791');
  expect(stepAt(transcript, 'store').input).toBe('••••••••••••');
});

const phone = (validation: JsonObject) =>
  flow([
    action(
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
    set('keep', { number: '$.StoredCustomerInput' }, 'end'),
    end(),
  ]);

const local = { NumberFormat: 'Local', CountryCode: 'VN' };

test.each([
  ['a local number is kept as E.164', local, '0912345678#', 'NextAction', '+84912345678'],
  ['a number that nobody has', local, '12#', 'InvalidPhoneNumber', undefined],
  [
    'an international number',
    { NumberFormat: 'E164' },
    '84912345678#',
    'NextAction',
    '+84912345678',
  ],
  [
    'an international number too short',
    { NumberFormat: 'E164' },
    '849#',
    'InvalidPhoneNumber',
    undefined,
  ],
  ['silence', local, '-', 'NextAction', 'Timeout'],
])('of a telephone number: %s', async (_, validation, keys, branch, number) => {
  const transcript = await call({ flows: [phone(validation)], script: { keys: [keys] } });
  expect([stepAt(transcript, 'phone').branch, transcript.attributes['number']]).toEqual([
    branch,
    number,
  ]);
});

test('in a chat nobody can be asked for keys', async () => {
  const transcript = await call({ flows: [menu], script: { channel: 'CHAT', keys: ['1'] } });
  expect(wayOf(transcript)).toEqual(['menu > NoMatchingError', 'end > Ended']);
});
