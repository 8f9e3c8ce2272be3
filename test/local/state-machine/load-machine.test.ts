import { describe, expect, test } from 'vitest';
import { loadMachine } from '../../../local/services/state-machine/load-machine.ts';
import { deadlineRecompute, ticketWorkflow } from './deployed-machines.ts';
import {
  functionArn,
  openStateMachineHarness,
  singleStateMachine,
} from './state-machine-harness.ts';

const load = (definition: unknown) => () => loadMachine('Journey', definition);
const succeed = { Type: 'Succeed' };
const task = { Type: 'Task', Resource: functionArn('Step') };
const only = singleStateMachine;
const withRetry = (fields: object) =>
  only({
    ...task,
    Retry: [
      {
        ...{ ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 1, MaxAttempts: 1 },
        ...{ BackoffRate: 2, MaxDelaySeconds: 5, JitterStrategy: 'FULL' },
        ...fields,
      },
    ],
  });
const choice = (rule: object) => ({
  ...{ StartAt: 'Only', States: { Only: { Type: 'Choice', Choices: [rule], Default: 'End' } } },
});
const mapWith = (fields: object, inner: object = only(succeed)) =>
  only({
    Type: 'Map',
    ItemsPath: '$.items',
    ItemSelector: { 'item.$': '$$.Map.Item.Value' },
    ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, ...inner },
    ResultPath: null,
    ...fields,
  });

const refused: [string, unknown, string][] = [
  [
    'an unsupported state type',
    only({ Type: 'Parallel' }),
    'Journey, state "Only", field "Type": unsupported state type',
  ],
  [
    'a field of a state',
    only({ ...task, TimeoutSeconds: 5 }),
    'Journey, state "Only", field "TimeoutSeconds": unsupported field',
  ],
  ['Catch', only({ ...task, Catch: [] }), 'state "Only", field "Catch": unsupported field'],
  ['InputPath', only({ ...task, InputPath: '$.a' }), 'field "InputPath": unsupported field'],
  [
    'JSONata',
    { ...only(succeed), QueryLanguage: 'JSONata' },
    'Journey, field "QueryLanguage": unsupported field',
  ],
  [
    'a timeout of the machine',
    { ...only(succeed), TimeoutSeconds: 60 },
    'Journey, field "TimeoutSeconds": unsupported field',
  ],
  [
    'another resource than a Lambda function',
    only({ ...task, Resource: 'arn:aws:states:::lambda:invoke' }),
    'state "Only", field "Resource": unsupported resource',
  ],
  [
    'an intrinsic function',
    only({ ...task, Parameters: { 'a.$': 'States.UUID()' } }),
    'state "Only", field "Parameters.a.$": unsupported expression',
  ],
  [
    'another path of the context object',
    only({ ...task, Parameters: { 'a.$': '$$.Task.Token' } }),
    'state "Only", field "Parameters.a.$": unsupported expression',
  ],
  [
    'a nested value',
    only({ ...task, Parameters: { a: { b: 1 } } }),
    'state "Only", field "Parameters.a": unsupported value',
  ],
  [
    'a path with an index',
    only({ ...task, Parameters: { 'a.$': '$.a[0]' } }),
    'field "Parameters.a.$": unsupported expression',
  ],
  [
    'a field of a retrier',
    withRetry({ Comment: 'x' }),
    'state "Only", field "Retry.0.Comment": unsupported field',
  ],
  [
    'States.ALL',
    withRetry({ ErrorEquals: ['States.ALL'] }),
    'field "Retry.0.ErrorEquals.0": unsupported error name',
  ],
  ['a retrier without jitter', withRetry({ JitterStrategy: 'NONE' }), 'Retry.0.JitterStrategy'],
  [
    'a comparison operator',
    choice({ Variable: '$.a', NumericEquals: 1, Next: 'Only' }),
    'state "Only", field "Choices.0.NumericEquals": unsupported field',
  ],
  [
    'two comparison operators in one rule',
    choice({ Variable: '$.a', StringEquals: 'a', BooleanEquals: true, Next: 'Only' }),
    'exactly one of StringEquals, BooleanEquals is required',
  ],
  [
    'a distributed Map',
    mapWith({ ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, ...only(succeed) } }),
    'field "ItemProcessor.ProcessorConfig.Mode"',
  ],
  [
    'a result of a Map',
    mapWith({ ResultPath: '$.out' }),
    'state "Only", field "ResultPath": unsupported',
  ],
  [
    'a Map in a Map',
    mapWith({}, { StartAt: 'In', States: { In: { Type: 'Map' } } }),
    'Journey, state "In", field "Type": unsupported state type',
  ],
  [
    'a field of a state in a Map',
    mapWith({}, { StartAt: 'In', States: { In: { ...succeed, Next: 'x' } } }),
    'Journey, state "In", field "Next": unsupported field',
  ],
  [
    'a fixed timestamp',
    only({ Type: 'Wait', Timestamp: '2021-12-03T08:00:00Z' }),
    'state "Only", field "Timestamp": unsupported field',
  ],
  [
    'two durations',
    only({ Type: 'Wait', Seconds: 1, TimestampPath: '$.t' }),
    'exactly one of Seconds, TimestampPath is required',
  ],
  [
    'a state without Next or End',
    { StartAt: 'Only', States: { Only: task } },
    'exactly one of Next, End is required',
  ],
  [
    'a missing target',
    { StartAt: 'Only', States: { Only: { ...task, Next: 'Gone' } } },
    'state "Only", field "Next": state "Gone" does not exist',
  ],
  [
    'a missing start state',
    { ...only(succeed), StartAt: 'Gone' },
    'Journey, field "StartAt": state "Gone" does not exist',
  ],
  [
    'an unreachable state',
    { StartAt: 'Only', States: { ...only(succeed).States, Lost: succeed } },
    'Journey, state "Lost": this state is unreachable',
  ],
  [
    'a missing target in a Map',
    mapWith({}, { StartAt: 'In', States: { In: { ...task, Next: 'Only' } } }),
    'Journey, state "In", field "Next": state "Only" does not exist',
  ],
];

describe('unsupported definitions of state machines', () => {
  test.each(refused)(
    'loading a state machine with an unsupported definition names its location: %s',
    (_, definition, message) => {
      expect(load(definition)).toThrow(message);
    },
  );

  test('loading a state machine reports all unsupported fields at once', () => {
    const definition = {
      StartAt: 'One',
      States: { One: { ...task, Next: 'Two', Assign: {} }, Two: { Type: 'Pass', End: true } },
    };
    expect(load(definition)).toThrow(/"One", field "Assign"[\s\S]*"Two", field "Type"/);
  });

  test('registering an EXPRESS state machine throws', () => {
    const { machines } = openStateMachineHarness();
    const machine = { arn: 'a', name: 'Journey', definition: only(succeed), type: 'EXPRESS' };
    expect(() => machines.register(machine)).toThrow(
      'State machine Journey: unsupported type EXPRESS',
    );
  });
});

test.each([
  ['the ticket workflow', ticketWorkflow],
  ['the recomputation of deadlines', deadlineRecompute],
])('%s uses only supported features', (_, definition) => {
  expect(load(definition)).not.toThrow();
});
