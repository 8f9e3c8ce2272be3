import { describe, expect, test } from 'vitest';
import { checkNames } from './check-names.ts';
import { commandText, helpText, isNarrowed, readOptions } from './read-options.ts';

const read = (command: string) => readOptions(command.split(' ').filter((word) => word !== ''));

test('checks are separated by commas or by repeating the option', () => {
  expect(read('--only faults,clock --only access').only).toEqual(['faults', 'clock', 'access']);
});

test('without options every check runs whole, with a random seed', () => {
  const [one, other] = [read(''), read('')];
  expect(one).toMatchObject({ only: [], parts: [], quick: false, again: false });
  expect(one.seed).not.toBe(other.seed);
});

describe('refuses', () => {
  test.each([
    ['an unknown check, with the names of all', '--only tides', checkNames.join(', ')],
    ['an unknown option, with the names of all', '--onyl faults', '--only, --parts, --quick'],
    ['a word that is no option', 'faults', "Unexpected argument 'faults'"],
    ['a seed that is no number', '--seed x', '--seed: '],
    ['an option without its value', '--seed', '--seed'],
    ['an unknown kind of fault', '--only faults --kind flood', '"cut-off"'],
    ['an option of a check that does not run', '--only access --file x', 'add --only mutation'],
    ['an option of one check where all run', '--life night', 'add --only faults,privacy'],
    ['an option of one check where another runs too', '--only faults,access --life x', 'faults'],
  ])('%s', (_what, command, message) => {
    expect(() => read(command)).toThrow(message);
  });
});

test('options that select less than whole parts are told from the others', () => {
  expect(isNarrowed(read('--only mutation --quick --seed 1'))).toBe(false);
  expect(isNarrowed(read('--only upgrade --from HEAD~3'))).toBe(false);
  expect(isNarrowed(read('--only mutation --file core/time'))).toBe(true);
  expect(isNarrowed(read('--only faults --life night'))).toBe(true);
  expect(isNarrowed(read('--only hostile --input 0'))).toBe(true);
});

test('a command is written so that a shell reads it back', () => {
  const command = commandText({ only: 'faults', life: ['a b', "c'd"], quick: true, again: false });
  expect(command).toBe(`npm run long -- --only faults --life 'a b' --life 'c'\\''d' --quick`);
});

test('the help describes every option and names every check', () => {
  for (const name of Object.keys(read(''))) expect(helpText()).toContain(`--${name}`);
  for (const name of checkNames) expect(helpText()).toContain(name);
});
