import {
  InvokeCommand,
  LambdaClient,
  ListEventSourceMappingsCommand,
} from '@aws-sdk/client-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { deployedFunctions } from '../../../adapters/lambda/functions.ts';
import { matchesEventFilter } from '../../../core/operations/matches-pattern.ts';

const lambda = mockClient(LambdaClient);
beforeEach(() => lambda.reset());
const functions = deployedFunctions('ap-southeast-1');

const asPayload = (text: string) =>
  Object.assign(new TextEncoder().encode(text), { transformToString: () => text });

const answers = (payload: unknown, FunctionError?: string) =>
  lambda.on(InvokeCommand).resolves({
    Payload: asPayload(JSON.stringify(payload)),
    ...(FunctionError && { FunctionError }),
  });

test.each([[{ batchItemFailures: [] }], [null], [{ anything: 'else' }]])(
  'a function that answers %j has done it',
  async (payload) => {
    answers(payload);
    expect(await functions.invoke('fn', {})).toEqual({ kind: 'done' });
  },
);

test('a function that reports a record back has not done it, nor one that broke', async () => {
  answers({ batchItemFailures: [{ itemIdentifier: '1' }] });
  expect((await functions.invoke('fn', {})).kind).toBe('failed');
  answers({ errorType: 'Error', errorMessage: 'AccessDenied' }, 'Unhandled');
  expect(await functions.invoke('fn', {})).toMatchObject({
    kind: 'failed',
    why: expect.stringContaining('AccessDenied'),
  });
});

test('sealed envelopes reach the function as Lambda itself writes them', async () => {
  answers({ batchItemFailures: [] });
  await functions.invoke('fn', { contact: { B: new Uint8Array([1, 2, 3]) } });
  const [call] = lambda.commandCalls(InvokeCommand);
  expect(call?.args[0].input.Payload).toBe('{"contact":{"B":"AQID"}}');
});

test('a function’s filters are those of its mapping to that stream', async () => {
  lambda.on(ListEventSourceMappingsCommand, { FunctionName: 'fn', EventSourceArn: 's' }).resolves({
    EventSourceMappings: [
      { FilterCriteria: { Filters: [{ Pattern: '{"a":["x"]}' }, { Pattern: '{"a":["y"]}' }] } },
    ],
  });
  expect(await functions.filters('fn', 's')).toEqual([{ a: ['x'] }, { a: ['y'] }]);
});

test('a function without a filter is given all there is', async () => {
  lambda.on(ListEventSourceMappingsCommand).resolves({ EventSourceMappings: [{}] });
  const [all] = await functions.filters('fn', 's');
  expect(matchesEventFilter(all, { kinesis: {} })).toBe(true);
});
