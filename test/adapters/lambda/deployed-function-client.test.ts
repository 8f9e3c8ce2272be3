import {
  InvokeCommand,
  LambdaClient,
  ListEventSourceMappingsCommand,
} from '@aws-sdk/client-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { createDeployedFunctionClient } from '../../../adapters/lambda/deployed-function-client.ts';
import { matchesEventFilter } from '../../../core/operations/event-filter.ts';

const lambda = mockClient(LambdaClient);
beforeEach(() => lambda.reset());
const functions = createDeployedFunctionClient('ap-southeast-1');

const asPayload = (text: string) =>
  Object.assign(new TextEncoder().encode(text), { transformToString: () => text });

const answers = (payload: unknown, FunctionError?: string) =>
  lambda.on(InvokeCommand).resolves({
    Payload: asPayload(JSON.stringify(payload)),
    ...(FunctionError && { FunctionError }),
  });

test.each([[{ batchItemFailures: [] }], [null], [{ anything: 'else' }]])(
  'an invoked function that returns %j counts as successful',
  async (payload) => {
    answers(payload);
    expect(await functions.invoke('fn', {})).toEqual({ kind: 'done' });
  },
);

test('an invoked function counts as failed when it throws or reports a failed batch item', async () => {
  answers({ batchItemFailures: [{ itemIdentifier: '1' }] });
  expect((await functions.invoke('fn', {})).kind).toBe('failed');
  answers({ errorType: 'Error', errorMessage: 'AccessDenied' }, 'Unhandled');
  expect(await functions.invoke('fn', {})).toMatchObject({
    kind: 'failed',
    reason: expect.stringContaining('AccessDenied'),
  });
});

test('binary data is passed to an invoked function as base64, as in Lambda’s own events', async () => {
  answers({ batchItemFailures: [] });
  await functions.invoke('fn', { contact: { B: new Uint8Array([1, 2, 3]) } });
  const [call] = lambda.commandCalls(InvokeCommand);
  expect(call?.args[0].input.Payload).toBe('{"contact":{"B":"AQID"}}');
});

test('a function’s event filters are read from its event source mapping for the given stream', async () => {
  lambda.on(ListEventSourceMappingsCommand, { FunctionName: 'fn', EventSourceArn: 's' }).resolves({
    EventSourceMappings: [
      { FilterCriteria: { Filters: [{ Pattern: '{"a":["x"]}' }, { Pattern: '{"a":["y"]}' }] } },
    ],
  });
  expect(await functions.filters('fn', 's')).toEqual([{ a: ['x'] }, { a: ['y'] }]);
});

test('a function without event filters receives every record', async () => {
  lambda.on(ListEventSourceMappingsCommand).resolves({ EventSourceMappings: [{}] });
  const [all] = await functions.filters('fn', 's');
  expect(matchesEventFilter(all, { kinesis: {} })).toBe(true);
});
