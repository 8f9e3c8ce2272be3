import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runBenchmarks } from '../../bench/bench.ts';
import { benchmarkNames } from '../../bench/speed/speed-benchmark-names.ts';

let stderr = '';
beforeEach(() => {
  stderr = '';
  vi.spyOn(console, 'error').mockImplementation((line) => {
    stderr += `${line}\n`;
  });
});
afterEach(() => vi.restoreAllMocks());

test.each([
  ['an unknown measurement', ['--only', 'opening,nope'], benchmarkNames.join(', ')],
  [
    'an option of a measurement that is not chosen',
    ['--only', 'cost', '--base', '3'],
    '--only, --help',
  ],
  ['an unknown option', ['--fast'], '--only, --quick, --million, --runs'],
])('npm run bench rejects %s and prints the valid options', async (_, args, names) => {
  expect(await runBenchmarks(args)).toBe(2);
  expect(stderr).toContain(names);
});

test.each([['0'], ['many'], ['1.5']])('npm run bench rejects %s runs', async (runs) => {
  expect(await runBenchmarks(['--only', 'sizes', '--runs', runs])).toBe(2);
  expect(stderr).toContain('--runs takes a number from 1');
});

test('npm run bench -- --help prints the name of every benchmark', async () => {
  let stdout = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += text;
    return true;
  });
  expect(await runBenchmarks(['--help'])).toBe(0);
  for (const name of benchmarkNames) expect(stdout).toContain(`\n  ${name} `);
});
