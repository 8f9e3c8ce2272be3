import { describe, expect, test } from 'vitest';
import { checkQueueIsSet } from '../../../flow-tools/command/check-queue.ts';
import type { Json } from '../../../flow-tools/json.ts';
import { validateFlow } from '../../../flow-tools/language/check/validate-flow.ts';
import { action, aFlow, branching, to, when } from './flow-fixtures.ts';

const findingsOf = (flow: Json) =>
  validateFlow(flow, { type: 'CONTACT_FLOW' }).findings.map(({ level, rule, message }) => [
    level,
    rule,
    message,
  ]);

const invoke = (parameters: { [key: string]: Json }) =>
  aFlow(
    action(
      'call',
      'InvokeLambdaFunction',
      { LambdaFunctionARN: 'function:open', ...parameters },
      to('bye', 'NoMatchingError'),
    ),
  );

describe('time limit of a Lambda function', () => {
  test('a synchronous function with a time limit of 8 seconds is accepted', () => {
    expect(findingsOf(invoke({ InvocationTimeLimitSeconds: '8' }))).toEqual([]);
  });

  test('60 seconds of an asynchronous invocation are a warning', () => {
    const flow = invoke({ InvocationTimeLimitSeconds: '60', InvocationType: 'ASYNCHRONOUS' });
    expect(findingsOf(flow)).toEqual([
      ['warning', 'property-value', expect.stringContaining('from 1 to 8')],
    ]);
  });

  test.each([
    ['9', 'SYNCHRONOUS'],
    ['61', 'ASYNCHRONOUS'],
  ])('%s seconds of a %s invocation are an error', (seconds, type) => {
    const flow = invoke({ InvocationTimeLimitSeconds: seconds, InvocationType: type });
    expect(findingsOf(flow)).toEqual([['error', 'property-value', expect.any(String)]]);
  });
});

test('a reference to the result of a Lambda function by its newer name is accepted', () => {
  const text = '$.LambdaInvocation.ResultData.name';
  expect(findingsOf(aFlow(action('say', 'MessageParticipant', { Text: text }, to('bye'))))).toEqual(
    [],
  );
});

test('a Voice ID block is only a warning because existing flows contain it', () => {
  const flow = aFlow(action('voice', 'CheckVoiceId', {}, to('bye', 'NoMatchingError')));
  expect(findingsOf(flow)).toEqual([
    ['warning', 'retired-type', expect.stringContaining('Voice ID ended')],
  ]);
});

test.each([
  ['<speak>Hello', 'The tag <speak> is not closed'],
  ['<speak><emphasis>Hello</speak>', 'The tag </speak> closes <emphasis>'],
  ['Hello</speak>', 'closes no open tag'],
  ['<speak>Hello<break', 'is not complete'],
  ['<speak>Research & development</speak>', 'The character & must be written as &amp;'],
  ['<speak>Hello<break time="soon"/></speak>', 'The time of a break must be a length'],
])('the SSML %s is rejected', (ssml, message) => {
  const flow = aFlow(action('say', 'MessageParticipant', { SSML: ssml }, to('bye')));
  expect(findingsOf(flow)).toEqual([['error', 'ssml', expect.stringContaining(message)]]);
});

test.each([
  '<speak>Hello<break time="1s"/> <prosody rate="slow">$.Attributes.name</prosody></speak>',
  '$.External.greeting',
])('the SSML %s is accepted', (ssml) => {
  const flow = aFlow(action('say', 'MessageParticipant', { SSML: ssml }, to('bye')));
  expect(findingsOf(flow)).toEqual([]);
});

test.each([
  ['markup in a plain text', 'MessageParticipant', { Text: 'Hello <break time="1s"/>' }, 'markup'],
  [
    'a misspelt system attribute',
    'MessageParticipant',
    { Text: 'Your number is $.CustomerEndpoint.Adress' },
    'json-path',
  ],
  ['an empty queue', 'UpdateContactTargetQueue', { QueueId: '' }, 'empty-reference'],
])('%s is a warning', (_, type, parameters, rule) => {
  const flow = aFlow(action('say', type, parameters, to('bye', 'NoMatchingError')));
  expect(findingsOf(flow)).toEqual([['warning', rule, expect.any(String)]]);
});

test.each([
  ['Hello <break time="1s"/>', 'The element <speak> must enclose the text'],
  ['<speak>Hello <break time="15s"/></speak>', 'A pause lasts at most 10 seconds'],
])('the SSML %s is a warning', (ssml, message) => {
  const flow = aFlow(action('say', 'MessageParticipant', { SSML: ssml }, to('bye')));
  expect(findingsOf(flow)).toEqual([['warning', 'ssml', expect.stringContaining(message)]]);
});

test('blocks behind a branch to an unknown block are not also reported as unreachable', () => {
  const first = action('first', 'MessageParticipant', { Text: 'Hello' }, to('nowhere'));
  const second = action('second', 'MessageParticipant', { Text: 'Bye' }, to('bye'));
  const errors = findingsOf(aFlow(first, second)).map(([level, rule]) => `${level} ${rule}`);
  expect(errors).toEqual(['error target']);
});

test('a transfer to a queue that no block sets is a warning', () => {
  const errors = ['QueueAtCapacity', 'NoMatchingError'];
  const transfer = action('queue', 'TransferContactToQueue', {}, to('bye', ...errors));
  const set = action(
    'set',
    'UpdateContactTargetQueue',
    { QueueId: 'queue-1' },
    to('queue', 'NoMatchingError'),
  );
  const findings = (value: Json) => {
    const { flow } = validateFlow(value);
    return flow && checkQueueIsSet(flow, 'CONTACT_FLOW');
  };
  expect(findings(aFlow(transfer))).toMatchObject([{ level: 'warning', rule: 'queue-not-set' }]);
  expect(findings(aFlow(set, transfer))).toEqual([]);
});

test('a message loop that goes on after an interruption but not after an error is a warning', () => {
  const loop = action(
    'ring',
    'MessageParticipantIteratively',
    { Messages: [{ Text: 'Please wait' }], InterruptFrequencySeconds: '20' },
    { Errors: [], Conditions: [when('Equals', 'MessagesInterrupted')] },
  );
  const { findings } = validateFlow(aFlow(loop), { type: 'CUSTOMER_QUEUE' });
  expect(findings).toMatchObject([{ level: 'warning', rule: 'error-required', action: 'ring' }]);
});

test('a Wait block is reported with its channels and its condition on calls', () => {
  const wait = action(
    'wait',
    'Wait',
    { TimeLimitSeconds: '60' },
    branching([when('Equals', 'WaitCompleted')], 'NoMatchingError'),
  );
  expect(findingsOf(aFlow(wait))).toEqual([
    ['warning', 'channel', expect.stringMatching(/CHAT, TASK, EMAIL, .*Calls can use it only in/)],
  ]);
});

test.each(['survey_$.Attributes.round', '$.External.name'])(
  'the attribute name "%s", which contains a reference, is no error',
  (name) => {
    const flow = aFlow(
      action(
        'set',
        'UpdateContactAttributes',
        { Attributes: { [name]: 'x' } },
        to('bye', 'NoMatchingError'),
      ),
    );
    expect(findingsOf(flow).filter(([level]) => level === 'error')).toEqual([]);
  },
);

test.each(['a.b', '$name', ''])('the attribute name "%s" is rejected', (name) => {
  const parameters = { Attributes: { [name]: 'x' } };
  const flow = aFlow(
    action('set', 'UpdateContactAttributes', parameters, to('bye', 'NoMatchingError')),
  );
  expect(findingsOf(flow)).toEqual([['error', 'attribute-name', expect.any(String)]]);
});

test('a malformed block is reported with its type first, and errors in other blocks are still reported', () => {
  const malformed = { ...action('ask', 'GetDigits', {}, {}), Parameters: [] };
  const later = action('say', 'MessageParticipant', {}, to('gone'));
  const { findings } = validateFlow({ ...aFlow(), Actions: [malformed, later] });
  expect(findings.map(({ action: block, rule }) => `${block}: ${rule}`)).toEqual([
    'ask: invented-type',
    'ask: format',
    'say: target',
    'say: one-of',
  ]);
});
