import { describe, expect, test } from 'vitest';
import { runMachine } from './state-machine-harness.ts';

const chosen = async (rule: object, input: unknown) => {
  const { output, error } = await runMachine(
    {
      StartAt: 'Choose',
      States: {
        Choose: { Type: 'Choice', Choices: [{ ...rule, Next: 'Yes' }], Default: 'No' },
        Yes: { Type: 'Pass', Result: 'yes', End: true },
        No: { Type: 'Pass', Result: 'no', End: true },
      },
    },
    input,
  );
  return error ?? output;
};

const early = '2021-12-03T08:00:00+07:00';
const late = '2021-12-03T02:00:00Z';

describe('comparisons of a Choice state', () => {
  test.each([
    ['StringEquals', 'a', ['a'], ['b', 1, null]],
    ['StringLessThan', 'b', ['a'], ['b', 'c', 1]],
    ['StringGreaterThan', 'b', ['c'], ['b', 'a', 9]],
    ['StringLessThanEquals', 'b', ['a', 'b'], ['c', 1]],
    ['StringGreaterThanEquals', 'b', ['b', 'c'], ['a', 9]],
    ['StringMatches', 'log-*.txt', ['log-.txt', 'log-a\nb.txt'], ['log-a_txt', 'a log-.txt', 5]],
    ['StringMatches', 'a\\*b(x)', ['a*b(x)'], ['aab(x)', 'a*bx']],
    ['StringMatches', 'ph*ản😀', ['phản😀', 'phxxản😀'], ['phản']],
    ['NumericEquals', 1, [1], [2, '1']],
    ['NumericLessThan', 1, [0], [1, 2, '0']],
    ['NumericGreaterThan', 1, [2], [1, 0]],
    ['NumericLessThanEquals', 1, [0, 1], [2]],
    ['NumericGreaterThanEquals', 1, [1, 2], [0]],
    ['BooleanEquals', true, [true], [false, 'true']],
    ['TimestampEquals', early, ['2021-12-03T01:00:00.000Z'], [late, '2021-12-03']],
    ['TimestampLessThan', late, [early], [late, 'yesterday']],
    ['TimestampGreaterThan', early, [late], [early]],
    ['TimestampLessThanEquals', early, [early], [late]],
    ['TimestampGreaterThanEquals', late, [late], [early]],
    ['IsNull', true, [null], [0, '']],
    ['IsNull', false, [0, ''], [null]],
    ['IsString', true, [''], [1, null]],
    ['IsNumeric', true, [0, 1.5], ['1', null]],
    ['IsBoolean', true, [false], [0, null]],
    ['IsTimestamp', true, [early, late], ['2021-12-03 08:00', '2021-02-30T00:00:00Z', 0]],
  ])(
    'the Choice comparison %s %j in a state machine matches the expected values and no others',
    async (operator, operand, holding, failing) => {
      for (const value of holding) {
        expect(await chosen({ Variable: '$.v', [operator]: operand }, { v: value })).toBe('yes');
      }
      for (const value of failing) {
        expect(await chosen({ Variable: '$.v', [operator]: operand }, { v: value })).toBe('no');
      }
    },
  );

  test.each([
    ['StringLessThanPath', 'a', 'b'],
    ['StringEqualsPath', 'b', 'b'],
    ['StringGreaterThanEqualsPath', 'b', 'b'],
    ['NumericGreaterThanPath', 2, 1],
    ['NumericLessThanEqualsPath', 2, 2],
    ['BooleanEqualsPath', false, false],
    ['TimestampLessThanPath', early, late],
  ])(
    'the Choice comparison %s in a state machine reads its operand from a path',
    async (operator, value, other) => {
      const rule = { Variable: '$.v', [operator]: '$.other' };
      expect(await chosen(rule, { v: value, other })).toBe('yes');
      expect(await chosen(rule, { v: value, other: null })).toBe('no');
    },
  );
});

describe('combined rules of a Choice state', () => {
  const equals = (value: number) => ({ Variable: '$.v', NumericEquals: value });

  test('And, Or and Not combine the rules of a Choice state', async () => {
    expect(await chosen({ And: [equals(1), equals(1)] }, { v: 1 })).toBe('yes');
    expect(await chosen({ And: [equals(1), equals(2)] }, { v: 1 })).toBe('no');
    expect(await chosen({ Or: [equals(2), equals(1)] }, { v: 1 })).toBe('yes');
    expect(await chosen({ Or: [equals(2), equals(3)] }, { v: 1 })).toBe('no');
    expect(await chosen({ Not: equals(2) }, { v: 1 })).toBe('yes');
    expect(await chosen({ Not: { Not: equals(2) } }, { v: 1 })).toBe('no');
  });

  test('IsPresent in a Choice rule protects a comparison with a missing value', async () => {
    const rule = { And: [{ Variable: '$.v', IsPresent: true }, equals(1)] };
    expect(await chosen(rule, {})).toBe('no');
    expect(await chosen(rule, { v: 1 })).toBe('yes');
    expect(await chosen({ Variable: '$.v', IsPresent: false }, {})).toBe('yes');
    expect(await chosen({ Variable: '$.v', IsPresent: true }, { v: null })).toBe('yes');
  });

  test('a Choice comparison with a missing value fails the execution', async () => {
    expect(await chosen(equals(1), {})).toBe('States.Runtime');
  });
});

test('a Choice state without matching rule and Default fails the execution', async () => {
  const ended = await runMachine({
    StartAt: 'Choose',
    States: {
      Choose: {
        Type: 'Choice',
        Choices: [{ Variable: '$$.Execution.Name', StringEquals: 'another', Next: 'End' }],
      },
      End: { Type: 'Succeed' },
    },
  });
  expect(ended).toMatchObject({ status: 'FAILED', error: 'States.NoChoiceMatched' });
});

test('the first matching rule of a Choice state decides', async () => {
  const rule = (to: string) => ({ Variable: '$.v', IsNumeric: true, Next: to });
  const ended = await runMachine(
    {
      StartAt: 'Choose',
      States: {
        Choose: { Type: 'Choice', InputPath: '$.in', Choices: [rule('First'), rule('Second')] },
        First: { Type: 'Succeed', OutputPath: '$.v' },
        Second: { Type: 'Fail' },
      },
    },
    { in: { v: 1 } },
  );
  expect(ended).toEqual({ status: 'SUCCEEDED', output: 1 });
});
