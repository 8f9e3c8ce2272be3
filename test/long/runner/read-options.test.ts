import { describe, expect, test } from 'vitest';
import { checkNames } from './check-names.ts';
import { formatCommand, hasPartialSelection, helpText, readOptions } from './read-options.ts';

const read = (command: string) => readOptions(command.split(' ').filter((word) => word !== ''));

test('readOptions accepts a comma-separated list of checks and repeated --only options', () => {
  expect(read('--only faults,clock --only access').only).toEqual(['faults', 'clock', 'access']);
});

test('readOptions without arguments selects the full form of every long check and a random seed', () => {
  const [one, other] = [read(''), read('')];
  expect(one).toMatchObject({ only: [], parts: [], quick: false, again: false });
  expect(one.seed).not.toBe(other.seed);
});

describe('readOptions with invalid arguments', () => {
  test.each([
    ['an unknown check and lists the known ones', '--only tides', checkNames.join(', ')],
    ['an unknown option and lists the known ones', '--onyl faults', '--only, --parts, --quick'],
    ['an argument that is not an option', 'faults', "Unexpected argument 'faults'"],
    ['a seed that is not a number', '--seed x', '--seed: '],
    ['an option without its value', '--seed', '--seed'],
    ['an unknown kind of fault', '--only faults --kind flood', '"cut-off"'],
    ['an option of a check that does not run', '--only access --file x', 'add --only mutation'],
    ['an option of one check when all run', '--life night', 'add --only faults,privacy'],
    ['an option of one check when another runs too', '--only faults,access --life x', 'faults'],
  ])('readOptions of the long checks rejects %s', (_what, command, message) => {
    expect(() => read(command)).toThrow(message);
  });
});

test('hasPartialSelection returns true for options that select only some test cases of a part', () => {
  expect(hasPartialSelection(read('--only mutation --quick --seed 1'))).toBe(false);
  expect(hasPartialSelection(read('--only upgrade --from HEAD~3'))).toBe(false);
  expect(hasPartialSelection(read('--only mutation --file core/time'))).toBe(true);
  expect(hasPartialSelection(read('--only faults --life night'))).toBe(true);
  expect(hasPartialSelection(read('--only hostile --input 0'))).toBe(true);
});

test('formatCommand quotes option values for the shell', () => {
  const command = formatCommand({
    only: 'faults',
    life: ['a b', "c'd"],
    quick: true,
    again: false,
  });
  expect(command).toBe(`npm run long -- --only faults --life 'a b' --life 'c'\\''d' --quick`);
});

test('helpText describes every option and names every long check', () => {
  for (const name of Object.keys(read(''))) expect(helpText()).toContain(`--${name}`);
  for (const name of checkNames) expect(helpText()).toContain(name);
});
