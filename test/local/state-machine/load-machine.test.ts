import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { loadMachine } from '../../../local/services/state-machine/load-machine.ts';
import {
  functionArn,
  openStateMachineHarness,
  singleStateMachine,
} from './state-machine-harness.ts';

const load = (definition: unknown) => () => loadMachine('Journey', definition);
const onlyPass = (fields: object) => singleStateMachine({ Type: 'Pass', ...fields });
const task = { Type: 'Task', Resource: functionArn('Step') };
const invoke = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke' };

const refused: [string, unknown, string][] = [
  [
    'an unknown field',
    onlyPass({ Assign: {} }),
    'Journey, state "Only", field "Assign": unknown field',
  ],
  [
    'an unknown state type',
    singleStateMachine({ Type: 'Ask' }),
    'Journey, state "Only", field "Type": unknown state type "Ask"',
  ],
  [
    'JSONata in a state',
    onlyPass({ QueryLanguage: 'JSONata' }),
    'state "Only", field "QueryLanguage"',
  ],
  [
    'JSONata in the machine',
    { ...onlyPass({}), QueryLanguage: 'JSONata' },
    'Journey, field "QueryLanguage"',
  ],
  [
    'an unknown field of the machine',
    { ...onlyPass({}), Processor: 1 },
    'Journey, field "Processor": unknown field',
  ],
  [
    'an unknown intrinsic function',
    onlyPass({ Parameters: { 'a.$': 'States.Sum(1)' } }),
    'state "Only", field "Parameters": unknown intrinsic function "States.Sum"',
  ],
  [
    'too many arguments of a function',
    onlyPass({ Parameters: { 'a.$': 'States.MathAdd(1, 2, 3)' } }),
    'States.MathAdd does not accept 3 arguments',
  ],
  [
    'a function without a closing bracket',
    onlyPass({ Parameters: { 'a.$': 'States.MathAdd(1, 2' } }),
    'States.MathAdd has no closing bracket',
  ],
  [
    'text after a function',
    onlyPass({ Parameters: { 'a.$': 'States.UUID() 1' } }),
    'has extra text after the expression',
  ],
  [
    'a literal as an expression',
    onlyPass({ Parameters: { 'a.$': "'text'" } }),
    'expected a path or an intrinsic function',
  ],
  [
    'a value that is not an expression',
    onlyPass({ Parameters: { 'a.$': 1 } }),
    '"a.$" must be a path or a function',
  ],
  [
    'a duplicate field name',
    onlyPass({ Parameters: { 'a.$': '$', a: 1 } }),
    'duplicate field name',
  ],
  [
    'a filter in a path',
    onlyPass({ InputPath: '$.a[?(@.b)]' }),
    'state "Only", field "InputPath": "$.a[?(@.b)]" has a syntax error at "[?(@.b)]"',
  ],
  ['a path without $', onlyPass({ InputPath: 'a' }), 'it must start with $'],
  [
    'an unsupported name of the context object',
    onlyPass({ InputPath: '$$.Task.Token' }),
    'is not a field of the context object',
  ],
  [
    'a ResultPath that selects several places',
    onlyPass({ ResultPath: '$.a[*]' }),
    'field "ResultPath": must name exactly one place',
  ],
  [
    'an unsupported resource',
    singleStateMachine({ ...task, Resource: 'arn:aws:states:::sns:publish' }),
    'state "Only", field "Resource"',
  ],
  [
    'an unsupported task token',
    singleStateMachine({
      ...invoke,
      Resource: `${invoke.Resource}.waitForTaskToken`,
      Parameters: { FunctionName: 'a' },
    }),
    'field "Resource"',
  ],
  [
    'an unsupported parameter of lambda:invoke',
    singleStateMachine({ ...invoke, Parameters: { FunctionName: 'a', InvocationType: 'Event' } }),
    'state "Only", field "Parameters.InvocationType": unknown field',
  ],
  [
    'an unsupported heartbeat',
    singleStateMachine({ ...task, HeartbeatSeconds: 5 }),
    'field "HeartbeatSeconds": unknown field',
  ],
  [
    'an unknown field of a retrier',
    singleStateMachine({ ...task, Retry: [{ ErrorEquals: ['A'], Interval: 1 }] }),
    'state "Only", field "Retry.0.Interval": unknown field',
  ],
  [
    'States.ALL beside another error',
    singleStateMachine({ ...task, Retry: [{ ErrorEquals: ['States.ALL', 'A'] }] }),
    'States.ALL must stand alone and last',
  ],
  [
    'a retrier after States.ALL',
    singleStateMachine({
      ...task,
      Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['A'] }],
    }),
    'field "Retry"',
  ],
  [
    'an unknown comparison',
    singleStateMachine({
      Type: 'Choice',
      Choices: [{ Variable: '$.a', StringEqual: 'b', Next: 'Only' }],
    }),
    'state "Only", field "Choices.0": unknown comparison operator "StringEqual"',
  ],
  [
    'two operators in one choice rule',
    singleStateMachine({
      Type: 'Choice',
      Choices: [{ Variable: '$.a', IsNull: true, IsString: true, Next: 'Only' }],
    }),
    'a choice rule needs exactly one operator',
  ],
  [
    'a path operand for an operator without one',
    singleStateMachine({
      Type: 'Choice',
      Choices: [{ Variable: '$.a', IsNullPath: '$.b', Next: 'Only' }],
    }),
    'unknown comparison operator "IsNullPath"',
  ],
  [
    'a distributed Map',
    singleStateMachine({
      Type: 'Map',
      ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, ...onlyPass({}) },
    }),
    'field "ItemProcessor.ProcessorConfig.Mode"',
  ],
  [
    'two durations',
    singleStateMachine({ Type: 'Wait', Seconds: 1, SecondsPath: '$.s' }),
    'exactly one of Seconds, SecondsPath, Timestamp, TimestampPath',
  ],
  [
    'a timestamp without a time zone',
    singleStateMachine({ Type: 'Wait', Timestamp: '2021-12-03T08:00:00' }),
    'field "Timestamp": not an RFC 3339 timestamp',
  ],
  [
    'a state without Next or End',
    { StartAt: 'Only', States: { Only: { Type: 'Pass' } } },
    'either Next or End must stand here',
  ],
  [
    'a missing target',
    { StartAt: 'Only', States: { Only: { Type: 'Pass', Next: 'Gone' } } },
    'state "Only", field "Next": state "Gone" does not exist',
  ],
  [
    'a missing start state',
    { ...onlyPass({}), StartAt: 'Gone' },
    'Journey, field "StartAt": state "Gone" does not exist',
  ],
  [
    'an unreachable state',
    { StartAt: 'Only', States: { ...onlyPass({}).States, Lost: { Type: 'Succeed' } } },
    'Journey, state "Lost": this state is unreachable',
  ],
  [
    'an unknown field inside a branch',
    singleStateMachine({
      Type: 'Parallel',
      Branches: [onlyPass({}), { StartAt: 'In', States: { In: { Type: 'Succeed', Next: 'x' } } }],
    }),
    'Journey, state "In", field "Next": unknown field',
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
      States: { One: { Type: 'Pass', Next: 'Two', Assign: {} }, Two: { Type: 'Nap', End: true } },
    };
    expect(load(definition)).toThrow(/"Assign"[\s\S]*"Nap"/);
  });

  test('registering an EXPRESS state machine throws', () => {
    const { machines } = openStateMachineHarness();
    const machine = { arn: 'a', name: 'Journey', definition: onlyPass({}), type: 'EXPRESS' };
    expect(() => machines.register(machine)).toThrow(
      'State machine Journey: unsupported type EXPRESS',
    );
  });
});

test('the deployed ticket workflow uses only supported features', () => {
  const text = readFileSync(
    new URL('../../golden/ticket-workflow.asl.json', import.meta.url),
    'utf8',
  );
  expect(load(z.json().parse(JSON.parse(text)))).not.toThrow();
});
