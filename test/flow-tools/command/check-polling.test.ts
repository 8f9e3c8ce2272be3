import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPolling } from '../../../flow-tools/command/check-polling.ts';
import { parseJson } from '../../../flow-tools/json.ts';
import { validateFlow } from '../../../flow-tools/language/check/validate-flow.ts';
import type { FlowType } from '../../../flow-tools/language/flow-type.ts';
import { action, aFlow, to, when } from '../language/flow-fixtures.ts';

const findingsOf = (value: unknown, type: FlowType = 'CONTACT_FLOW') => {
  const { flow } = validateFlow(value);
  if (!flow) throw new Error('The flow is unreadable');
  return checkPolling(flow, type);
};

const poll = (next: string) =>
  action(
    'poll',
    'InvokeLambdaFunction',
    { LambdaFunctionARN: 'function:poll', InvocationTimeLimitSeconds: '5' },
    to(next, 'NoMatchingError'),
  );

const isReady = (otherwise: string) =>
  action(
    'is it ready',
    'Compare',
    { ComparisonValue: '$.External.ready' },
    {
      NextAction: otherwise,
      Errors: [{ ErrorType: 'NoMatchingCondition', NextAction: otherwise }],
      Conditions: [when('Equals', 'yes')],
    },
  );

const say = action(
  'say',
  'MessageParticipant',
  { Text: 'One moment' },
  to('poll', 'NoMatchingError'),
);

test('a function that a flow polls without limit is a warning that names the cycle', () => {
  expect(findingsOf(aFlow(poll('is it ready'), isReady('say'), say))).toMatchObject([
    {
      ...{ level: 'warning', rule: 'endless-polling', action: 'poll' },
      message: expect.stringContaining('poll → is it ready → say → poll'),
    },
  ]);
});

test('a function that repeats itself after an error is a warning', () => {
  const retry = {
    ...poll('bye'),
    Transitions: { ...to('bye'), Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'poll' }] },
  };
  expect(findingsOf(aFlow(retry))).toMatchObject([{ action: 'poll' }]);
});

test('a cycle with a loop block or with a question to the caller is no warning', () => {
  const loop = action(
    'loop',
    'Loop',
    { LoopCount: '3' },
    {
      ...to('bye'),
      Conditions: [when('Equals', 'ContinueLooping', 'poll'), when('Equals', 'DoneLooping')],
    },
  );
  const question = action(
    'loop',
    'GetParticipantInput',
    { Text: 'Press 1', StoreInput: 'False', InputTimeLimitSeconds: '5' },
    { ...to('poll', 'NoMatchingError'), Conditions: [when('Equals', '1', 'poll')] },
  );
  expect(findingsOf(aFlow(poll('is it ready'), isReady('loop'), loop))).toEqual([]);
  expect(findingsOf(aFlow(poll('is it ready'), isReady('loop'), question))).toEqual([]);
});

test('a flow that callers hear while they wait may repeat a function', () => {
  expect(findingsOf(aFlow(poll('is it ready'), isReady('say'), say), 'CUSTOMER_QUEUE')).toEqual([]);
});

test('no contact flow of the hotline polls a function without limit', () => {
  const folder = 'test/golden/contact-flows';
  const files = readdirSync(folder).filter((name) => name.endsWith('.flow.json'));
  expect(files.length).toBeGreaterThan(15);
  const found = files.flatMap((name) =>
    findingsOf(parseJson(readFileSync(join(folder, name), 'utf8'))).map(
      ({ message }) => `${name}: ${message}`,
    ),
  );
  expect(found).toEqual([]);
});
