import { functionArn, singleStateMachine } from './state-machine-harness.ts';

const chain = (...states: object[]) => ({
  StartAt: 'S0',
  States: Object.fromEntries(
    states.map((state, at) => [
      `S${at}`,
      { ...state, ...(at + 1 < states.length ? { Next: `S${at + 1}` } : { End: true }) },
    ]),
  ),
});

const echo = { Type: 'Task', Resource: functionArn('Echo') };
const broken = { Type: 'Task', Resource: functionArn('Broken') };
const flaky = { Type: 'Task', Resource: functionArn('Flaky') };
const caught = (errors: string[], more: object = {}) => ({
  Catch: [{ ErrorEquals: errors, Next: 'S1', ResultPath: '$.caught', ...more }],
});

const looking = (Choices: object[]) => ({
  StartAt: 'Look',
  States: {
    Look: { Type: 'Choice', Choices, Default: 'Else' },
    First: { Type: 'Pass', Result: 'first', End: true },
    Second: { Type: 'Pass', Result: 'second', End: true },
    Else: { Type: 'Fail', Error: 'NothingFits', Cause: 'no rule' },
  },
});

/**
 * Hand-written state machines, each with an input, that use only features which the local interpreter and the oracle share.
 */
export const sharedMachines: Record<string, [definition: object, input: unknown]> = {
  'a chain with every data field': [
    chain({
      ...echo,
      InputPath: '$.a',
      Parameters: { 'x.$': '$.b', y: { 'z.$': '$.c[1]' } },
      ResultSelector: { 'got.$': '$.event' },
      ResultPath: '$.a.result',
      OutputPath: '$.a',
    }),
    { a: { b: 'ward', c: [1, { d: 2 }] } },
  ],
  'nested functions': [
    chain({
      Type: 'Pass',
      Parameters: {
        'all.$':
          "States.Array(States.Format('{}-{}', $.a, States.MathAdd($.n, 1)), States.JsonMerge($.x, $.y, false), States.StringToJson('[1,2]'))",
        'parts.$': "States.StringSplit('a,b,c', ',')",
        'chunks.$': 'States.ArrayPartition(States.ArrayRange(1, 9, 1), 4)',
        'has.$': 'States.ArrayContains($.list, 2)',
        'code.$': 'States.Base64Encode($.a)',
        'hash.$': "States.Hash($.a, 'SHA-512')",
      },
    }),
    { a: 'text', n: 3, x: { p: 1 }, y: { p: 2, q: 3 }, list: [1, 2] },
  ],
  'a retry that succeeds': [
    chain({ ...flaky, Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 2 }], ResultPath: '$.calls' }),
    {},
  ],
  'a retry that gives up': [
    chain({ ...flaky, Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 1 }] }),
    {},
  ],
  'a catch after retries': [
    chain(
      { ...broken, Retry: [{ ErrorEquals: ['States.TaskFailed'] }], ...caught(['States.ALL']) },
      echo,
    ),
    { a: 1 },
  ],
  'a catch that names another error': [chain({ ...broken, ...caught(['Other']) }, echo), { a: 1 }],
  'the second of two catchers': [
    chain(
      {
        ...broken,
        Catch: [
          { ErrorEquals: ['Other'], Next: 'S2' },
          { ErrorEquals: ['Broken'], Next: 'S1', ResultPath: '$.failure' },
        ],
      },
      { Type: 'Pass', Result: 'caught', ResultPath: '$.how' },
      echo,
    ),
    { a: 1 },
  ],
  'rules over numbers, texts and times': [
    looking([
      {
        And: [
          { Variable: '$.n', NumericGreaterThan: 5 },
          { Variable: '$.s', StringMatches: 'x*' },
        ],
        Next: 'First',
      },
      {
        Or: [
          { Variable: '$.t', TimestampLessThan: '2021-12-03T01:00:00Z' },
          { Not: { Variable: '$.n', NumericEqualsPath: '$.m' } },
        ],
        Next: 'Second',
      },
    ]),
    { n: 5, m: 6, s: 'xyz', t: '2021-12-03T08:00:00+07:00' },
  ],
  'no matching rule': [
    looking([
      { Variable: '$.b', BooleanEquals: false, Next: 'First' },
      { Variable: '$.gone', IsPresent: true, Next: 'Second' },
    ]),
    { b: true },
  ],
  'a path to an absent value': [chain({ Type: 'Pass', InputPath: '$.gone' }), { a: 1 }],
  'a rule about an absent value': [
    looking([
      { Variable: '$.gone', StringEquals: 'x', Next: 'First' },
      { Variable: '$.gone', StringEquals: 'y', Next: 'Second' },
    ]),
    {},
  ],
  'waits one after the other': [
    chain(
      { Type: 'Wait', Seconds: 5 },
      { Type: 'Wait', SecondsPath: '$.s' },
      { Type: 'Wait', TimestampPath: '$.t', OutputPath: '$.s' },
    ),
    { s: 7, t: '2021-12-03T08:30:00+07:00' },
  ],
  'a Map inside a Parallel inside a Map': [
    singleStateMachine({
      Type: 'Map',
      ItemsPath: '$.units',
      MaxConcurrency: 1,
      ItemProcessor: singleStateMachine({
        Type: 'Parallel',
        Branches: [
          singleStateMachine({ Type: 'Map', ItemsPath: '$.people', ItemProcessor: chain(echo) }),
          singleStateMachine({ Type: 'Pass', OutputPath: '$.name' }),
        ],
      }),
      ResultPath: '$.out',
    }),
    {
      units: [
        { name: 'SO_YT', people: ['a', 'b'] },
        { name: 'UBND', people: [] },
      ],
    },
  ],
  'a branch that fails and is caught': [
    chain(
      {
        Type: 'Parallel',
        Branches: [singleStateMachine({ Type: 'Wait', Seconds: 60 }), singleStateMachine(broken)],
        ...caught(['Broken']),
      },
      { Type: 'Pass', OutputPath: '$.caught' },
    ),
    { a: 1 },
  ],
  'an item that fails the whole Map': [
    singleStateMachine({
      Type: 'Map',
      ItemProcessor: looking([
        { Variable: '$', NumericLessThan: 3, Next: 'First' },
        { Variable: '$', NumericLessThan: 4, Next: 'Second' },
      ]),
    }),
    [1, 3, 4],
  ],
  'a Fail by its paths': [
    singleStateMachine({ Type: 'Fail', ErrorPath: '$.e', CausePath: '$.c' }),
    { e: 'Refused', c: 'by rule' },
  ],
};
