import { expect, test } from 'vitest';
import {
  branchesTaken,
  buildFlowAction,
  disconnectAction,
  loadTestFlow,
  messageAction,
  runTestCall,
  setAttributesAction,
  transitionsTo,
} from './call-harness.ts';

/** Flow with two prompts of three seconds each and a Lambda invocation between them. */
const main = loadTestFlow([
  messageAction('first', 'a'.repeat(45), 'lambda'),
  buildFlowAction(
    'lambda',
    'InvokeLambdaFunction',
    { LambdaFunctionARN: 'arn:aws:lambda:x:1:function:ticket', InvocationTimeLimitSeconds: '8' },
    transitionsTo('keep'),
  ),
  setAttributesAction('keep', { ticket: '$.External.code' }, 'second'),
  messageAction('second', 'b'.repeat(45), 'end'),
  disconnectAction(),
]);

const lambdas = {
  ticket: () => ({ kind: 'returned' as const, payload: { code: 'A1' }, seconds: 2 }),
};

test.each([
  ['at the first prompt', 1, ['first > Interrupted'], 1.5, {}],
  [
    'while the function works',
    { seconds: 4 },
    ['first > NextAction', 'lambda > Interrupted'],
    4,
    {},
  ],
  [
    'at a prompt with a given text',
    'bbb',
    ['first > NextAction', 'lambda > NextAction', 'keep > NextAction', 'second > Interrupted'],
    6.5,
    { ticket: 'A1' },
  ],
  [
    'at the second prompt',
    2,
    ['first > NextAction', 'lambda > NextAction', 'keep > NextAction', 'second > Interrupted'],
    6.5,
    { ticket: 'A1' },
  ],
  ['as the call is answered', { seconds: 0 }, [], 0, {}],
])(
  'a caller who hangs up a simulated call %s hears nothing more',
  async (_, hangUpAt, expectedBranches, seconds, attributes) => {
    const transcript = await runTestCall({ flows: [main], lambdas, script: { hangUpAt } });
    expect(branchesTaken(transcript)).toEqual(expectedBranches);
    expect(transcript.end).toEqual({ reason: 'HungUp' });
    expect([transcript.seconds, transcript.attributes]).toEqual([seconds, attributes]);
  },
);

test('a caller who never reaches the scripted hang-up hears the whole simulated flow', async () => {
  const transcript = await runTestCall({ flows: [main], lambdas, script: { hangUpAt: 3 } });
  expect(transcript).toMatchObject({ seconds: 8, end: { reason: 'Disconnect' } });
});

const recorder = (behavior: string) => ({
  RecordingBehavior: { RecordedParticipants: [], IVRRecordingBehavior: behavior },
});

const voicemail = loadTestFlow([
  buildFlowAction('record', 'UpdateContactRecordingBehavior', recorder('Enabled'), {
    next: 'speak',
  }),
  buildFlowAction(
    'speak',
    'GetParticipantInput',
    { Text: 'a'.repeat(15), StoreInput: 'False', InputTimeLimitSeconds: '10' },
    {
      next: 'stop',
      errors: {
        InputTimeLimitExceeded: 'stop',
        NoMatchingCondition: 'stop',
        NoMatchingError: 'stop',
      },
      conditions: { '#': 'stop' },
    },
  ),
  buildFlowAction('stop', 'UpdateContactRecordingBehavior', recorder('Disabled'), { next: 'end' }),
  disconnectAction(),
]);

test.each([
  ['the whole speech until a key ends it', 'a'.repeat(60), ['#'], {}, 60, { from: 0, to: 7 }],
  ['speech up to the time limit', 'a'.repeat(240), ['-'], {}, 120, { from: 0, to: 11 }],
  [
    'the speech before the caller hung up',
    'a'.repeat(60),
    ['-'],
    { hangUpAt: { seconds: 3 } },
    24,
    { from: 0, to: 3 },
  ],
])(
  'the IVR recording of a simulated call contains %s',
  async (_, speech, keys, more, signs, span) => {
    const { recordings } = await runTestCall({
      flows: [voicemail],
      script: { keys, speech: [speech], ...more },
    });
    expect(recordings).toEqual([{ ...span, said: 'a'.repeat(signs) }]);
  },
);
