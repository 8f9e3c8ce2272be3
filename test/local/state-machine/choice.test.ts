import { expect, test } from 'vitest';
import { functionArn, runMachine } from './state-machine-harness.ts';

const step = (name: string) => ({ Type: 'Task', Resource: functionArn(name), End: true });

/** Returns the name of the task that a Choice state with these rules selects, or the error with which it fails. */
const choose = async (Choices: object[], input: unknown) => {
  const { output, error } = await runMachine(
    {
      StartAt: 'Choose',
      States: {
        Choose: { Type: 'Choice', Choices, Default: 'Default' },
        First: step('First'),
        Second: step('Second'),
        Default: step('Default'),
      },
    },
    input,
    { First: () => 'first', Second: () => 'second', Default: () => 'default' },
  );
  return error ?? output;
};

const rules = (rule: object, second: object = { Variable: '$.other', StringEquals: 'x' }) => [
  { ...rule, Next: 'First' },
  { ...second, Next: 'Second' },
];

test.each([
  [{ Variable: '$.v', StringEquals: 'a' }, 'a', 'first'],
  [{ Variable: '$.v', StringEquals: 'a' }, 'b', 'default'],
  [{ Variable: '$.v', StringEquals: '1' }, 1, 'default'],
  [{ Variable: '$.v', BooleanEquals: true }, true, 'first'],
  [{ Variable: '$.v', BooleanEquals: true }, false, 'default'],
  [{ Variable: '$.v', BooleanEquals: false }, false, 'first'],
  [{ Variable: '$.v', BooleanEquals: true }, 'true', 'default'],
  [{ Variable: '$.v.inner', StringEquals: 'a' }, { inner: 'a' }, 'first'],
])('the Choice rule %j selects for the value %j: %s', async (rule, v, expected) => {
  expect(await choose(rules(rule), { v, other: 'y' })).toBe(expected);
});

test('the first matching rule of a Choice state decides', async () => {
  const rule = { Variable: '$.v', StringEquals: 'a' };
  expect(await choose(rules(rule, rule), { v: 'a' })).toBe('first');
});

test('a Choice comparison with a missing value fails the execution', async () => {
  expect(await choose(rules({ Variable: '$.v', StringEquals: 'a' }), {})).toBe('States.Runtime');
});
