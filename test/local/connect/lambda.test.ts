import { expect, test } from 'vitest';
import type { JsonObject } from '../../../local/assembly/template.ts';
import type { LambdaReply } from '../../../local/connect/world.ts';
import { action, call, end, flow, set, stepAt } from './a-call.ts';

const asking = (more: JsonObject = {}) =>
  flow([
    set('set', { lang: 'vi' }, 'ask'),
    action(
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
    set('keep', { code: '$.External.code', inner: '$.External.place.name' }, 'end'),
    end(),
  ]);

const returned = (payload: unknown, seconds = 1): LambdaReply => ({
  kind: 'returned',
  payload,
  seconds,
});
const json = { ResponseValidation: { ResponseType: 'JSON' } };

test.each<[string, JsonObject, LambdaReply[], string, number, number]>([
  ['a map of texts', {}, [returned({ code: 'A1' })], 'NextAction', 1, 1],
  [
    'a nested answer where a map of texts is due',
    {},
    [returned({ code: { a: 1 } })],
    'NoMatchingError',
    1,
    1,
  ],
  ['a list where a map of texts is due', {}, [returned(['A1'])], 'NoMatchingError', 1, 1],
  ['no answer where a map of texts is due', {}, [returned(null)], 'NoMatchingError', 1, 1],
  [
    'a nested answer where JSON is due',
    json,
    [returned({ code: 'A1', place: { name: 'chợ' } })],
    'NextAction',
    1,
    1,
  ],
  [
    'an answer above 32 KB',
    json,
    [returned({ code: 'x'.repeat(33_000) })],
    'NoMatchingError',
    1,
    1,
  ],
  [
    'a failure of the function is not tried again',
    {},
    [{ kind: 'failed', message: 'no', isRetriable: false, seconds: 1 }],
    'NoMatchingError',
    1,
    1,
  ],
  ['throttling is tried again', {}, [throttled(1), returned({ code: 'A1' })], 'NextAction', 2, 2],
  [
    'three attempts are all',
    {},
    [throttled(1), throttled(1), throttled(1), returned({})],
    'NoMatchingError',
    3,
    3,
  ],
  [
    'the budget holds the attempts together',
    {},
    [throttled(5), returned({ code: 'A1' }, 4)],
    'NoMatchingError',
    2,
    8,
  ],
  ['a function that takes all of it', {}, [returned({ code: 'A1' }, 8)], 'NextAction', 1, 8],
  ['a function that takes too long', {}, [returned({ code: 'A1' }, 8.1)], 'NoMatchingError', 1, 8],
  [
    'a shorter limit of the flow',
    { InvocationTimeLimitSeconds: '2' },
    [returned({}, 2.5)],
    'NoMatchingError',
    1,
    2,
  ],
])('%s', async (_, more, replies, branch, attempts, seconds) => {
  const waiting = [...replies];
  const ticket = () => waiting.shift() ?? expect.unreachable();
  const step = stepAt(await call({ flows: [asking(more)], lambdas: { ticket } }), 'ask');
  expect([step.branch, step.lambda?.attempts, step.seconds]).toEqual([branch, attempts, seconds]);
});

function throttled(seconds: number): LambdaReply {
  return { kind: 'failed', message: 'Rate exceeded', isRetriable: true, seconds };
}

test('JSON can be read as deep as it is', async () => {
  const ticket = () => returned({ code: 'A1', place: { name: 'chợ' } });
  const { attributes } = await call({ flows: [asking(json)], lambdas: { ticket } });
  expect(attributes).toMatchObject({ code: 'A1', inner: 'chợ' });
});

test('the function is told of the contact, and parameters are texts', async () => {
  let told: unknown;
  const ticket = (event: unknown) => {
    told = event;
    return returned({});
  };
  await call({ flows: [asking()], script: { from: '+84987654321' }, lambdas: { ticket } });
  expect(told).toMatchObject({
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

test('a failed invocation leaves the earlier answer, a new one replaces it', async () => {
  const again = (identifier: string, next: string, failure: string) =>
    action(
      identifier,
      'InvokeLambdaFunction',
      { LambdaFunctionARN: 'arn:aws:lambda:x:1:function:ticket', InvocationTimeLimitSeconds: '8' },
      { next, errors: { NoMatchingError: failure } },
    );
  const main = flow([
    again('one', 'two', 'end'),
    again('two', 'end', 'see'),
    set('see', { seen: '$.External.code' }, 'three'),
    again('three', 'see-again', 'end'),
    set('see-again', { again: '$.External.code' }, 'end'),
    end(),
  ]);
  const replies: LambdaReply[] = [
    returned({ code: 'A1' }),
    { kind: 'failed', message: 'no', isRetriable: false, seconds: 1 },
    returned({ other: 'B2' }),
  ];
  const ticket = () => replies.shift() ?? expect.unreachable();
  const { attributes } = await call({ flows: [main], lambdas: { ticket } });
  expect(attributes).toEqual({ seen: 'A1', again: '' });
});

test('a function that the instance may not invoke takes the error branch', async () => {
  const transcript = await call({ flows: [asking()], more: { lambda: () => undefined } });
  expect(stepAt(transcript, 'ask').branch).toBe('NoMatchingError');
});
