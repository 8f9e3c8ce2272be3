import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { loadMachine } from '../../../local/services/state-machine/load-machine.ts';
import { functionArn, openStateMachineHarness, singleStateMachine } from './bench.ts';

const load = (definition: unknown) => () => loadMachine('Journey', definition);
const onlyPass = (fields: object) => singleStateMachine({ Type: 'Pass', ...fields });
const task = { Type: 'Task', Resource: functionArn('Step') };
const invoke = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke' };

const refused: [string, unknown, string][] = [
  [
    'an unknown field',
    onlyPass({ Assign: {} }),
    'Journey, state "Only", field "Assign": is not known',
  ],
  [
    'an unknown state type',
    singleStateMachine({ Type: 'Ask' }),
    'Journey, state "Only", field "Type": the state type "Ask" is not known',
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
    'Journey, field "Processor": is not known',
  ],
  [
    'an unknown intrinsic function',
    onlyPass({ Parameters: { 'a.$': 'States.Sum(1)' } }),
    'state "Only", field "Parameters": the intrinsic function "States.Sum" is not known',
  ],
  [
    'too many values for a function',
    onlyPass({ Parameters: { 'a.$': 'States.MathAdd(1, 2, 3)' } }),
    'States.MathAdd does not take 3 values',
  ],
  [
    'a function without its end',
    onlyPass({ Parameters: { 'a.$': 'States.MathAdd(1, 2' } }),
    'States.MathAdd has no closing bracket',
  ],
  [
    'text after a function',
    onlyPass({ Parameters: { 'a.$': 'States.UUID() 1' } }),
    'goes on after its end',
  ],
  [
    'a literal as an expression',
    onlyPass({ Parameters: { 'a.$': "'text'" } }),
    'neither a path nor a function',
  ],
  [
    'a value that is no expression',
    onlyPass({ Parameters: { 'a.$': 1 } }),
    '"a.$" must be a path or a function',
  ],
  [
    'a name given twice',
    onlyPass({ Parameters: { 'a.$': '$', a: 1 } }),
    'the same name stands twice',
  ],
  [
    'a filter in a path',
    onlyPass({ InputPath: '$.a[?(@.b)]' }),
    'state "Only", field "InputPath": "$.a[?(@.b)]" has something unknown at "[?(@.b)]"',
  ],
  ['a path without $', onlyPass({ InputPath: 'a' }), 'it must start with $'],
  [
    'an unsupported name of the context object',
    onlyPass({ InputPath: '$$.Task.Token' }),
    'names nothing in the context object',
  ],
  [
    'a ResultPath to many places',
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
    'state "Only", field "Parameters.InvocationType": is not known',
  ],
  [
    'an unsupported heartbeat',
    singleStateMachine({ ...task, HeartbeatSeconds: 5 }),
    'field "HeartbeatSeconds": is not known',
  ],
  [
    'an unknown field of a retrier',
    singleStateMachine({ ...task, Retry: [{ ErrorEquals: ['A'], Interval: 1 }] }),
    'state "Only", field "Retry.0.Interval": is not known',
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
    'state "Only", field "Choices.0": the comparison "StringEqual" is not known',
  ],
  [
    'two comparisons in one',
    singleStateMachine({
      Type: 'Choice',
      Choices: [{ Variable: '$.a', IsNull: true, IsString: true, Next: 'Only' }],
    }),
    'a rule has exactly one operator',
  ],
  [
    'a path for a comparison that takes none',
    singleStateMachine({
      Type: 'Choice',
      Choices: [{ Variable: '$.a', IsNullPath: '$.b', Next: 'Only' }],
    }),
    'the comparison "IsNullPath" is not known',
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
    'a timestamp without a zone',
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
    'state "Only", field "Next": there is no state "Gone"',
  ],
  [
    'a missing start state',
    { ...onlyPass({}), StartAt: 'Gone' },
    'Journey, field "StartAt": there is no state "Gone"',
  ],
  [
    'an unreachable state',
    { StartAt: 'Only', States: { ...onlyPass({}).States, Lost: { Type: 'Succeed' } } },
    'Journey, state "Lost": nothing leads to this state',
  ],
  [
    'an unknown field inside a branch',
    singleStateMachine({
      Type: 'Parallel',
      Branches: [onlyPass({}), { StartAt: 'In', States: { In: { Type: 'Succeed', Next: 'x' } } }],
    }),
    'Journey, state "In", field "Next": is not known',
  ],
];

describe('unsupported definitions of state machines', () => {
  test.each(refused)(
    'loading a state machine with an unsupported definition names the place: %s',
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
    expect(() => machines.register(machine)).toThrow('Journey: the type EXPRESS is not known');
  });
});

test('the deployed ticket workflow uses only supported features', () => {
  const text = readFileSync(
    new URL('../../golden/ticket-workflow.asl.json', import.meta.url),
    'utf8',
  );
  expect(load(z.json().parse(JSON.parse(text)))).not.toThrow();
});
