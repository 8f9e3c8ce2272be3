import { expect, test } from 'vitest';
import type { JsonObject } from '../../../flow-tools/json.ts';
import type { LambdaAttemptResult } from '../../../flow-tools/simulator/environment/call-environment.ts';
import {
  buildFlowAction,
  disconnectAction,
  findStep,
  loadTestFlow,
  runTestCall,
  setAttributesAction,
} from './call-harness.ts';

const asking = (more: JsonObject = {}) =>
  loadTestFlow([
    setAttributesAction('set', { lang: 'vi' }, 'ask'),
    buildFlowAction(
      'ask',
      'InvokeLambdaFunction',
      {
        LambdaFunctionARN: 'arn:aws:lambda:ap-southeast-1:1:function:ticket',
        InvocationTimeLimitSeconds: '8',
        LambdaInvocationAttributes: { lang: '$.Attributes.lang', none: '$.Attributes.none' },
        ...more,
      },
      { next: 'keep', errors: { NoMatchingError: 'end' } },
    ),
    setAttributesAction('keep', { code: '$.External.code', inner: '$.External.place.name' }, 'end'),
    disconnectAction(),
  ]);

const returned = (payload: unknown, seconds = 1): LambdaAttemptResult => ({
  kind: 'returned',
  payload,
  seconds,
});
const json = { ResponseValidation: { ResponseType: 'JSON' } };

test.each<[string, JsonObject, LambdaAttemptResult[], string, number, number]>([
  ['accepts a map of strings', {}, [returned({ code: 'A1' })], 'NextAction', 1, 1],
  [
    'rejects a nested response when a string map is expected',
    {},
    [returned({ code: { a: 1 } })],
    'NoMatchingError',
    1,
    1,
  ],
  ['rejects a list when a string map is expected', {}, [returned(['A1'])], 'NoMatchingError', 1, 1],
  ['rejects null when a string map is expected', {}, [returned(null)], 'NoMatchingError', 1, 1],
  [
    'accepts a nested response when JSON is expected',
    json,
    [returned({ code: 'A1', place: { name: 'chợ' } })],
    'NextAction',
    1,
    1,
  ],
  [
    'rejects a response above 32 KB',
    json,
    [returned({ code: 'x'.repeat(33_000) })],
    'NoMatchingError',
    1,
    1,
  ],
  [
    'does not retry a function error',
    {},
    [{ kind: 'failed', message: 'no', isRetriable: false, seconds: 1 }],
    'NoMatchingError',
    1,
    1,
  ],
  ['retries after throttling', {}, [throttled(1), returned({ code: 'A1' })], 'NextAction', 2, 2],
  [
    'gives up after three attempts',
    {},
    [throttled(1), throttled(1), throttled(1), returned({})],
    'NoMatchingError',
    3,
    3,
  ],
  [
    'shares its time limit among the attempts',
    {},
    [throttled(5), returned({ code: 'A1' }, 4)],
    'NoMatchingError',
    2,
    8,
  ],
  [
    'accepts a response exactly at the time limit',
    {},
    [returned({ code: 'A1' }, 8)],
    'NextAction',
    1,
    8,
  ],
  [
    'fails when the function exceeds the time limit',
    {},
    [returned({ code: 'A1' }, 8.1)],
    'NoMatchingError',
    1,
    8,
  ],
  [
    'uses a shorter time limit of the flow',
    { InvocationTimeLimitSeconds: '2' },
    [returned({}, 2.5)],
    'NoMatchingError',
    1,
    2,
  ],
])(
  'InvokeLambdaFunction in a simulated contact flow: %s',
  async (_, more, replies, branch, attempts, seconds) => {
    const waiting = [...replies];
    const ticket = () => waiting.shift() ?? expect.unreachable();
    const step = findStep(await runTestCall({ flows: [asking(more)], lambdas: { ticket } }), 'ask');
    expect([step.branch, step.lambda?.attempts, step.seconds]).toEqual([branch, attempts, seconds]);
  },
);

function throttled(seconds: number): LambdaAttemptResult {
  return { kind: 'failed', message: 'Rate exceeded', isRetriable: true, seconds };
}

test('a contact flow reads nested values of a JSON function response', async () => {
  const ticket = () => returned({ code: 'A1', place: { name: 'chợ' } });
  const { attributes } = await runTestCall({ flows: [asking(json)], lambdas: { ticket } });
  expect(attributes).toMatchObject({ code: 'A1', inner: 'chợ' });
});

test("InvokeLambdaFunction passes the contact's data and its parameters as strings", async () => {
  let received: unknown;
  const ticket = (event: unknown) => {
    received = event;
    return returned({});
  };
  await runTestCall({ flows: [asking()], script: { from: '+84987654321' }, lambdas: { ticket } });
  expect(received).toMatchObject({
    Name: 'ContactFlowEvent',
    Details: {
      ContactData: {
        Attributes: { lang: 'vi' },
        Channel: 'VOICE',
        CustomerEndpoint: { Address: '+84987654321', Type: 'TELEPHONE_NUMBER' },
        InitiationMethod: 'INBOUND',
        Queue: null,
      },
      Parameters: { lang: 'vi', none: '' },
    },
  });
});

test('a failed Lambda invocation in a contact flow keeps the previous $.External values', async () => {
  const again = (identifier: string, next: string, failure: string) =>
    buildFlowAction(
      identifier,
      'InvokeLambdaFunction',
      { LambdaFunctionARN: 'arn:aws:lambda:x:1:function:ticket', InvocationTimeLimitSeconds: '8' },
      { next, errors: { NoMatchingError: failure } },
    );
  const main = loadTestFlow([
    again('one', 'two', 'end'),
    again('two', 'end', 'see'),
    setAttributesAction('see', { seen: '$.External.code' }, 'three'),
    again('three', 'see-again', 'end'),
    setAttributesAction('see-again', { again: '$.External.code' }, 'end'),
    disconnectAction(),
  ]);
  const replies: LambdaAttemptResult[] = [
    returned({ code: 'A1' }),
    { kind: 'failed', message: 'no', isRetriable: false, seconds: 1 },
    returned({ other: 'B2' }),
  ];
  const ticket = () => replies.shift() ?? expect.unreachable();
  const { attributes } = await runTestCall({ flows: [main], lambdas: { ticket } });
  expect(attributes).toEqual({ seen: 'A1', again: '' });
});

test('InvokeLambdaFunction takes its error branch when the instance may not invoke the function', async () => {
  const transcript = await runTestCall({ flows: [asking()], more: { lambda: () => undefined } });
  expect(findStep(transcript, 'ask').branch).toBe('NoMatchingError');
});
