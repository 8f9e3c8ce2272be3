import { describe, expect, test } from 'vitest';
import { type OptionSpecs, parseOptions } from '../../../bin/cli/options.ts';

const options = {
  stage: { type: 'string', value: 'STAGE', summary: 'a stage' },
  add: { type: 'string', value: 'SPAN', summary: 'a span', default: '8h' },
  check: { type: 'boolean', default: false, summary: 'a flag' },
} as const satisfies OptionSpecs;

test('the option parser returns given values and defaults', () => {
  expect(parseOptions(['--stage=dev', '--check'], options)).toEqual({
    ...{ stage: 'dev', add: '8h', check: true },
  });
});

test('the option parser accepts a value that begins with one dash', () => {
  expect(parseOptions(['--add', '-8h'], options)).toMatchObject({ add: '-8h' });
});

describe('rejected command line options', () => {
  test.each([
    ['an unknown option and names the valid ones', ['--stgae', 'dev'], '--stgae'],
    ['an unknown short option', ['-x'], '-x'],
    ['a positional argument', ['dev'], '"dev"'],
  ])('the option parser rejects %s', (_, args, named) => {
    const parse = () => parseOptions(args, options);
    expect(parse).toThrow(named);
    expect(parse).toThrow('Valid options: --stage, --add, --check, --help.');
  });

  test.each([
    ['a missing value at the end', ['--stage'], '--stage needs a value.'],
    ['an option in place of a value', ['--stage', '--check'], '--stage needs a value.'],
    ['a value for a flag', ['--check=yes'], '--check takes no value.'],
  ])('the option parser rejects %s', (_, args, message) => {
    expect(() => parseOptions(args, options)).toThrow(message);
  });
});
