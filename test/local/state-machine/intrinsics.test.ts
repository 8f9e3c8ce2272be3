import { expect, test } from 'vitest';
import { runMachine, singleStateMachine } from './state-machine-harness.ts';

const evaluate = async (expression: string, input: unknown) => {
  const { output, error } = await runMachine(
    singleStateMachine({ Type: 'Pass', Parameters: { 'v.$': expression }, OutputPath: '$.v' }),
    input,
  );
  return error ?? output;
};

const input = {
  name: 'Trà Vinh',
  n: 3,
  list: [1, 2, 2, 3],
  json: '{"a":[1]}',
  a: { x: 1 },
  b: { y: 2 },
};

test.each([
  ["States.Format('{} has {}', $.name, $.n)", 'Trà Vinh has 3'],
  ["States.Format('\\{\\} \\'{}\\' \\\\', true)", "{} 'true' \\"],
  ["States.Format('nothing')", 'nothing'],
  ['States.StringToJson($.json)', { a: [1] }],
  ['States.JsonToString($.a)', '{"x":1}'],
  ["States.Array($.n, 'x', null, true, -1.5)", [3, 'x', null, true, -1.5]],
  ['States.Array()', []],
  ['States.ArrayPartition($.list, 3)', [[1, 2, 2], [3]]],
  ['States.ArrayContains($.list, 3)', true],
  ['States.ArrayContains(States.Array($.a), $.b)', false],
  ['States.ArrayContains(States.Array($.a), $.a)', true],
  ['States.ArrayRange(1, 9, 2)', [1, 3, 5, 7, 9]],
  ['States.ArrayRange(3, 1, -1)', [3, 2, 1]],
  ['States.ArrayRange(3, 1, 1)', []],
  ['States.ArrayGetItem($.list, 3)', 3],
  ['States.ArrayLength($.list)', 4],
  ['States.ArrayUnique($.list)', [1, 2, 3]],
  ['States.Base64Encode($.name)', 'VHLDoCBWaW5o'],
  ["States.Base64Decode('VHLDoCBWaW5o')", 'Trà Vinh'],
  [
    "States.Hash('abc', 'SHA-256')",
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  ],
  ["States.Hash('abc', 'MD5')", '900150983cd24fb0d6963f7d28e17f72'],
  ['States.JsonMerge($.a, $.b, false)', { x: 1, y: 2 }],
  ['States.MathAdd($.n, -1)', 2],
  ['States.MathRandom(10, 20)', 15],
  ['States.MathRandom(10, 20, 4)', 10],
  ["States.StringSplit('1,2+3', ',+')", ['1', '2', '3']],
  ['States.UUID()', 'uuid-1'],
  ["States.Format('{}', States.ArrayGetItem(States.StringSplit('a b', ' '), 1))", 'b'],
  ["States.Format('a, (b) {}', $.list[0])", 'a, (b) 1'],
])(
  'the state machine’s intrinsic function %s returns the expected value',
  async (expression, expected) => {
    expect(await evaluate(expression, input)).toEqual(expected);
  },
);

test.each([
  "States.Format('{} {}', $.n)",
  "States.Format('{}', $.n, $.n)",
  "States.Format('{}', $.a)",
  'States.StringToJson($.name)',
  'States.ArrayGetItem($.list, 4)',
  'States.ArrayRange(1, 9, 0)',
  'States.ArrayRange(1, 2000, 1)',
  'States.ArrayPartition($.list, 0)',
  'States.MathAdd($.name, 1)',
  "States.Hash('abc', 'SHA-3')",
  'States.JsonMerge($.a, $.b, true)',
])(
  'the invalid intrinsic function call %s in a state machine fails the state',
  async (expression) => {
    expect(await evaluate(expression, input)).toBe('States.IntrinsicFailure');
  },
);

test('a path that matches nothing inside an intrinsic function fails the state machine execution', async () => {
  expect(await evaluate('States.ArrayLength($.absent)', input)).toBe('States.Runtime');
});
