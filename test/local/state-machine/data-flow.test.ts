import { describe, expect, test } from 'vitest';
import { runMachine, singleStateMachine } from './state-machine-harness.ts';

const output = async (state: object, input: unknown = {}) => {
  const { status, output, error } = await runMachine(
    singleStateMachine({ Type: 'Pass', ...state }),
    input,
  );
  return status === 'SUCCEEDED' ? output : error;
};

const ticket = { code: '0123456789', place: { ward: 29254 }, notes: [{ by: 'a' }, { by: 'b' }] };

describe('input and output of a state', () => {
  test.each([
    ['its whole input without any field', {}, ticket],
    ['a part of its input by InputPath', { InputPath: '$.place' }, { ward: 29254 }],
    ['nothing by an InputPath of null', { InputPath: null }, {}],
    ['the part selected by OutputPath', { OutputPath: '$.place.ward' }, 29254],
    ['nothing by an OutputPath of null', { OutputPath: null }, {}],
    ['the input alone by a ResultPath of null', { Result: 1, ResultPath: null }, ticket],
    ['the result alone by a ResultPath of $', { Result: { a: 1 }, ResultPath: '$' }, { a: 1 }],
    ['the result false', { Result: false }, false],
    ['the result within the input', { Result: 7, ResultPath: '$.n' }, { ...ticket, n: 7 }],
    [
      'the result in new nested objects',
      { Result: 7, ResultPath: '$.a.b' },
      { ...ticket, a: { b: 7 } },
    ],
    [
      'the result in a place of an array',
      { Result: 7, ResultPath: '$.notes[1].by' },
      { ...ticket, notes: [{ by: 'a' }, { by: 7 }] },
    ],
    [
      'the object built by Parameters',
      { Parameters: { fixed: [1, { 'c.$': '$.code' }], 'w.$': '$.place.ward' } },
      { fixed: [1, { c: '0123456789' }], w: 29254 },
    ],
  ])('the output of a state machine’s Pass state is %s', async (_, state, expected) => {
    expect(await output(state, ticket)).toEqual(expected);
  });

  test.each([
    ['InputPath', { InputPath: '$.absent' }, 'States.Runtime'],
    ['Parameters', { Parameters: { 'a.$': '$.absent' } }, 'States.Runtime'],
    ['OutputPath', { OutputPath: '$.absent' }, 'States.Runtime'],
    ['ResultPath', { Result: 1, ResultPath: '$.code.x' }, 'States.ResultPathMatchFailure'],
    ['ResultPath', { Result: 1, ResultPath: '$.notes[2]' }, 'States.ResultPathMatchFailure'],
  ])('a %s that matches nothing fails the state machine execution', async (_, state, expected) => {
    expect(await output(state, ticket)).toBe(expected);
  });

  test('the cause of a failed execution names the state, the event id and the path', async () => {
    const { cause } = await runMachine(singleStateMachine({ Type: 'Pass', InputPath: '$.absent' }));
    expect(cause).toBe(
      "An error occurred while executing the state 'Only' (entered at the event id #2). The JSONPath '$.absent' could not be found in '{}'",
    );
  });
});

describe('context object of a state machine', () => {
  test('the context object contains the execution, the state machine and the state', async () => {
    expect(await output({ Parameters: { 'all.$': '$$' } }, { a: 1 })).toEqual({
      all: {
        Execution: {
          Id: 'arn:aws:states:ap-southeast-1:000000000000:execution:Trial:one',
          Input: { a: 1 },
          Name: 'one',
          StartTime: '2021-12-03T01:00:00.000Z',
        },
        State: { Name: 'Only', EnteredTime: '2021-12-03T01:00:00.000Z', RetryCount: 0 },
        StateMachine: {
          Id: 'arn:aws:states:ap-southeast-1:000000000000:stateMachine:Trial',
          Name: 'Trial',
        },
      },
    });
  });

  test('paths in a state definition can read the context object of the execution', async () => {
    expect(await output({ InputPath: '$$.Execution.Input.a' }, { a: 1 })).toBe(1);
  });
});

describe('JSONPath in state machines', () => {
  const tree = { list: [10, 20, 30], deep: { id: 1, list: [{ id: 2 }] }, 'a b': 3, "it's": 4 };

  test.each([
    ['$.list[0]', 10],
    ['$.list[-1]', 30],
    ["$['a b']", 3],
    ['$["list"][1]', 20],
    ["$['it\\'s']", 4],
    ['$.list[*]', [10, 20, 30]],
    ['$.list[0:2]', [10, 20]],
    ['$.list[-2:]', [20, 30]],
    ['$.list[0,2]', [10, 30]],
    ['$..id', [1, 2]],
    ["$..['id']", [1, 2]],
    ['$.deep.list[*].id', [2]],
    ['$.absent[*]', []],
  ])('the JSONPath %s selects the expected values', async (path, expected) => {
    expect(await output({ InputPath: path }, tree)).toEqual(expected);
  });
});

describe('data limits of a state', () => {
  const large = 'x'.repeat(200 * 1024);

  test.each([
    ['its output', { Parameters: { 'a.$': '$' }, ResultPath: '$.again' }],
    ['the input built by Parameters', { Parameters: { 'a.$': '$', 'b.$': '$' }, ResultPath: null }],
  ])('a state of a state machine fails when %s exceeds 256 KiB', async (_, state) => {
    expect(await output(state, { large })).toBe('States.DataLimitExceeded');
  });

  test('the data of a state may have up to 256 KiB and fails with one byte more', async () => {
    const exact = 'x'.repeat(256 * 1024 - '{"a":""}'.length);
    expect(await output({ Parameters: { a: exact } })).toEqual({ a: exact });
    expect(await output({ Parameters: { a: `${exact}x` } })).toBe('States.DataLimitExceeded');
  });
});
