import { describe, expect, test } from 'vitest';
import { exploreFlow } from '../../../flow-tools/explore/explore-flow.ts';
import type { Json } from '../../../flow-tools/json.ts';
import type { LoadedFlow } from '../../../flow-tools/simulator/flow.ts';
import {
  buildFlowAction,
  disconnectAction,
  loadTestFlow,
  messageAction,
  setAttributesAction,
  transitionsTo,
} from '../simulator/call-harness.ts';

const compare = (id: string, value: string, conditions: Record<string, string>) =>
  buildFlowAction(
    id,
    'Compare',
    { ComparisonValue: value },
    { next: 'end', errors: { NoMatchingCondition: 'end' }, conditions },
  );

const lookUp = (next: string) =>
  buildFlowAction(
    'look up',
    'InvokeLambdaFunction',
    { LambdaFunctionARN: 'function:look-up', InvocationTimeLimitSeconds: '5' },
    { next, errors: { NoMatchingError: 'end' } },
  );

const phoneInput = (rule: Json, next: string) =>
  buildFlowAction(
    'number',
    'GetParticipantInput',
    {
      Text: 'Enter your number',
      StoreInput: 'True',
      InputTimeLimitSeconds: '5',
      InputValidation: { PhoneNumberValidation: rule },
    },
    { next, errors: { NoMatchingError: 'end', InvalidPhoneNumber: 'end' } },
  );

const keyMenu = (id: string, conditions: Record<string, string>) =>
  buildFlowAction(
    id,
    'GetParticipantInput',
    { Text: 'Press a key', StoreInput: 'False', InputTimeLimitSeconds: '5' },
    {
      next: 'end',
      errors: { InputTimeLimitExceeded: 'end', NoMatchingCondition: 'end', NoMatchingError: 'end' },
      conditions,
    },
  );

const explore = async (flow: LoadedFlow, maxCalls = 60, seed = 1) => {
  const startsAt = new Date('2025-01-06T10:00:00Z');
  const { coverage, obstacles, calls } = await exploreFlow(flow, {
    flows: [flow],
    maxCalls,
    seed,
    startsAt,
  });
  return {
    missing: coverage.missing.map(({ action, branch }) => `${action} > ${branch}`),
    calls: calls.length,
    reasons: [...obstacles.values()],
  };
};

describe('exploreFlow takes every branch', () => {
  test('of comparisons with the result of a function, also after the flow has stored it in an attribute', async () => {
    const flow = loadTestFlow([
      lookUp('store'),
      setAttributesAction('store', { level: '$.External.customer' }, 'which'),
      compare('which', '$.Attributes.level', { gold: 'amount', 'sil|TextStartsWith': 'end' }),
      compare('amount', '$.External.amount', { '100|NumberGreaterThan': 'end' }),
      disconnectAction(),
    ]);
    expect((await explore(flow)).missing).toEqual([]);
  });

  test('of comparisons with attributes of earlier flows and with entered digits', async () => {
    const flow = loadTestFlow([
      compare('language', '$.Attributes.language', { vi: 'ask' }),
      buildFlowAction(
        'ask',
        'GetParticipantInput',
        {
          Text: 'Enter your code',
          StoreInput: 'True',
          InputTimeLimitSeconds: '5',
          InputValidation: { CustomValidation: { MaximumLength: '4' } },
        },
        { next: 'code', errors: { NoMatchingError: 'end' } },
      ),
      compare('code', '$.StoredCustomerInput', { 4711: 'end', Timeout: 'end' }),
      disconnectAction(),
    ]);
    expect((await explore(flow)).missing).toEqual([]);
  });
});

test('exploreFlow takes every branch of opening hours, loops and menus', async () => {
  const flow = loadTestFlow([
    buildFlowAction(
      'hours',
      'CheckHoursOfOperation',
      { HoursOfOperationId: 'hours' },
      {
        next: 'end',
        errors: { NoMatchingError: 'end' },
        conditions: { True: 'loop', False: 'end' },
      },
    ),
    buildFlowAction(
      'loop',
      'Loop',
      { LoopCount: '3' },
      { next: 'end', conditions: { ContinueLooping: 'menu', DoneLooping: 'end' } },
    ),
    buildFlowAction(
      'menu',
      'GetParticipantInput',
      { Text: 'Press 1 or 2', StoreInput: 'False', InputTimeLimitSeconds: '5' },
      {
        next: 'end',
        errors: {
          InputTimeLimitExceeded: 'loop',
          NoMatchingCondition: 'loop',
          NoMatchingError: 'end',
        },
        conditions: { 1: 'end', 2: 'end' },
      },
    ),
    disconnectAction(),
  ]);
  expect((await explore(flow)).missing).toEqual([]);
});

test('exploreFlow leaves out a branch that no input reaches, says why, and stops trying', async () => {
  const flow = loadTestFlow([
    buildFlowAction(
      'store',
      'UpdateContactAttributes',
      { Attributes: { level: 'gold' } },
      { next: 'which', errors: { NoMatchingError: 'end' } },
    ),
    compare('which', '$.Attributes.level', { gold: 'say' }),
    messageAction('say', 'Welcome', 'end'),
    disconnectAction(),
  ]);
  const { missing, calls, reasons } = await explore(flow, 500);
  expect(missing).toEqual(['which > NoMatchingCondition']);
  expect(reasons).toEqual(['$.Attributes.level is always "gold" here']);
  expect(calls).toBeLessThan(20);
});

test('exploreFlow needs no more calls than permitted', async () => {
  const flow = loadTestFlow([
    buildFlowAction(
      'set',
      'UpdateContactAttributes',
      { Attributes: { a: 'b' } },
      transitionsTo('end'),
    ),
    disconnectAction(),
  ]);
  expect(await explore(flow, 1)).toMatchObject({ calls: 1 });
});

describe.each([1, 2, 3])('exploreFlow takes every branch with seed %i', (seed) => {
  test.each([
    ['of a country', { NumberFormat: 'Local', CountryCode: 'US' }],
    ['in international format', { NumberFormat: 'E164' }],
  ])('after an input of a telephone number %s that the flow uses later', async (_, rule) => {
    const flow = loadTestFlow([
      phoneInput(rule, 'store'),
      setAttributesAction('store', { number: '$.StoredCustomerInput' }, 'callback'),
      buildFlowAction(
        'callback',
        'UpdateContactCallbackNumber',
        { CallbackNumber: '$.Attributes.number' },
        {
          next: 'end',
          errors: { InvalidCallbackNumber: 'end', CallbackNumberNotDialable: 'end' },
        },
      ),
      disconnectAction(),
    ]);
    expect((await explore(flow, 60, seed)).missing).toEqual([]);
  });

  test('of a key menu that chats can reach on a shorter path', async () => {
    const flow = loadTestFlow([
      compare('channel', '$.Channel', { CHAT: 'menu', VOICE: 'hello' }),
      messageAction('hello', 'Welcome', 'menu'),
      keyMenu('menu', { 1: 'second' }),
      keyMenu('second', { 1: 'end', 2: 'end' }),
      disconnectAction(),
    ]);
    expect((await explore(flow, 60, seed)).missing).toEqual([]);
  });

  test('of a menu that a comparison reaches only after an earlier choice of the caller', async () => {
    const flow = loadTestFlow([
      keyMenu('language', { 1: 'first', 2: 'second', 3: 'third' }),
      setAttributesAction('first', { language: 'vi' }, 'greet'),
      setAttributesAction('second', { language: 'en' }, 'greet'),
      setAttributesAction('third', { language: 'km' }, 'greet'),
      messageAction('greet', 'Welcome', 'which'),
      compare('which', '$.Attributes.language', { vi: 'end', en: 'end', km: 'menu' }),
      keyMenu('menu', { 9: 'limit' }),
      compare('limit', '$.External.count', { '$.Attributes.limit|NumberGreaterThan': 'end' }),
      disconnectAction(),
    ]);
    expect((await explore(flow, 60, seed)).missing).toEqual([]);
  });
});
